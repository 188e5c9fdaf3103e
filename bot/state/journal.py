"""The journal: updates from their arrival until they are dealt with.

What is written here before Telegram is told that it arrived survives a kill. A number that was
here is known again for longer than Telegram keeps an update. Where several processes share the
database, a lane (the updates of one chat) is worked on by one of them at a time. The journal
knows no Telegram objects; a body is a text to it.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, bindparam, delete, func, select, update
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StoreError
from bot.state.schema import updates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection, Row

    from bot.state.database import Database

# Telegram keeps an update for a day, and brings it again until it is confirmed.
KNOWN_AGAIN = timedelta(days=2)

_OPEN = updates.c.body.is_not(None)
_STRIKE = update(updates).values(lane="", user_id=None, body=None)
_DONE = _STRIKE.where(updates.c.update_id == bindparam("number"))
_FORGOTTEN = _STRIKE.where(updates.c.user_id == bindparam("user"))
_COLUMNS = (updates.c.update_id, updates.c.lane, updates.c.user_id, updates.c.body)


@dataclass(frozen=True, slots=True)
class Entry:
    """An update: its number, the lane in which it keeps its order, who caused it, and itself."""

    update_id: int
    lane: str
    user_id: int | None
    body: str


class Journal:
    """The journal in an open database. Every method but `leave` raises `StoreError`."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock
        self._lanes = _Lanes(database) if database.dialect == "postgresql" else None

    @property
    def is_shared(self) -> bool:
        """Whether other processes may work on the same updates."""
        return self._lanes is not None

    async def write(self, entries: Sequence[Entry]) -> set[int]:
        """Write down the updates that were never here; returns their numbers."""
        now = self._clock()
        rows = [
            {
                "update_id": entry.update_id,
                "lane": entry.lane,
                "user_id": entry.user_id,
                "body": entry.body,
                "at": now,
            }
            for entry in entries
        ]
        return await self._database.run(lambda c: self._database.insert_new(c, updates, rows))

    async def done(self, update_id: int) -> None:
        """Strike an update out: nothing of it is kept but its number."""
        await self._database.run(lambda c: c.execute(_DONE, {"number": update_id}))

    async def open(self, lane: str | None = None) -> list[Entry]:
        """The updates, of one lane or all, that are not dealt with, in Telegram's order."""
        if lane is None:
            return await self._read(_OPEN)
        return await self._read(_OPEN, updates.c.lane == lane)

    async def stale_lanes(self, seconds: float) -> list[str]:
        """The lanes in which an update has been open for longer than that."""
        oldest = self._clock() - seconds
        query = select(updates.c.lane).where(_OPEN, updates.c.at < oldest).distinct()
        return await self._database.run(lambda c: list(c.scalars(query)))

    async def take(self, lane: str) -> bool:
        """Take a lane, to work on it; false if another process has it. Ends with the process."""
        return self._lanes is None or await self._lanes.take(lane)

    async def leave(self, lane: str) -> None:
        """Let others have the lane."""
        if self._lanes:
            await self._lanes.leave(lane)

    async def close(self) -> None:
        """Leave every lane."""
        if self._lanes:
            await self._lanes.close()

    def forget(self, connection: Connection, user_id: int) -> None:
        """Strike out whatever a person has open."""
        connection.execute(_FORGOTTEN, {"user": user_id})

    def sweep(self, connection: Connection) -> None:
        """Forget the numbers that Telegram cannot bring again."""
        oldest = self._clock() - KNOWN_AGAIN.total_seconds()
        connection.execute(delete(updates).where(~_OPEN, updates.c.at < oldest))

    async def _read(self, *conditions: ColumnElement[bool]) -> list[Entry]:
        query = select(*_COLUMNS).where(*conditions).order_by(updates.c.update_id)
        return await self._database.run(lambda c: [_entry(row) for row in c.execute(query)])


class _Lanes:
    """Advisory locks of PostgreSQL, on one connection that holds them as long as it lives.

    A process that dies loses its connection, and others may have its lanes at once.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: Connection | None = None

    async def take(self, lane: str) -> bool:
        """Whether the lane is ours now."""
        return bool(await self._database.in_thread(self._call, func.pg_try_advisory_lock, lane))

    async def leave(self, lane: str) -> None:
        """Give a lane back. Where the connection is gone, so is the lock."""
        with suppress(StoreError):
            await self._database.in_thread(self._call, func.pg_advisory_unlock, lane)

    async def close(self) -> None:
        """Give back all of them."""
        await self._database.in_thread(self._disconnect)

    def _call(self, function: Callable[[int], ColumnElement[Any]], lane: str) -> Any:
        try:
            if self._connection is None:
                self._connection = self._database.connect()
            return self._connection.scalar(select(function(_number(lane))))
        except SQLAlchemyError as error:
            self._disconnect()
            raise self._database.error(error) from error

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection:
            with suppress(SQLAlchemyError):
                connection.close()


def _number(lane: str) -> int:
    """64 bits for a lane: PostgreSQL's locks have numbers."""
    digest = hashlib.blake2b(lane.encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def _entry(row: Row[*tuple[Any, ...]]) -> Entry:
    return Entry(row.update_id, row.lane, row.user_id, row.body)
