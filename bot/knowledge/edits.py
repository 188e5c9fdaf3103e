"""Changing knowledge files: each of them whole or not at all, whenever it is interrupted.

What is written goes into a file beside its place, which no loader reads, and takes that place once
it is on the disk. Knows nothing of what files hold, or of who changes them and why.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from secrets import token_hex
from typing import TYPE_CHECKING

from bot.errors import ConflictError, DiskError, KnowledgeError
from bot.knowledge.files import ARTICLES, read, shown_path
from bot.knowledge.loader import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    # Bytes by file name, relative to the knowledge directory; `None` is no file.
    Contents = Mapping[str, bytes | None]

_UNFINISHED = ".publishing"
# Windows changes line ends where it is not told otherwise.
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def content(directory: Path, name: str) -> bytes | None:
    """What the file of this name holds, `None` if there is none. Raises `DiskError`."""
    with _failing_at(directory / name), suppress(FileNotFoundError):
        return (directory / name).read_bytes()
    return None


def file_of(directory: Path, article_id: str) -> str | None:
    """The name of the file that holds an article, whatever it is called; `None` if none does."""
    files, _ = read(directory)
    likely = f"{ARTICLES}/{article_id}.yaml"
    # Most files are called after their article, and reading YAML takes a while.
    for name, data in sorted(files, key=lambda file: file.name != likely):
        if article_id.encode() in data and article_id in _ids(name, data):
            return name
    return None


def replace(directory: Path, before: Contents, after: Contents) -> None:
    """Let files hold what `after` says, for good.

    `before` is what the same files hold until then. Raises `ConflictError` if one of them holds
    something else, and `DiskError`; then all hold what they held, if the disk lets them.
    """
    try:
        _carry_out(directory, before, after)
    except DiskError:
        with suppress(DiskError):
            done = [name for name in after if content(directory, name) == after[name]]
            _carry_out(directory, {}, {name: before[name] for name in done})
        raise


def clean(directory: Path) -> None:
    """Remove what a kill left beside the files."""
    for folder in (directory, directory / ARTICLES):
        _remove(folder.glob(f".*{_UNFINISHED}"))


def is_unfinished(path: Path) -> bool:
    """Whether this is the name of something that is just being written."""
    return path.name.startswith(".") and path.suffix == _UNFINISHED


def _carry_out(directory: Path, before: Contents, after: Contents) -> None:
    places = {name: directory / name for name in after}
    beside = {name: _beside(places[name]) for name, data in after.items() if data is not None}
    try:
        for name, path in beside.items():
            _write(path, after[name] or b"", places[name])
        # As late as can be: whoever edits a file by hand knows nothing of us.
        if changed := tuple(name for name in before if content(directory, name) != before[name]):
            raise ConflictError(changed)
        for name, place in places.items():
            _settle(place, beside.get(name))
        for folder in {place.parent for place in places.values()}:
            _sync(folder)
    finally:
        _remove(beside.values())


def _beside(place: Path) -> Path:
    """A new name in the same folder, one step from the place itself."""
    return place.with_name(f".{token_hex(8)}{_UNFINISHED}")


def _write(path: Path, data: bytes, place: Path) -> None:
    """Write what is to be at a place, with the permissions of what is there."""
    with _failing_at(place), os.fdopen(os.open(path, _NEW, 0o666), "wb") as stream:
        stream.write(data)
        stream.flush()
        with suppress(FileNotFoundError):
            shutil.copymode(place, path)
        os.fsync(stream.fileno())


def _settle(place: Path, written: Path | None) -> None:
    """Put what was written in its place, or leave the place empty."""
    if place.is_symlink():
        raise DiskError(f"{shown_path(place)}: a link; change the file that it leads to")
    with _failing_at(place):
        if written:
            written.replace(place)
        else:
            place.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can open one: Windows cannot."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with _failing_at(folder):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove(paths: Iterable[Path]) -> None:
    """Remove files if they are there. Those that stay do no harm: nobody reads them."""
    with suppress(OSError):
        for path in paths:
            path.unlink(missing_ok=True)


def _ids(name: str, data: bytes) -> set[str]:
    """The ids of the articles that a file holds; none if it has problems."""
    try:
        return {article.id for article in parse([(name, data)]).articles}
    except KnowledgeError:
        return set()


@contextmanager
def _failing_at(path: Path) -> Iterator[None]:
    """Let what goes wrong with a file be told by its name, in the system's words."""
    try:
        yield
    except OSError as error:
        raise DiskError(f"{shown_path(path)}: {error.strerror}") from error
