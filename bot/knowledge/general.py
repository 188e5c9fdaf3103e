"""The lexicon that ships with the bot: the words of the news, alike in six languages.

It serves beside every knowledge directory's own lexicon, since what a war or a treaty is called
does not depend on the newsroom. Knows no directory but its own.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.knowledge.loader import parse

if TYPE_CHECKING:
    from bot.model import Entry

# In a checkout it is the shipped knowledge's; an installed package carries a copy beside this file.
_PLACES = (
    Path(__file__).with_name("lexicon.yaml"),
    Path(__file__).parents[2] / "knowledge" / "lexicon.yaml",
)


def general_entries(directory: Path) -> tuple[Entry, ...]:
    """The shipped lexicon's entries, or none if they are this directory's own.

    Raises `KnowledgeError` if somebody broke the file.
    """
    path = _path()
    return () if path.parent.samefile(directory) else _entries(path)


@cache
def _path() -> Path:
    return next(place for place in _PLACES if place.is_file())


@cache
def _entries(path: Path) -> tuple[Entry, ...]:
    """A part of the program, and as large as one: read once a process."""
    return parse([(path.name, path.read_bytes())], path.parent).entries
