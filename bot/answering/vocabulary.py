"""The words of a corpus, as a question must know them. Knows no spans and no scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.index import Spellings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bot.answering.languages import Language

LEAST_LIKENESS = 0.5  # below, words merely share an ending
MOST_ALIKE = 5
LEAST_LETTERS = 4  # shorter words are all alike


class Vocabulary:
    """The stems of the articles and the languages that they are in."""

    def __init__(self, terms: Collection[str], languages: Iterable[Language]) -> None:
        self.languages = tuple(languages)
        self._terms = frozenset(terms)
        self._spellings = Spellings([term for term in terms if term.isalnum()])

    def holds(self, terms: Iterable[str]) -> bool:
        """Whether any of these index terms stands in the articles."""
        return not self._terms.isdisjoint(terms)

    def similar(self, word: str) -> list[tuple[str, float]]:
        """The stems that are spelled like a folded word, best first, each with its likeness."""
        if len(word) < LEAST_LETTERS:
            return []
        return self._spellings.similar(word, least=LEAST_LIKENESS, most=MOST_ALIKE)
