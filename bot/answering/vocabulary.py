"""The words of a corpus, as a question must know them. Knows no spans and no scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answering.index import Spellings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bot.answering.languages import Language

LEAST_LIKENESS = 0.5  # below, words merely share an ending
MOST_ALIKE = 5
LEAST_LETTERS = 4  # shorter words are all alike

# A slip of the finger is a letter too many, too few, another, or two swapped.
NEAR_ENOUGH = 0.25  # likeness of what may be meant
MOST_NEAR = 8
LONG = 8  # letters: such words may have two slips


class Vocabulary:
    """The articles' terms, the stems among them that are names, and the articles' languages."""

    def __init__(
        self, terms: Collection[str], names: Collection[str], languages: Iterable[Language]
    ) -> None:
        self.languages = tuple(languages)
        self._terms = frozenset(terms)
        self._names = frozenset(names)
        self._spellings = Spellings(sorted(term for term in self._terms if term.isalnum()))

    def holds(self, terms: Iterable[str]) -> bool:
        """Whether any of these index terms stands in the articles."""
        return not self._terms.isdisjoint(terms)

    def similar(self, word: str) -> list[tuple[str, float]]:
        """The stems that are spelled like a folded word, best first, each with its likeness."""
        if len(word) < LEAST_LETTERS:
            return []
        return self._spellings.similar(word, least=LEAST_LIKENESS, most=MOST_ALIKE)

    def meant(self, stem: str, *, proper: bool) -> str | None:
        """The stem in the articles that one which they do not hold may be a slip for.

        A `proper` one can only be a slip for a name.
        """
        if not stem.isalpha() or stem in self._terms:
            return None
        near = self._spellings.similar(stem, least=NEAR_ENOUGH, most=MOST_NEAR)
        return slip(stem, [other for other, _ in near if other in self._names or not proper])


def slip(word: str, candidates: Iterable[str]) -> str | None:
    """The first of the nearest words that another may be a slip for."""
    if len(word) < LEAST_LETTERS:
        return None
    slips = 2 if len(word) >= LONG else 1
    found = process.extractOne(word, candidates, scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found else None
