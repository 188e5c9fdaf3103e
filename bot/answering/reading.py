"""A text read in a language: its words as written, folded and stemmed, side by side."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.text import fold, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.languages import Language


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text; `starts` (code points), `cased`, `folded` and `stems` go together."""

    language: Language
    starts: Sequence[int]
    cased: Sequence[str]
    folded: Sequence[str]
    stems: Sequence[str]

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Which words, first and one past the last, begin at `start` or later, and before `end`."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def part(self, first: int, last: int) -> Words:
        """The words from the one with a number up to another, exclusive."""
        cut = slice(first, last)
        return Words(
            self.language, self.starts[cut], self.cased[cut], self.folded[cut], self.stems[cut]
        )


def read(text: str, language: Language) -> Words:
    """Split, fold and stem. Starts are those in the text's NFC form."""
    found = places(text)
    cased = [word for _, word in found]
    folded = [fold(word) for word in cased]
    return Words(language, [start for start, _ in found], cased, folded, language.stem(folded))
