"""«a = b»: where it belongs in the lists of people and words."""

from __future__ import annotations

import pytest

from bot.answering.languages import language
from bot.desk.correction import is_among, with_case
from bot.desk.equations import Did, Equation, Lists, Name, Step, equated, equation
from bot.knowledge.loader import parse
from bot.knowledge.questions import parse_questions
from bot.model import Case, Entry

PEOPLE = """\
people:
  # The city hall.
  - name: Anne Berger
    aliases: [Berger]
  - name: Paul Roy
"""
LEXICON = """\
entries:
  - {term: Otan, aliases: [NATO]}
  # At work.
  - term: grève
    fr: arrêt de travail
    en: strike
  - term: salaire
    fr: paie
"""
LISTS = Lists(PEOPLE.encode(), LEXICON.encode())
NONE = Lists(None, None)
GENERAL = (
    Entry("cessez-le-feu", (), (("fr", ("trêve",)), ("en", ("truce",))), ("paix",)),
    Entry("paix", (), (("fr", ("concorde",)),)),
    Entry("guerre", (), (("fr", ("conflit",)),)),
)


def lines_added(before: bytes | None, after: bytes | None) -> list[str]:
    """The lines of a file that were not there."""
    known = (before or b"").decode().splitlines()
    return [line.strip() for line in (after or b"").decode().splitlines() if line not in known]


def together(
    text: str, lists: Lists = LISTS, code: str = "fr"
) -> tuple[list[str], tuple[Step, ...]]:
    """What an equation adds to the lists, which can be loaded then, and what it says it did."""
    said = equation(text)
    assert said
    after, steps = equated(said, lists, GENERAL, language(code))
    files = {"people.yaml": after.people, "lexicon.yaml": after.lexicon}
    parse([(name, data) for name, data in files.items() if data])
    people = lines_added(lists.people, after.people)
    return [*people, *lines_added(lists.lexicon, after.lexicon)], steps


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = b", Equation(Name("a"), (Name("b"),))),
        ("«cessez-le-feu = trêve»", Equation(Name("cessez-le-feu"), (Name("trêve"),))),
        ("« a » = “b  c”,d", Equation(Name("a"), (Name("b c"), Name("d")))),
        ("trêve = en: truce", Equation(Name("trêve"), (Name("truce", "en"),))),
        ("a", None),
        ("a =", None),
        ("= b", None),
        ("a = b = c", None),
        ("a = b,", None),
        ("2 + 2 = ?", None),
        ("a = b\nc", None),
        ("a = " + "b" * 61, None),
        ("a = b, c, d, e, f, g", None),
    ],
)
def test_an_equation_is_names_with_a_sign_between(text: str, expected: Equation | None) -> None:
    assert equation(text) == expected
    assert expected is None or equation(str(expected)) == expected


@pytest.mark.parametrize(
    ("text", "added", "step"),
    [
        (
            "Berger = la maire",
            ["aliases: [Berger, la maire]"],
            Step(Did.PERSON, "la maire", "Anne Berger"),
        ),
        ("Рой = Paul Roy", ["aliases: Рой"], Step(Did.PERSON, "Рой", "Paul Roy")),
        (
            "grève = débrayage",
            ["fr: arrêt de travail, débrayage"],
            Step(Did.NAME, "débrayage", "grève", "fr"),
        ),
        ("walkout = strikes", ["fr: arrêt de travail, walkout"], None),
        ("strikes = en: walkout", ["en: strike, walkout"], None),
        ("забастовка = grève", ["ru: забастовка"], Step(Did.NAME, "забастовка", "grève", "ru")),
        ("grève = SIT", ["aliases: SIT"], Step(Did.NAME, "SIT", "grève")),
        (
            "OTAN = Alliance atlantique",
            ["- {term: Otan, aliases: [NATO, Alliance atlantique]}"],
            None,
        ),
        ("grève = salaires", ["related: salaire"], Step(Did.RELATED, "salaire", "grève")),
        (
            "jetée = môle",
            ["# Added from the chat", "- {term: jetée, fr: [môle]}"],
            Step(Did.ENTRY, "môle", "jetée", "fr"),
        ),
        ("en: pier = jetée", ["# Added from the chat", "- {term: jetée, en: [pier]}"], None),
        (
            "en: pier = en: jetty",
            ["# Added from the chat", "- {term: pier, aliases: [jetty]}"],
            Step(Did.ENTRY, "jetty", "pier"),
        ),
        (
            "trêve = pause",
            ["# Added from the chat", "- {term: cessez-le-feu, fr: [pause]}"],
            Step(Did.NAME, "pause", "cessez-le-feu", "fr"),
        ),
        (
            "trêve = guerre",
            ["# Added from the chat", "- {term: cessez-le-feu, related: [guerre]}"],
            Step(Did.RELATED, "guerre", "cessez-le-feu"),
        ),
        ("strike = grève", [], Step(Did.KNOWN, "strike", "grève")),
        ("truce = trêve", [], Step(Did.KNOWN, "truce", "trêve")),
        ("trêve = paix", [], Step(Did.RELATED_ALREADY, "paix", "cessez-le-feu")),
        ("Berger = Roy", [], Step(Did.SEVERAL, "Paul Roy", "Anne Berger")),
        ("Berger = grève", [], Step(Did.SEVERAL, "grève", "Anne Berger")),
    ],
)
def test_a_name_goes_where_the_other_is(text: str, added: list[str], step: Step | None) -> None:
    told, steps = together(text)

    assert told == added
    assert step is None or steps == (step,)


def test_several_names_go_one_after_another() -> None:
    added, steps = together("jetée = môle, en: pier, jetées")

    assert added == ["# Added from the chat", "- {term: jetée, fr: [môle], en: pier}"]
    assert [step.did for step in steps] == [Did.ENTRY, Did.NAME, Did.KNOWN]


def test_related_works_both_ways_by_one() -> None:
    said = equation("grève = salaire")
    assert said
    once, _ = equated(said, LISTS, GENERAL)

    assert together("salaire = grève", once) == (
        [],
        (Step(Did.RELATED_ALREADY, "grève", "salaire"),),
    )


def test_without_a_lexicon_there_will_be_one() -> None:
    added, _ = together("môle = jetée", NONE)

    assert added == ["entries:", "# Added from the chat", "- {term: môle, fr: [jetée]}"]


def test_what_goes_on_from_the_general_lexicon_is_one_entry() -> None:
    said = equation("trêve = pause")
    assert said
    once, _ = equated(said, NONE, GENERAL)
    added, _ = together("truce = répit", once)

    assert added == ["- {term: cessez-le-feu, fr: [pause, répit]}"]


@pytest.mark.parametrize(("code", "key"), [("fr", "fr"), ("en", "en"), ("ru", "fr")])
def test_words_that_do_not_tell_their_language_have_the_question_s(code: str, key: str) -> None:
    _, (step,) = together("grève = zouk", code=code)

    assert step.code == key


# --------------------------------------------------------------------------- test questions


def test_a_new_test_question_gets_a_free_id() -> None:
    cases = (Case("chat-01", "Qui ?", "chat"), Case("1", "Où ?", "question"))
    data = b"questions:\n  - {id: chat-01, kind: chat, q: Qui ?}\n  - {q: O\xc3\xb9 ?}\n"

    after = with_case(data, cases, "Quand\u2028 \x00ça ?", "fr", None)

    *_, added = parse_questions("questions.yaml", after)
    assert added == Case("chat-02", "Quand ça ?", "chat")


def test_a_question_is_the_same_whatever_its_case_and_accents() -> None:
    assert is_among("Ou est le MOLE", [Case("1", "Où est le môle ?", "chat")])
    assert not is_among("Et lui ?", [Case("1", "Et lui ?", "chat", dialogue="d", turn=2)])
