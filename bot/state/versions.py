"""The versions: every change of the knowledge by admins, with what its files held before.

A version is written down before the files are touched, and is done once they are: what is not
was cut off. Knows nothing of files or of what they hold, and changes none.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from bot.state.schema import versions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import ColumnElement, Connection, Row, Select

    from bot.state.database import Database

UNDO = "undo"
"""The action of a version that brings back what was before another one."""

MOST = 100
"""So many versions that are done are kept, the newest."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """What a file of this name held before and after a change; `None` is no file."""

    name: str
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True, slots=True)
class Version:
    """One change of the knowledge: when (seconds since the epoch), who, what, and how.

    Numbers grow and are never given again. `subject` is what the change was about, in words for
    admins. A version that is `undone` is no longer in the files.
    """

    number: int
    at: float
    admin_id: int
    action: str
    subject: str
    files: tuple[FileChange, ...]
    undone: bool


class Versions:
    """The versions in an open database. Every method raises `StoreError`.

    Whoever calls anything but `page` has the knowledge to themselves.
    """

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    async def begin(
        self,
        *,
        admin_id: int,
        action: str,
        subject: str,
        files: Sequence[FileChange],
        cause: str | None = None,
    ) -> Version:
        """Write down what is about to be done, and what it is `caused_by`."""
        row = {
            "at": self._clock(),
            "admin_id": admin_id,
            "action": action,
            "subject": subject,
            "cause": cause,
            "files": _json(files),
            "done": False,
            "undone": False,
        }
        statement = insert(versions).returning(*_COLUMNS)
        return await self._database.run(lambda c: _version(c.execute(statement, row).one()))

    async def drop(self, number: int) -> None:
        """Forget a version of which nothing was done."""
        statement = delete(versions).where(versions.c.number == number)
        await self._database.run(lambda c: c.execute(statement))

    async def finish(self, version: Version) -> None:
        """Let a version be done, and if it is an undo, the one before it be undone with it."""

        def settle(connection: Connection) -> None:
            connection.execute(_DONE, {"which": version.number})
            if version.action == UNDO:
                connection.execute(_UNDONE, {"before": version.number})
            connection.execute(_SWEEP)

        await self._database.run(settle)

    async def cut_off(self) -> list[Version]:
        """The versions that were begun and neither finished nor dropped, in their order."""
        return await self._read(
            select(*_COLUMNS).where(~versions.c.done).order_by(versions.c.number)
        )

    async def to_undo(self) -> Version | None:
        """The newest version that can be undone: done, not undone, and no undo itself."""
        return next(iter(await self._read(_TO_UNDO)), None)

    async def caused_by(self, cause: str) -> Version | None:
        """The version that is done because of this, if one is."""
        query = select(*_COLUMNS).where(versions.c.done, versions.c.cause == cause)
        return next(iter(await self._read(query)), None)

    async def page(self, *, offset: int, limit: int) -> list[Version]:
        """So many versions that are done, from the newest but `offset` on."""
        query = select(*_COLUMNS).where(versions.c.done).order_by(versions.c.number.desc())
        return await self._read(query.offset(offset).limit(limit))

    async def _read(self, query: Select[Any]) -> list[Version]:
        return await self._database.run(lambda c: [_version(row) for row in c.execute(query)])


_COLUMNS: tuple[ColumnElement[Any], ...] = (
    *(versions.c.number, versions.c.at, versions.c.admin_id, versions.c.action, versions.c.subject),
    *(versions.c.files, versions.c.undone),
)
_UNDOABLE = (versions.c.done, ~versions.c.undone, versions.c.action != UNDO)
_TO_UNDO = select(*_COLUMNS).where(*_UNDOABLE).order_by(versions.c.number.desc()).limit(1)
_DONE = update(versions).where(versions.c.number == bindparam("which")).values(done=True)
# Nothing can have been done between an undo and what it undoes.
_UNDONE = (
    update(versions)
    .where(
        versions.c.number
        == select(func.max(versions.c.number))
        .where(*_UNDOABLE, versions.c.number < bindparam("before"))
        .scalar_subquery()
    )
    .values(undone=True)
)
_OLDEST_KEPT = (
    select(versions.c.number)
    .where(versions.c.done)
    .order_by(versions.c.number.desc())
    .offset(MOST - 1)
    .limit(1)
)
_SWEEP = delete(versions).where(versions.c.done, versions.c.number < _OLDEST_KEPT.scalar_subquery())


def _json(files: Sequence[FileChange]) -> str:
    return json.dumps([[file.name, _text(file.before), _text(file.after)] for file in files])


def _text(data: bytes | None) -> str | None:
    """Bytes as a text that every database takes: what somebody saved need not be UTF-8."""
    return None if data is None else base64.b64encode(data).decode()


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text)


def _version(row: Row[Any]) -> Version:
    files = tuple(
        FileChange(name, _bytes(before), _bytes(after))
        for name, before, after in json.loads(row.files)
    )
    return Version(
        row.number, row.at, row.admin_id, row.action, row.subject, files, undone=row.undone
    )
