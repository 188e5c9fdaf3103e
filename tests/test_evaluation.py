"""What is right about a reply, and what many verdicts come to: values in, values out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.evaluation import Score, by_kind, evaluate, judge
from bot.model import (
    Answer,
    Article,
    Case,
    Passage,
    PassageKind,
    Reply,
    Source,
    Span,
    SpanKind,
    Turn,
)

if TYPE_CHECKING:
    from collections.abc import Callable

PEACE = "Nous avons choisi la paix."
SNOW = "La neige a fermé le col."


def answer(text: str, speaker: str | None = None) -> Answer:
    """An answer that is a passage by itself."""
    passage = Passage(1, PassageKind.TEXT, text)
    article = Article("traite", "Un traité", "2025", "fr", Source("Journal"), (passage,))
    return Answer(Span(article, passage, 0, len(text), SpanKind.SENTENCE, speaker), 1.0)


def reply(*answers: Answer, turn: Turn | None = None) -> Reply:
    """A reply with these answers; without any it is a refusal."""
    return Reply("?", bool(answers), 0.5, answers=answers, turn=turn)


def case(
    *gold: str, speaker: str | None = None, best: str | None = None, kind: str = "direct"
) -> Case:
    """A case with these right answers."""
    return Case("1", "?", kind, gold, best, speaker)


REFUSAL = reply()

# --------------------------------------------------------------------------- one case


@pytest.mark.parametrize(
    ("texts", "hits"),
    [
        ([PEACE], (True, True)),
        ([SNOW, SNOW, PEACE], (False, True)),
        ([SNOW, SNOW, SNOW, PEACE], (False, False)),
        ([], (False, False)),
    ],
)
def test_a_hit_is_a_right_one_among_the_first(texts: list[str], hits: tuple[bool, bool]) -> None:
    verdict = judge(case("choisi la paix"), reply(*map(answer, texts)))

    assert (verdict.hit1, verdict.hit3) == hits
    assert verdict.right == verdict.hit1


def test_any_gold_will_do_and_each_is_a_pattern_that_spans_lines() -> None:
    assert judge(case("guerre", "avons.choisi"), reply(answer("Nous avons\nchoisi"))).hit1


def test_what_is_not_told_is_to_be_refused() -> None:
    assert judge(case(), REFUSAL).right
    assert not judge(case(), reply(answer(PEACE))).right


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        ("Anna Keller", "Anna Keller"),
        ("Keller", "Anna Keller"),
        ("Anna Keller", "KELLER"),
        ("Sergueï Lavrov", "Serguei Lavrov"),
    ],
)
def test_names_are_alike_in_part_and_whatever_their_accents(wanted: str, shown: str) -> None:
    verdict = judge(case("paix", speaker=wanted), reply(answer(PEACE, shown)))

    assert (verdict.speaker, verdict.right) == (True, True)


@pytest.mark.parametrize("shown", ["Paul Keller", "Anne Roy", None])
def test_the_right_words_in_the_wrong_mouth_are_a_hit_but_not_right(shown: str | None) -> None:
    verdict = judge(case("paix", speaker="Anna Keller"), reply(answer(PEACE, shown)))

    assert (verdict.hit1, verdict.speaker, verdict.right) == (True, False, False)


def test_a_sentence_may_tell_in_its_own_words_who_speaks() -> None:
    told = answer("«Nous avons choisi la paix», a dit Mme Keller.")

    assert judge(case("paix", best=PEACE, speaker="Anna Keller"), reply(told)).speaker is True


@pytest.mark.parametrize(
    ("best", "shown", "speaker"),
    [
        (PEACE, f"{PEACE} Et la patience.", False),
        (PEACE, "la paix", False),
        ("«L'accord, c’est la paix»", "L’accord c'est la paix.", False),
        ("La paix viendra.", PEACE, None),
        (None, PEACE, False),
    ],
)
def test_only_the_words_that_the_case_credits_are_judged(
    best: str | None, shown: str, *, speaker: bool | None
) -> None:
    wanted = case("paix", best=best, speaker="Anna Keller")

    assert judge(wanted, reply(answer(shown, "Paul Morel"))).speaker is speaker


def test_where_the_case_names_nobody_any_speaker_will_do() -> None:
    assert judge(case("paix", best=PEACE), reply(answer(PEACE, "Paul Morel"))).speaker is None


# --------------------------------------------------------------------------- many cases


def asking(replies: dict[str, Reply]) -> Callable[[str, Turn | None], Reply]:
    """Answers each question with its reply, whatever the turn."""
    return lambda question, _: replies[question]


def test_shares_are_of_those_cases_of_which_there_is_something_to_tell() -> None:
    cases = [
        Case("1", "a", "direct", ("paix",), PEACE, "Anna Keller"),
        Case("2", "b", "direct", ("paix",)),
        Case("3", "c", "direct", ("paix",)),
        Case("4", "d", "off-topic"),
        Case("5", "e", "off-topic"),
    ]
    replies = {
        "a": reply(answer(PEACE, "Paul Morel")),
        "b": reply(answer(SNOW), answer(PEACE)),
        "c": REFUSAL,
        "d": REFUSAL,
        "e": reply(answer(SNOW)),
    }

    verdicts = evaluate(cases, asking(replies))

    assert Score.of(verdicts) == Score(5, 1 / 3, 2 / 3, 2 / 3, 1 / 2, 0.0, 1 / 5)
    assert by_kind(verdicts) == {
        "direct": Score(3, 1 / 3, 2 / 3, 2 / 3, None, 0.0, 0.0),
        "off-topic": Score(2, None, None, None, 1 / 2, None, 1 / 2),
    }


def test_nothing_comes_to_nothing() -> None:
    assert Score.of([]) == Score(0, None, None, None, None, None, None)


def test_a_dialogue_is_asked_in_the_order_of_its_turns_and_each_leans_on_the_one_before() -> None:
    cases = [
        Case("second", "b", "dialogue", dialogue="d", turn=2),
        Case("alone", "c", "direct"),
        Case("other", "d", "dialogue", dialogue="e", turn=2),
        Case("first", "a", "dialogue", dialogue="d"),
    ]
    asked: dict[str, Turn | None] = {}

    def ask(question: str, turn: Turn | None) -> Reply:
        asked[question] = turn
        return reply(turn=Turn(topic=question))

    verdicts = evaluate(iter(cases), ask)

    assert [verdict.case.id for verdict in verdicts] == ["second", "alone", "other", "first"]
    assert asked == {"a": None, "b": Turn(topic="a"), "c": None, "d": None}
