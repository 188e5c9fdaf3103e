"""Which files of a directory are knowledge, and what bytes they hold. Knows nothing of content."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, NamedTuple

from bot.errors import Problem
from bot.knowledge.nodes import MOST_BYTES
from bot.knowledge.report import START

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = "articles"
PEOPLE = "people"
LEXICON = "lexicon"

_SUFFIXES = frozenset({".yaml", ".yml"})


class File(NamedTuple):
    """A file's name, relative to the knowledge directory and with slashes, and its bytes."""

    name: str
    data: bytes


def read(directory: Path) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """All knowledge files of a directory, and a problem for each that cannot be had.

    Of a file that is too big no more is read than it takes to see that.
    """
    problems: list[Problem] = []
    paths = [path for path in _listing(directory, problems) if path.stem in {PEOPLE, LEXICON}]
    if not problems:
        paths += _articles(directory / ARTICLES, problems)
    files = [file for path in paths if (file := _file(path, directory, problems))]
    return tuple(files), tuple(problems)


def shown_path(path: Path) -> str:
    """A path as messages show it; a name that is not UTF-8 must not break them."""
    return os.fsencode(path).decode("utf-8", "replace")


def _articles(folder: Path, problems: list[Problem]) -> list[Path]:
    before = len(problems)
    paths = _listing(folder, problems)
    if not paths and len(problems) == before:
        problems.append(_problem(folder, "expected at least one article (*.yaml), but found none"))
    return paths


def _listing(folder: Path, problems: list[Problem]) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if _is_knowledge(path))
    except OSError as error:
        problems.append(_problem(folder, f"the folder cannot be read: {error.strerror}"))
        return []


def _is_knowledge(path: Path) -> bool:
    """Hidden files and what editors leave behind (.#x.yaml, #x.yaml#, x.yaml~) are not."""
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith((".", "#"))


def _file(path: Path, directory: Path, problems: list[Problem]) -> File | None:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would keep us waiting
            problems.append(_problem(path, "expected a file, but found a folder or a device"))
            return None
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        problems.append(_problem(path, f"the file cannot be read: {error.strerror}"))
        return None
    return File(path.relative_to(directory).as_posix(), data)


def _problem(path: Path, message: str) -> Problem:
    return Problem(shown_path(path), *START, message)
