"""Dates that a question names, and whether an article's date is one of them. Knows no clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.answering.languages import Language
    from bot.answering.reading import Words

_FIRST_YEAR = 1800
_LAST_YEAR = 2199
_DAYS = 31


class Date(NamedTuple):
    """A date as far as it is named."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def fits(self, iso: str) -> bool:
        """Whether an ISO 8601 date, known to the year, the month or the day, may be this one."""
        parts = map(int, iso.split("-"))
        return all(own is None or own == part for own, part in zip(self, parts, strict=False))


def spelled(iso: str, language: Language) -> str:
    """An ISO 8601 date, as far as it is known, in the words in which a question would name it."""
    year, month, day = (*map(int, iso.split("-")), 0, 0)[:3]
    parts = (day and str(day), month and language.month_names[month - 1], str(year))
    return " ".join(part for part in parts if part)


def named(words: Words) -> Date | None:
    """The first date that a text names: by a month, with day and year if they stand beside it.

    A year alone is one too.
    """
    years = [number for word in words.folded if (number := _number(word)) and _is_year(number)]
    year = years[0] if years else None
    for place, word in enumerate(words.folded):
        if month := words.language.month(word):
            beside = [
                *words.folded[max(0, place - 1) : place],
                *words.folded[place + 1 : place + 2],
            ]
            days = [number for each in beside if (number := _number(each)) and number <= _DAYS]
            return Date(year, month, days[0] if days else None)
    return Date(year) if year else None


def _number(word: str) -> int:
    return int(word) if word.isascii() and word.isdigit() else 0


def _is_year(number: int) -> bool:
    return _FIRST_YEAR <= number <= _LAST_YEAR
