from __future__ import annotations

import pytest

from bot.answering.quotations import Quotation, quotations, unclosed

WORDS = [
    ("Il a dit «oui» puis «non».", ["oui", "non"]),
    ("Il a dit «\u202foui\u202f» et «\u00a0non\u00a0».", ["oui", "non"]),
    ('He said “yes” and "no".', ["yes", "no"]),
    ("Er sagte „ja“ und „nein” und »doch«.", ["ja", "nein", "doch"]),
    ("Er sagte ‚ja‘, she said ‘no’.", ["ja", "no"]),
    ("«Il m'a dit «oui» hier», raconte-t-il.", ["Il m'a dit «oui» hier"]),
    ("«Il m'a dit “oui” hier», raconte-t-il.", ["Il m'a dit “oui” hier"]),
    ("“He said ‘don’t’ twice,” she said.", ["He said ‘don’t’ twice,"]),
    ("L'été, l’hiver, aujourd’hui, the dogs' bowls", []),
    ('Un écran de 27" et un autre de 32".', []),
    ('Il a dit "oui" à l\'écran de 27" hier.', ["oui"]),
    ("Un « sans partenaire, puis «un vrai».", ["un vrai"]),
    ("Un » sans partenaire", []),
    ("«»“”„“", []),
    ('Une ligne "ouverte\net une autre" fermée', []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words_between_marks(text: str, expected: list[str]) -> None:
    """The outermost quotations are found, without marks and padding; stray marks are harmless."""
    assert [text[each.start : each.end] for each in quotations(text)] == expected


def test_offsets() -> None:
    """Inner offsets leave out marks and padding, outer ones take them in."""
    assert quotations("Le « oui » final") == (Quotation(5, 8, 3, 10),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a dit: «Nous partons.", "Nous partons."),
        ("Il a dit «oui», puis: “Nous partons ", "Nous partons"),
        ("Il a dit «oui».", None),
        ("«Une marque perdue et «une vraie» ensuite", None),
        ('Il a dit: "Nous partons.', None),
    ],
)
def test_quotation_left_open(text: str, expected: str | None) -> None:
    """Only a directed mark after the last closed quotation opens one that the next text ends."""
    found = unclosed(text)
    assert (text[found.start : found.end] if found else None) == expected
