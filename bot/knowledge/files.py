"""Which files of a directory are knowledge, and what bytes they hold. Knows nothing of content."""

from __future__ import annotations

import os
import stat
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.errors import Problem
from bot.knowledge.nodes import MOST_BYTES
from bot.knowledge.report import START

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path, PurePath

ARTICLES = "articles"
PEOPLE = "people"
LEXICON = "lexicon"

NOTHING: Final[Mapping[str, bytes | None]] = MappingProxyType({})

_SUFFIXES = frozenset({".yaml", ".yml"})
_NO_ARTICLE = "expected at least one article (*.yaml), but found none"


class File(NamedTuple):
    """A file's name, relative to the knowledge directory and with slashes, and its bytes."""

    name: str
    data: bytes


def read(
    directory: Path, changes: Mapping[str, bytes | None] = NOTHING
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """All knowledge files of a directory, and a problem for each that cannot be had.

    They are as they were if `changes`, bytes by name, stood in it; `None` takes a file away. Of a
    file that is too big no more is read than it takes to see that. Raises `ValueError` if there is
    no such place for a knowledge file.
    """
    if unknown := [name for name in changes if not is_name(name)]:
        raise ValueError(f"no knowledge files: {', '.join(map(repr, unknown))}")
    problems: list[Problem] = []
    names = [path.name for path in _listing(directory, problems)]
    names = [name for name in names if is_name(name)]
    if not problems:
        names += [f"{ARTICLES}/{path.name}" for path in _listing(directory / ARTICLES, problems)]
        if not problems and not any(map(_is_article, _changed(names, changes))):
            problems.append(_problem(directory / ARTICLES, _NO_ARTICLE))
    on_disk = [name for name in names if name not in changes]
    files = [file for name in on_disk if (file := _file(directory, name, problems))]
    files += [File(name, data) for name, data in changes.items() if data is not None]
    return tuple(files), tuple(problems)


def is_name(name: str) -> bool:
    """Whether a knowledge file may be called so: its name as in `File`."""
    path = PurePosixPath(name)
    known = _is_article(name) or (path.name == name and path.stem in {PEOPLE, LEXICON})
    return known and _is_knowledge(path) and str(path) == name


def list_file(directory: Path, stem: str) -> str:
    """What the file of a list (`people` and the like) is called there; .yml is as good as .yaml."""
    names = [f"{stem}{suffix}" for suffix in sorted(_SUFFIXES)]
    return next((name for name in names if (directory / name).exists()), names[0])


def shown_path(path: Path) -> str:
    """A path as messages show it; a name that is not UTF-8 must not break them."""
    return os.fsencode(path).decode("utf-8", "replace")


def _is_article(name: str) -> bool:
    return str(PurePosixPath(name).parent) == ARTICLES


def _changed(names: Iterable[str], changes: Mapping[str, bytes | None]) -> Iterator[str]:
    """The names that there are after changes."""
    yield from (name for name in names if name not in changes)
    yield from (name for name, data in changes.items() if data is not None)


def _listing(folder: Path, problems: list[Problem]) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if _is_knowledge(path))
    except OSError as error:
        problems.append(_problem(folder, f"the folder cannot be read: {error.strerror}"))
        return []


def _is_knowledge(path: PurePath) -> bool:
    """Hidden files and what editors leave behind (.#x.yaml, #x.yaml#, x.yaml~) are not."""
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith((".", "#"))


def _file(directory: Path, name: str, problems: list[Problem]) -> File | None:
    path = directory / name
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would keep us waiting
            problems.append(_problem(path, "expected a file, but found a folder or a device"))
            return None
        with path.open("rb") as stream:
            return File(name, stream.read(MOST_BYTES + 1))
    except OSError as error:
        problems.append(_problem(path, f"the file cannot be read: {error.strerror}"))
        return None


def _problem(path: Path, message: str) -> Problem:
    return Problem(shown_path(path), *START, message)
