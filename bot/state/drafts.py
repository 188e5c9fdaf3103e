"""Drafts: what admins sent and have not published. Knows nothing of what they hold or change."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select

from bot.state.schema import drafts as drafts_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import ColumnElement, Connection, Table

    from bot.state.database import Database


@dataclass(frozen=True, slots=True)
class Draft:
    """What one admin sent: `body` is a text of whoever keeps it.

    `base` is the fingerprint of the knowledge that the admin was shown it against.
    """

    id: str
    admin_id: int
    base: str
    body: str


class Drafts:
    """The drafts of one sort in an open database. Every method raises `StoreError`."""

    def __init__(
        self, database: Database, clock: Callable[[], float], table: Table = drafts_table
    ) -> None:
        self._database = database
        self._clock = clock
        self._table = table

    async def keep(self, draft: Draft) -> None:
        """Keep a draft, instead of the one with its id."""
        row = asdict(draft) | {"at": self._clock()}
        await self._database.run(lambda c: self._database.upsert(c, self._table, row))

    async def get(self, draft_id: str) -> Draft | None:
        """The draft of an id, if it is kept (any more)."""
        return await self._newest(self._table.c.id == draft_id)

    async def newest(self, admin_id: int) -> Draft | None:
        """The draft that an admin has kept last."""
        return await self._newest(self._table.c.admin_id == admin_id)

    async def drop(self, draft_id: str) -> None:
        """Keep a draft no more."""
        statement = delete(self._table).where(self._table.c.id == draft_id)
        await self._database.run(lambda c: c.execute(statement))

    def sweep(self, connection: Connection, oldest: float) -> None:
        """Drop the drafts that were kept before that."""
        connection.execute(delete(self._table).where(self._table.c.at < oldest))

    def forget(self, connection: Connection, user_id: int) -> None:
        """Drop the drafts of one person."""
        connection.execute(delete(self._table).where(self._table.c.admin_id == user_id))

    async def _newest(self, condition: ColumnElement[bool]) -> Draft | None:
        row_of = self._table.c
        columns: tuple[Any, ...] = (row_of.id, row_of.admin_id, row_of.base, row_of.body)
        order = (row_of.at.desc(), row_of.id)
        query = select(*columns).where(condition).order_by(*order).limit(1)
        row = await self._database.run(lambda c: c.execute(query).one_or_none())
        return None if row is None else Draft(*row)
