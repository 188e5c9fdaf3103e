"""What a text is to the index: its stems, their prefixes and pairs, and the concepts it names.

Terms are strings that cannot be taken for each other: `négoci` a stem, `négoc*` a prefix,
`accor paix` a pair of neighbours, `№heur` a thing that is counted, `=Otan` and `@Marco Rubio`
concepts. Knows no index.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.answering.lexicon import Mention
    from bot.answering.reading import Words

PREFIX = 5
COUNTED_WITHIN = 3  # words: «quatre heures», «450 000 nouveaux emplois»


def terms(words: Words, mentions: Iterable[Mention]) -> list[str]:
    """Everything that an index holds of a text, repetitions included; stop words are left out."""
    stops = words.language.stops
    stems = [s for s, plain in zip(words.stems, words.folded, strict=True) if plain not in stops]
    mentions = tuple(mentions)
    concepts = (mention.concept for mention in mentions)
    numbered = _counted(words, mentions)
    return [*stems, *map(prefix, stems), *pairs(stems), *numbered, *concepts]


def prefix(stem: str) -> str:
    """The first letters of a stem: what related words share where stemming parts them."""
    return f"{stem[:PREFIX]}*"


def pairs(stems: Sequence[str]) -> list[str]:
    """Neighbouring stems, stop words between them left out."""
    return [f"{first} {second}" for first, second in pairwise(stems)]


def counted(term: str) -> str:
    """What stands for a stem or a concept of which there is a number."""
    return f"№{term}"


def _counted(words: Words, mentions: Iterable[Mention]) -> Iterator[str]:
    """The stems and concepts that a number stands shortly before."""
    near = _after_numbers(words)
    for place in near:
        if words.folded[place] not in words.language.stops:
            yield counted(words.stems[place])
    yield from (counted(mention.concept) for mention in mentions if mention.start in near)


def _after_numbers(words: Words) -> dict[int, None]:
    """The places of the words that come shortly after a number, in order, numbers left out."""
    numbers = [i for i, word in enumerate(words.folded) if words.language.is_number(word)]
    after = {i + step: None for i in numbers for step in range(1, COUNTED_WITHIN + 1)}
    return {place: None for place in after if place < len(words.folded) and place not in numbers}
