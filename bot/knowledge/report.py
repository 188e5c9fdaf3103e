"""What is wrong with the files: problems where they stand, and names that two claim.

Knows neither YAML nor what an article is.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from bot.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_PROBLEMS = 1000
"""Of one file. A file of noise must cost neither minutes nor gigabytes."""


class Place(NamedTuple):
    """A line and a column; both count from 1, columns in characters of the NFC text."""

    line: int
    column: int


START = Place(1, 1)


class ReportFullError(Exception):
    """There is no use in looking at the rest of this file."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A name that one owner alone may bear.

    Claims with the same `key` clash, unless one owner makes both; `name` is what to call it.
    """

    key: tuple[str, str]
    name: str
    owner: tuple[str, Place]
    path: str
    place: Place

    def against(self, rival: Claim) -> Problem:
        """The problem that this claim is, because of the rival."""
        where = f"{rival.path}:{rival.place.line}:{rival.place.column}"
        return Problem(self.path, *self.place, f"duplicate {self.name}; also at {where}")


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

    def claim(self, key: tuple[str, str], name: str, *, owner: Place, place: Place) -> None:
        """Note that what begins at `owner` bears a name, written at `place`."""
        self.claims.append(Claim(key, name, (self.path, owner), self.path, place))


def contested(claims: Iterable[Claim]) -> Iterator[Problem]:
    """A problem for every owner whose claim another owner makes too, at the place of each."""
    owners: defaultdict[tuple[str, str], dict[tuple[str, Place], Claim]] = defaultdict(dict)
    for claim in claims:
        owners[claim.key].setdefault(claim.owner, claim)
    for rivals in owners.values():
        first, *second = islice(rivals.values(), 2)
        for claim in rivals.values():
            if second:
                yield claim.against(first if claim is not first else second[0])
