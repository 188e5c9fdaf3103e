"""From the files of a knowledge directory to what answers, again and again, and quickly.

A `Builder` keeps what the last build was made of: files as parsed, articles as read, the lexicon as
prepared. The next takes over what did not change; the result is the same as without. Knows no
snapshot, and not what is published.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from bot.answering.lexicon import Lexicon
from bot.answering.retriever import Retriever
from bot.answering.workshop import Workshop
from bot.knowledge.files import NOTHING
from bot.knowledge.general import general_entries
from bot.knowledge.loader import Loader

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from bot.model import Corpus, Entry

    Entries = tuple[Entry, ...]


class Builder:
    """Builds what answers from one directory. Threads that want something built queue."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._loader = Loader(directory)
        self._workshop: Workshop | None = None
        self._merged: tuple[Entries, Entries] | None = None  # the directory's own, and with those
        self._building = Lock()

    def build(self, changes: Mapping[str, bytes | None] = NOTHING) -> tuple[Corpus, Retriever]:
        """What the directory would hold with these changes, and what answers from it.

        Changes are bytes by file name; `None` takes a file away. Raises `KnowledgeError`, and
        `ValueError` if a name is no knowledge file's.
        """
        with self._building:
            corpus = self._loader.load(changes)
            general = general_entries(self._directory)
            served = replace(corpus, entries=self._entries(corpus.entries, general))
            self._workshop = self._workshop or Workshop(_lexicon(general))
            return corpus, Retriever(served, self._workshop)

    def _entries(self, own: Entries, general: Entries) -> Entries:
        """The directory's own lexicon entries and the general ones; there are thousands."""
        if self._merged is None or self._merged[0] != own:
            self._merged = own, merged(own, general)
        return self._merged[1]


@cache
def _lexicon(general: Entries) -> Lexicon:
    """The general entries, whose names are read once a process, whatever directories they serve."""
    return Lexicon((), general)


def merged(own: Iterable[Entry], general: Iterable[Entry]) -> Entries:
    """Lexicon entries with those that serve beside them, each once."""
    return tuple(dict.fromkeys((*own, *general)))
