"""What is wrong with the files: problems where they stand, and names that two claim.

Knows neither YAML nor what an article is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_PROBLEMS = 1000
"""Of one file. A file of noise must cost neither minutes nor gigabytes."""
LONGEST_SHOWN = 60


class Place(NamedTuple):
    """A line and a column; both count from 1, columns in characters of the NFC text."""

    line: int
    column: int


START = Place(1, 1)


def shown(value: str) -> str:
    """A value as a message quotes it: in quotation marks, on one short line."""
    return repr(value if len(value) <= LONGEST_SHOWN else f"{value[: LONGEST_SHOWN - 1]}…")


class ReportFullError(Exception):
    """There is no use in looking at the rest of this file."""


class Claim(NamedTuple):
    """A name that one owner alone may bear.

    Claims with the same `key` clash, unless one owner makes both; `what` and `name` are what to
    call it.
    """

    key: tuple[str, str]
    what: str
    name: str
    owner: tuple[str, Place]
    path: str
    place: Place

    def against(self, rival: Claim) -> Problem:
        """The problem that this claim is, because of the rival."""
        where = f"{rival.path}:{rival.place.line}:{rival.place.column}"
        return Problem(
            self.path, *self.place, f"duplicate {self.what} {shown(self.name)}; also at {where}"
        )


class Report:
    """Collects the problems and the claims of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.claims: list[Claim] = []

    def add(self, place: Place, message: str) -> None:
        """Note a problem. One too many raises `ReportFullError`, with a last line that says so."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(self.path, *place, message))
            return
        self.problems.append(Problem(self.path, *place, "more problems follow; mend these first"))
        raise ReportFullError

    def claim(
        self, key: tuple[str, str], what: str, name: str, *, owner: Place, place: Place
    ) -> None:
        """Note that what begins at `owner` bears a name, written at `place`."""
        self.claims.append(Claim(key, what, name, (self.path, owner), self.path, place))


def contested(claims: Iterable[Claim]) -> Iterator[Problem]:
    """A problem for every owner whose claim another owner makes too, at the place of each."""
    first: dict[tuple[str, str], Claim] = {}
    contests: dict[tuple[str, str], dict[tuple[str, Place], Claim]] = {}
    for claim in claims:
        held = first.setdefault(claim.key, claim)
        if held.owner != claim.owner:
            rivals = contests.setdefault(claim.key, {held.owner: held})
            rivals.setdefault(claim.owner, claim)
    for rivals in contests.values():
        one, other, *_ = rivals.values()
        for claim in rivals.values():
            yield claim.against(other if claim is one else one)
