"""What a text is to the index: its stems, their prefixes and pairs, and the concepts it names.

Terms are strings that cannot be taken for each other: `négoci` a stem, `négoc*` a prefix,
`accor paix` a pair of neighbours, `=Otan` and `@Marco Rubio` concepts. Knows no index.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.lexicon import Lexicon
    from bot.answering.reading import Words

PREFIX = 5


def terms(words: Words, lexicon: Lexicon) -> list[str]:
    """Everything that an index holds of a text, repetitions included; stop words are left out."""
    stops = words.language.stops
    stems = [s for s, plain in zip(words.stems, words.folded, strict=True) if plain not in stops]
    concepts = (mention.concept for mention in lexicon.mentions(words))
    return [*stems, *map(prefix, stems), *pairs(stems), *concepts]


def prefix(stem: str) -> str:
    """The first letters of a stem: what related words share where stemming parts them."""
    return f"{stem[:PREFIX]}*"


def pairs(stems: Sequence[str]) -> list[str]:
    """Neighbouring stems, stop words between them left out."""
    return [f"{first} {second}" for first, second in pairwise(stems)]
