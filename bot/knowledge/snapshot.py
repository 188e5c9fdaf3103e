"""A snapshot is all that answers at one moment; `Knowledge` is the one place that swaps it.

Nothing here knows how files are read (`loader`) or how questions are answered (`answering`).
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

from bot.answering.retriever import Retriever
from bot.knowledge.loader import load
from bot.model import Corpus, Person, Reply, Span, Turn


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An immutable corpus with what was built from it."""

    corpus: Corpus
    retriever: Retriever
    _by_key: dict[str, Span] = field(repr=False)
    _people: dict[str, Person] = field(repr=False)

    @classmethod
    def of(cls, corpus: Corpus) -> Snapshot:
        """Build everything that answering needs. Takes a while for a large corpus: use a thread."""
        retriever = Retriever(corpus)
        by_key = {span.key: span for span in reversed(retriever.spans)}
        return cls(corpus, retriever, by_key, {p.name: p for p in corpus.people})

    def reply(self, question: str, turn: Turn | None = None) -> Reply:
        """The reply to one question; `turn` is what the asker's last one was about."""
        return self.retriever.reply(question, turn)

    def span(self, key: str) -> Span | None:
        """The span that `Span.key` named, or `None` if the articles hold it no more."""
        return self._by_key.get(key)

    def person(self, name: str) -> Person | None:
        """The person of people.yaml with exactly this name."""
        return self._people.get(name)


@dataclass(frozen=True, slots=True)
class Difference:
    """What one reload changed. Passages are compared by article and words, not by number."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    passages_added: int = 0
    passages_removed: int = 0


class Knowledge:
    """The knowledge directory and the snapshot that answers now.

    Readers take `current` once a question; a reload builds aside and publishes by one assignment.
    """

    def __init__(self, directory: Path, current: Snapshot) -> None:
        self.directory = directory
        self.current = current
        self._reloading = asyncio.Lock()

    @classmethod
    def open(cls, directory: Path) -> Knowledge:
        """Load and build once. Raises `KnowledgeError`."""
        return cls(directory, Snapshot.of(load(directory)))

    async def reload(self) -> Difference:
        """Build aside, swap once, and tell what changed. Two reloads at once queue.

        Raises `KnowledgeError` and keeps the current snapshot if the files have problems.
        """
        async with self._reloading:
            before = self.current
            self.current = await asyncio.to_thread(lambda: Snapshot.of(load(self.directory)))
            return difference(before.corpus, self.current.corpus)


def difference(before: Corpus, after: Corpus) -> Difference:
    """Compare two corpora, article by article."""
    raise NotImplementedError
