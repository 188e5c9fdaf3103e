"""Words are the same however they are typed."""

import pytest

from bot.answering.text import cased_words, character_ngrams, fold, skeleton, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’échange a-t-il duré ?", ["l", "echange", "a", "t", "il", "dure"]),
        ("l'œuvre d'ÉTAT", ["l", "oeuvre", "d", "etat"]),
        ("«\u202f36,7\u00a0% »", ["36", "7"]),
        ("e\u0301te\u0301", ["ete"]),
        ("Київ і ёлка й", ["київ", "і", "елка", "й"]),
        ("Straße", ["strasse"]),
        ("👍 … !?", []),
        ("", []),
    ],
)
def test_words_are_folded_and_split(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_cased_words_stand_beside_the_folded_ones() -> None:
    text = "Les Etats-Unis et l’OTAN, e\u0301te\u0301"
    assert cased_words(text) == ["Les", "Etats", "Unis", "et", "l", "OTAN", "été"]
    assert [fold(word) for word in cased_words(text)] == words(text)


@pytest.mark.parametrize(
    "spellings",
    [
        ("Ouchakov", "Ушаков", "Ushakov", "Uschakow"),
        ("Lavrov", "Лавров", "Lawrow"),
        ("Zelensky", "Зеленський", "Zelenskij"),
    ],
)
def test_a_name_has_one_skeleton_in_all_alphabets(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(fold(spelling)) for spelling in spellings}) == 1


def test_ngrams_mark_the_ends_of_a_word() -> None:
    assert character_ngrams("ab") == ["^a", "ab", "b$", "^ab", "ab$", "^ab$"]
