"""The words of a corpus, as a question must know them. Knows no spans and no scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answering.index import Spellings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from bot.answering.index import Ngrams
    from bot.answering.languages import Language

LEAST_LIKENESS = 0.5  # below, words merely share an ending
MOST_ALIKE = 5
LEAST_LETTERS = 4  # shorter words are all alike

# A slip of the finger is a letter too many, too few, another, or two swapped.
NEAR_ENOUGH = 0.25  # likeness of what may be meant
MOST_NEAR = 8
LONG = 8  # letters: such words may have two slips


class Vocabulary:
    """What a question must know of the articles' words.

    `terms` are all that the indexes hold, `stems` tells the stem of each folded word, `names` are
    the words that are written with a capital wherever they stand, `ngrams` counts those of words.
    """

    def __init__(
        self,
        terms: Mapping[str, int],
        stems: Mapping[str, str],
        names: Collection[str],
        languages: Iterable[Language],
        ngrams: Ngrams,
    ) -> None:
        self.languages = tuple(languages)
        self._terms = terms.keys()
        self._stems = {word: stems[word] for word in sorted(stems) if stems[word] in terms}
        self._names = frozenset(names)
        self._spellings = Spellings(tuple(self._stems), ngrams)

    def holds(self, terms: Iterable[str]) -> bool:
        """Whether any of these index terms stands in the articles."""
        return not self._terms.isdisjoint(terms)

    def is_name(self, word: str) -> bool:
        """Whether the articles know a folded word as a name only."""
        return word in self._names

    def similar(self, word: str) -> dict[str, float]:
        """The stems of words that are spelled like a folded word, each with its likeness."""
        if len(word) < LEAST_LETTERS:
            return {}
        alike = self._spellings.similar(word, least=LEAST_LIKENESS, most=MOST_ALIKE)
        return {self._stems[other]: likeness for other, likeness in reversed(alike)}

    def meant(self, word: str, *, proper: bool) -> tuple[str, str] | None:
        """The word in the articles, with its stem, that a folded word may be a slip for.

        None if they hold the word itself. A `proper` one can only be a slip for a name.
        """
        if not word.isalpha() or word in self._stems:
            return None
        near = self._spellings.similar(word, least=NEAR_ENOUGH, most=MOST_NEAR)
        found = slip(word, [other for other, _ in near if other in self._names or not proper])
        return (found, self._stems[found]) if found else None


def slip(word: str, candidates: Iterable[str]) -> str | None:
    """The first of the nearest words that another may be a slip for."""
    if len(word) < LEAST_LETTERS:
        return None
    slips = 2 if len(word) >= LONG else 1
    found = process.extractOne(word, candidates, scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found else None
