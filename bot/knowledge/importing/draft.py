"""What a reader makes of a file, before it is an article: facts and blocks, none of them certain.

Knows neither the files it comes from nor the knowledge file it becomes.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.knowledge.report import START, Place

if TYPE_CHECKING:
    from bot.knowledge.importing.notes import Note

MOST_CHARACTERS = 300_000
"""Of an article's text. Whatever is longer is no article, and would take long to read."""
MOST_BLOCKS = 5_000
"""Of a file, the menus of a page and its comments among them."""


class RefusedError(Exception):
    """A file is no article that can be read; the message says why, `place` where that shows."""

    def __init__(self, message: str, place: Place = START) -> None:
        super().__init__(message)
        self.place = place


class BlockKind(StrEnum):
    """What a block of a file is. A heading opens a section; the others may become passages."""

    HEADING = "heading"
    TEXT = "text"
    QUOTE = "quote"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, quotation or caption, in reading order.

    `speaker` and `context` belong to quotations, `credit` to captions.
    """

    kind: BlockKind
    text: str
    speaker: str | None = None
    context: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article beside its text. `date` is ISO 8601, `lang` BCP 47."""

    title: str | None = None
    date: str | None = None
    author: str | None = None
    agency: str | None = None
    source: str | None = None
    url: str | None = None
    lang: str | None = None

    def or_else(self, other: Facts) -> Facts:
        """These facts, and where one is not known, the other's."""
        missing = [each.name for each in fields(self) if not getattr(self, each.name)]
        return replace(self, **{name: getattr(other, name) for name in missing})


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that was read. `notes` tell what was assumed so far."""

    facts: Facts
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
