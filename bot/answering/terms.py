"""What a text is to the index: its stems, their prefixes and pairs, and the concepts it names.

Terms are strings that cannot be taken for each other: `négoci` a stem, `négoc*` a prefix,
`accor paix` a pair of neighbours, `=Otan` and `@Marco Rubio` concepts. Knows no index.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.languages import Language
from bot.answering.lexicon import Lexicon
from bot.answering.text import words

PREFIX = 5


@dataclass(frozen=True, slots=True)
class Analysis:
    """A text as terms. `stems` leave the stop words out and keep the order."""

    stems: tuple[str, ...]
    concepts: tuple[str, ...]

    @property
    def terms(self) -> list[str]:
        """Everything that the index holds of the text, repetitions included."""
        return [*self.stems, *map(prefix, self.stems), *pairs(self.stems), *self.concepts]


def analyse(text: str, language: Language, lexicon: Lexicon) -> Analysis:
    """Fold, drop stop words, stem, and find the concepts."""
    folded = words(text)
    kept = [word for word in folded if word not in language.stops]
    concepts = (mention.concept for mention in lexicon.mentions(text, language))
    return Analysis(tuple(language.stem(kept)), tuple(concepts))


def prefix(stem: str) -> str:
    """The first letters of a stem: what related words share where stemming parts them."""
    return f"{stem[:PREFIX]}*"


def pairs(stems: Sequence[str]) -> list[str]:
    """Neighbouring stems, stop words between them left out."""
    return [f"{first} {second}" for first, second in zip(stems, stems[1:], strict=False)]
