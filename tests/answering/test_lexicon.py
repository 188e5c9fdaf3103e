"""People and entries are found by any of their names, in any of the languages."""

import pytest

from bot.answering.languages import language
from bot.answering.lexicon import Lexicon, longest
from bot.answering.reading import read
from bot.model import Entry, Person

LEXICON = Lexicon(
    people=[Person("Anne Berger", aliases=("Анна Бергер",)), Person("Luc Berger")],
    entries=[
        Entry("Otan", ("NATO", "НАТО", "Alliance atlantique")),
        Entry("alliance", ("union",)),
        Entry("Etats-Unis", ("US",)),
        Entry("guerre", ("war", "война")),
    ],
)


@pytest.mark.parametrize(
    ("text", "code", "concepts"),
    [
        ("les guerres de l'otan", "fr", ["=guerre", "=Otan"]),
        ("NATO wars", "en", ["=Otan", "=guerre"]),
        ("НАТО и войны", "ru", ["=Otan", "=guerre"]),
        ("Анна Бергер", "ru", ["@Anne Berger"]),
        ("Anne Berger", "fr", ["@Anne Berger", "@Anne Berger", "@Luc Berger"]),
        ("Mme Berger", "fr", ["@Anne Berger", "@Luc Berger"]),
        ("Anne", "fr", []),
        ("what the US wants", "en", ["=Etats-Unis"]),
        ("tell us", "en", []),
        ("es war einmal", "de", []),
    ],
)
def test_mentions(text: str, code: str, concepts: list[str]) -> None:
    assert [m.concept for m in LEXICON.mentions(read(text, language(code)))] == concepts


def test_names_within_names_are_found_and_the_longest_can_be_chosen() -> None:
    mentions = LEXICON.mentions(read("une alliance atlantique", language("fr")))
    assert [(m.name, m.start, m.end) for m in mentions] == [("Otan", 1, 3), ("alliance", 1, 2)]
    assert [(place, [m.name for m in found]) for place, found in longest(mentions)] == [
        ((1, 3), ["Otan"])
    ]
