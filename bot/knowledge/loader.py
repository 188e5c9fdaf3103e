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
from typing import TYPE_CHECKING

from bot.errors import KnowledgeError, Problem
from bot.knowledge import schema
from bot.knowledge.files import ARTICLES, LEXICON, PEOPLE, File, read, shown_path
from bot.knowledge.nodes import compose
from bot.knowledge.report import Report, ReportFullError, contested
from bot.model import Article, Corpus, Entry, Person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.knowledge.nodes import Node


def load(directory: Path) -> Corpus:
    """Read articles/*.yaml, people.yaml and lexicon.yaml of a directory; .yml is as good.

    The two lists are optional. Articles come in the order of their file names. Raises
    `KnowledgeError` with every problem of every file, by path, line and column.
    """
    files, unread = read(directory)
    return _corpus(files, directory, unread)


def parse(files: Iterable[tuple[str, bytes]], directory: Path = Path()) -> Corpus:
    """As `load`, from (name, bytes) pairs; problems show the names as if in `directory`.

    Names are relative to the knowledge directory. People and lexicon are told by theirs; every
    other file is an article.
    """
    return _corpus([File(*file) for file in files], directory, ())


def _corpus(files: Iterable[File], directory: Path, problems: Iterable[Problem]) -> Corpus:
    """The values of all files, or one error with all problems."""
    ordered = sorted(files)
    reports = [Report(shown_path(directory / file.name)) for file in ordered]
    values = [
        value
        for file, report in zip(ordered, reports, strict=True)
        for value in _values(file, report)
    ]
    claims = chain.from_iterable(report.claims for report in reports)
    found = chain(problems, contested(claims), *(report.problems for report in reports))
    # A name that two bear in every language is one problem.
    if ranked := tuple(sorted(set(found))):
        raise KnowledgeError(ranked)
    return Corpus(
        articles=tuple(value for value in values if isinstance(value, Article)),
        people=tuple(value for value in values if isinstance(value, Person)),
        entries=tuple(value for value in values if isinstance(value, Entry)),
        fingerprint=_fingerprint(ordered),
    )


def _values(file: File, report: Report) -> tuple[Article | Person | Entry, ...]:
    """What one file says; nothing where it cannot be read or where too much of it is wrong."""
    try:
        node = compose(file.data, report)
        return () if node is None else _of_kind(file.name, node, report)
    except ReportFullError:
        return ()


def _of_kind(name: str, node: Node, report: Report) -> tuple[Article | Person | Entry, ...]:
    """An article, or people, or lexicon entries, as the file's name says."""
    path = PurePath(name)
    if path.parent.name == ARTICLES or path.stem not in {PEOPLE, LEXICON}:
        return (schema.article(node, report),)
    return schema.people(node, report) if path.stem == PEOPLE else schema.entries(node, report)


def _fingerprint(files: Iterable[File]) -> str:
    """A digest of names and bytes, wherever the directory lies. Lengths keep neighbours apart."""
    digest = hashlib.blake2b(digest_size=16)
    for name, data in files:
        encoded = os.fsencode(name)
        digest.update(b"%d:%b%d:%b" % (len(encoded), encoded, len(data), data))
    return digest.hexdigest()
