"""A snapshot is all that answers at one moment; `Knowledge` is the one place that swaps it.

Nothing here knows how files are read (`loader`) or how questions are answered (`answering`).
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.answering.retriever import Retriever
from bot.knowledge.building import Builder, merged
from bot.knowledge.files import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from bot.model import Corpus, Entry, Person, Reply, Span, Turn


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """An immutable corpus with what was built from it."""

    corpus: Corpus
    retriever: Retriever
    _spans: Mapping[str, Span] = field(repr=False)
    _people: Mapping[str, Person] = field(repr=False)

    @classmethod
    def of(cls, corpus: Corpus, general: Iterable[Entry] = ()) -> Snapshot:
        """Build everything that answering needs. Takes a while for a large corpus: use a thread.

        `general` are lexicon entries that serve beside the corpus's own.
        """
        served = replace(corpus, entries=merged(corpus.entries, general))
        return cls.around(corpus, Retriever(served))

    @classmethod
    def around(cls, corpus: Corpus, retriever: Retriever) -> Snapshot:
        """A corpus and what answers questions about it."""
        # The first in reading order keeps a key, so that the same words always open there.
        keyed = zip(reversed(retriever.keys), reversed(retriever.spans), strict=True)
        people = {person.name: person for person in corpus.people}
        return cls(corpus, retriever, MappingProxyType(dict(keyed)), MappingProxyType(people))

    def reply(self, question: str, turn: Turn | None = None) -> Reply:
        """The reply to one question; `turn` is what the asker's last one was about."""
        return self.retriever.reply(question, turn)

    def span(self, key: str) -> Span | None:
        """The span that `Span.key` named, or `None` if the articles hold its words no more."""
        return self._spans.get(key)

    def person(self, name: str) -> Person | None:
        """The person of people.yaml with exactly this name."""
        return self._people.get(name)


@dataclass(frozen=True, slots=True)
class Difference:
    """What one reload changed; `Difference()` is nothing.

    Articles are ids, in the order of the files. Passages are compared by article and words, not by
    number: one that moves is neither added nor removed.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    passages_added: int = 0
    passages_removed: int = 0
    people_changed: bool = False
    entries_changed: bool = False


class Knowledge:
    """The knowledge directory and the snapshot that answers now.

    Readers take `current` once a question; what is built aside is published by one assignment.
    """

    def __init__(self, directory: Path, current: Snapshot, builder: Builder | None = None) -> None:
        self.directory = directory
        self.current = current
        self._builder = builder or Builder(directory)

    @classmethod
    def open(cls, directory: Path) -> Knowledge:
        """Load and build once. Raises `KnowledgeError`."""
        builder = Builder(directory)
        return cls(directory, Snapshot.around(*builder.build()), builder)

    async def build(self, changes: Mapping[str, bytes | None] = NOTHING) -> Snapshot:
        """The snapshot that the directory would give now with these changes; nobody sees it.

        Changes are bytes by file name, such as `articles/x.yaml`; `None` takes a file away. It is
        built in a thread, and quickly, as what did not change is taken over. Raises
        `KnowledgeError`, and `ValueError` if a name is no knowledge file's.
        """
        return Snapshot.around(*await asyncio.to_thread(self._builder.build, changes))

    def swap(self, snapshot: Snapshot) -> Difference:
        """Let a snapshot answer from now on, and tell what changes."""
        before, self.current = self.current, snapshot
        return difference(before.corpus, snapshot.corpus)


def difference(before: Corpus, after: Corpus) -> Difference:
    """Compare two corpora, article by article."""
    old = {article.id: article for article in before.articles}
    new = {article.id: article for article in after.articles}
    old_passages, new_passages = _passages(before), _passages(after)
    return Difference(
        added=tuple(name for name in new if name not in old),
        removed=tuple(name for name in old if name not in new),
        changed=tuple(name for name in new if name in old and new[name] != old[name]),
        passages_added=(new_passages - old_passages).total(),
        passages_removed=(old_passages - new_passages).total(),
        people_changed=before.people != after.people,
        entries_changed=before.entries != after.entries,
    )


def _passages(corpus: Corpus) -> Counter[tuple[str, str]]:
    return Counter(
        (article.id, passage.text) for article in corpus.articles for passage in article.passages
    )
