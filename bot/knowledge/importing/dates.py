"""Dates in words and figures, in the six languages, wherever in a line they stand.

What may be two days is told as such and never decided. Knows no clock: a date without its year
stays one. The names of the months are those by which questions are understood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.answering.languages import LANGUAGES, language
from bot.answering.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_CENTURY = 2000
_TWO_DIGITS = 100
_MONTHS = 12
_DAY = r"(?P<day>[0-3]?\d)(?:er|re|ère|st|nd|rd|th|-го|-е|\.|º|°)?"
_MONTH = r"(?P<month>[^\W\d_]{3,10})\.?"
_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_IN_FIGURES = (
    r"(?<![\d.,/])(?P<first>[0-3]?\d)(?P<mark>[./-])(?P<second>[0-3]?\d)(?P=mark)"
    r"(?P<year>(?:19|20|21)?\d\d)(?![\d%])"
)
_FORMS = (
    rf"{_YEAR}(?P<mark>[-/.])(?P<month>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)(?!\d)",
    _IN_FIGURES,
    rf"{_DAY}\s+(?:de\s+)?{_MONTH},?(?:\s+de)?(?:\s+{_YEAR}(?!\d))?",
    rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}(?!\d)",
    rf"(?<!\d\s)(?<!\d\.\s){_MONTH}\s+{_YEAR}(?!\d)",
)
_MENTION = [re.compile(rf"(?<![^\W_]){form}") for form in _FORMS]
_ISO = re.compile(r"\s*(\d{4})(?:-?([01]\d)(?:-?([0-3]\d))?)?(?![\d/.])")


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in a text, at `start:end`: to the day if `day` is known, without year if that is not.

    `ambiguous` is one that means two days, by which the British and the Americans read it.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int | None = None
    ambiguous: bool = False

    @property
    def iso(self) -> str | None:
        """The date as ISO 8601, as far as it is known; `None` without its year or if ambiguous."""
        return None if self.year is None or self.ambiguous else self.in_year(self.year)

    def in_year(self, year: int) -> str:
        """The date as ISO 8601, in this year."""
        return f"{year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


def mentions(text: str, lang: str) -> list[Mention]:
    """The dates in a text, in order; none overlaps another. `lang` is a BCP 47 tag."""
    found: list[Mention] = []
    for form in _MENTION:
        for match in form.finditer(text):
            mention = _read(match, lang)
            if mention and all(
                each.end <= mention.start or mention.end <= each.start for each in found
            ):
                found.append(mention)
    return sorted(found, key=lambda each: each.start)


def of_machine(value: str, lang: str) -> str | None:
    """The ISO 8601 date that a page gives to machines; the hour and its zone do not count."""
    if match := _ISO.match(value):
        year, month, day = match.groups()
        parts = (int(year), int(month or 1), int(day or 1))
        return "-".join(filter(None, (year, month, day))) if _exists(*parts) else None
    return next((each.iso for each in mentions(value, lang) if each.iso), None)


def _read(match: re.Match[str], lang: str) -> Mention | None:
    """The date that a match is, if the calendar has it."""
    parts = match.groupdict()
    year = _year(parts["year"])
    for month, day in _readings(parts, lang):
        if _exists(year or _CENTURY, month, day or 1):
            return Mention(*match.span(), year, month, day, _is_ambiguous(parts, lang))
    return None


def _year(written: str | None) -> int | None:
    number = int(written) if written else None
    return number + _CENTURY if number is not None and number < _TWO_DIGITS else number


def _readings(parts: dict[str, str | None], lang: str) -> Iterator[tuple[int, int | None]]:
    """The month and day that are meant, likeliest first."""
    if first := parts.get("first"):
        second = parts["second"] or ""
        yield int(second), int(first)
        yield int(first), int(second)
        return
    written, day = parts["month"] or "", parts.get("day")
    month = int(written) if written.isdecimal() else _month(written, lang)
    if month:
        yield month, int(day) if day else None


def _is_ambiguous(parts: dict[str, str | None], lang: str) -> bool:
    """Only English is read both ways; a full stop between the figures is never American."""
    first, second = parts.get("first"), parts.get("second")
    if not first or not second or parts["mark"] == "." or language(lang).code != "en":
        return False
    return int(first) != int(second) and int(first) <= _MONTHS and int(second) <= _MONTHS


def _month(word: str, lang: str) -> int | None:
    folded = fold(word)
    known = (language(lang), *LANGUAGES)
    return next((month for each in known if (month := each.month(folded))), None)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
