"""The knowledge directory becomes a `Corpus`, or every problem in it becomes a message.

All bytes are read first (`files`), then become nodes (`nodes`), then values (`schema`), and last
names are compared across files (`report`). Whoever has the bytes from elsewhere, such as a file
that an admin sends, enters at `parse`.

Imports neither scikit-learn nor Telegram, so that a check is quick; knows no snapshot.
"""

from __future__ import annotations

import hashlib
import os
from itertools import chain
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from bot.answering.kept import Kept
from bot.errors import KnowledgeError, Problem
from bot.knowledge import schema
from bot.knowledge.files import ARTICLES, LEXICON, NOTHING, PEOPLE, File, read, shown_path
from bot.knowledge.nodes import compose
from bot.knowledge.report import Report, ReportFullError, contested
from bot.model import Article, Corpus, Entry, Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.knowledge.nodes import Node
    from bot.knowledge.report import Claim


class Parsed(NamedTuple):
    """What some files say together, good only if there are no problems, and the ids they claim."""

    values: tuple[Article | Person | Entry, ...]
    problems: tuple[Problem, ...]
    claims: tuple[Claim, ...]


class Loader:
    """Loads a directory again and again, and parses only what does not hold the same bytes.

    People and lexicon are parsed together, as one name must not be in both. One thread at a time
    may load.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._parsed: Kept[tuple[File, ...], Parsed] = Kept()

    def load(self, changes: Mapping[str, bytes | None] = NOTHING) -> Corpus:
        """What the directory says if these files hold other bytes, or `None` are there.

        Raises `KnowledgeError` with every problem of every file, by path, line and column, and
        `ValueError` if a name is no knowledge file's.
        """
        return self.corpus(*read(self._directory, changes))

    def corpus(self, files: Iterable[File], unread: Iterable[Problem] = ()) -> Corpus:
        """The values of files as if they stood in the directory, or one error with all problems."""
        ordered = sorted(files)
        listing = tuple(file for file in ordered if not _is_article(file))
        units = [*((file,) for file in ordered if _is_article(file)), listing]
        parsed = self._parsed.of(units, self._parse)
        clashes = contested(chain.from_iterable(each.claims for each in parsed))
        found = chain(unread, clashes, *(each.problems for each in parsed))
        # A name that two bear in every language is one problem.
        if ranked := tuple(sorted(set(found))):
            raise KnowledgeError(ranked)
        values = [value for each in parsed for value in each.values]
        return Corpus(
            articles=tuple(value for value in values if isinstance(value, Article)),
            people=tuple(value for value in values if isinstance(value, Person)),
            entries=tuple(value for value in values if isinstance(value, Entry)),
            fingerprint=_fingerprint(ordered),
        )

    def _parse(self, files: tuple[File, ...]) -> Parsed:
        """What one article says, or all files that are none."""
        reports = [Report(shown_path(self._directory / file.name)) for file in files]
        told = [_values(file, report) for file, report in zip(files, reports, strict=True)]
        values = tuple(chain.from_iterable(told))
        claims = tuple(chain.from_iterable(report.claims for report in reports))
        problems = tuple(chain.from_iterable(report.problems for report in reports))
        if all(map(_is_article, files)):
            return Parsed(values, problems, claims)
        # No article claims what people and entries do: their many claims need not be kept.
        return Parsed(values, (*problems, *contested(claims)), ())


def load(directory: Path) -> Corpus:
    """Read articles/*.yaml, people.yaml and lexicon.yaml of a directory; .yml is as good.

    The two lists are optional. Articles come in the order of their file names. Raises
    `KnowledgeError` with every problem of every file, by path, line and column.
    """
    return Loader(directory).load()


def parse(files: Iterable[tuple[str, bytes]], directory: Path = Path()) -> Corpus:
    """As `load`, from (name, bytes) pairs; problems show the names as if in `directory`.

    Names are relative to the knowledge directory. People and lexicon are told by theirs; every
    other file is an article.
    """
    return Loader(directory).corpus(File(*file) for file in files)


def _values(file: File, report: Report) -> tuple[Article | Person | Entry, ...]:
    """What one file says; nothing where it cannot be read or where too much of it is wrong."""
    try:
        node = compose(file.data, report)
        return () if node is None else _of_kind(file, node, report)
    except ReportFullError:
        return ()


def _of_kind(file: File, node: Node, report: Report) -> tuple[Article | Person | Entry, ...]:
    """An article, or people, or lexicon entries, as the file's name says."""
    if _is_article(file):
        return (schema.article(node, report),)
    people = PurePath(file.name).stem == PEOPLE
    return schema.people(node, report) if people else schema.entries(node, report)


def _is_article(file: File) -> bool:
    path = PurePath(file.name)
    return path.parent.name == ARTICLES or path.stem not in {PEOPLE, LEXICON}


def _fingerprint(files: Iterable[File]) -> str:
    """A digest of names and bytes, wherever the directory lies. Lengths keep neighbours apart."""
    digest = hashlib.blake2b(digest_size=16)
    for name, data in files:
        encoded = os.fsencode(name)
        digest.update(b"%d:%b%d:%b" % (len(encoded), encoded, len(data), data))
    return digest.hexdigest()
