"""What a text is to the index: its stems, their prefixes and pairs, and the concepts it names.

Terms are strings that cannot be taken for each other: `négoci` a stem, `négoc*` a prefix,
`accor paix` a pair of neighbours, `№heur` a thing that is counted, `=Otan` and `@Marco Rubio`
concepts. Knows no index.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.lexicon import Mention
    from bot.answering.reading import Words

PREFIX = 5
COUNTED_WITHIN = 3  # words: «quatre heures», «450 000 nouveaux emplois»


def terms(words: Words, mentions: Iterable[Mention]) -> list[str]:
    """Everything that an index holds of a text, repetitions included; stop words are left out."""
    last = len(words.folded)
    found = WordTerms(words)
    return [*found.between(0, last), *concept_terms(mentions, found.numbers, 0, last)]


class WordTerms:
    """What an index holds of the words of a text, for the text as a whole and for parts of it.

    `numbers` are the places of the words that are numbers.
    """

    def __init__(self, words: Words) -> None:
        language, stops = words.language, words.language.stops
        self._stems = words.stems
        self._content = [i for i, plain in enumerate(words.folded) if plain not in stops]
        self.numbers = frozenset(i for i, w in enumerate(words.folded) if language.is_number(w))

    def between(self, first: int, last: int) -> list[str]:
        """The terms of the words from `first` to `last`, exclusive, as if they stood alone."""
        content = self._content[
            bisect_left(self._content, first) : bisect_left(self._content, last)
        ]
        stems = [self._stems[place] for place in content]
        near = after_numbers(self.numbers, first, last)
        numbered = [counted(self._stems[place]) for place in content if place in near]
        return [*stems, *map(prefix, stems), *pairs(stems), *numbered]


def concept_terms(
    mentions: Iterable[Mention], numbers: Iterable[int], first: int, last: int
) -> list[str]:
    """What an index holds of the names that stand between two words, `last` exclusive."""
    within = [m for m in mentions if first <= m.start and m.end <= last]
    near = after_numbers(numbers, first, last) if within else set()
    numbered = [counted(mention.concept) for mention in within if mention.start in near]
    return [*(mention.concept for mention in within), *numbered]


def prefix(stem: str) -> str:
    """The first letters of a stem: what related words share where stemming parts them."""
    return f"{stem[:PREFIX]}*"


def pairs(stems: Sequence[str]) -> list[str]:
    """Neighbouring stems, stop words between them left out."""
    return [f"{first} {second}" for first, second in pairwise(stems)]


def counted(term: str) -> str:
    """What stands for a stem or a concept of which there is a number."""
    return f"№{term}"


def after_numbers(numbers: Iterable[int], first: int, last: int) -> set[int]:
    """The places from `first` to `last`, exclusive, shortly after a number that stands there too.

    Numbers themselves are left out.
    """
    within = {place for place in numbers if first <= place < last}
    after = {place + step for place in within for step in range(1, COUNTED_WITHIN + 1)}
    return {place for place in after - within if place < last}
