"""A text read in a language: its words as written, folded and stemmed, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.text import cased_words, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.languages import Language


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text; `cased`, `folded` and `stems` are equally long."""

    language: Language
    cased: Sequence[str]
    folded: Sequence[str]
    stems: Sequence[str]


def read(text: str, language: Language) -> Words:
    """Split, fold and stem."""
    cased = cased_words(text)
    folded = [fold(word) for word in cased]
    return Words(language, cased, folded, language.stem(folded))
