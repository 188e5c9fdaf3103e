"""Gaps: what readers asked in vain, and when; never who asked.

Whether the articles answer it by now depends on the articles, and is not kept here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from bot.state.schema import gaps

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import timedelta

    from sqlalchemy import Connection

    from bot.state.database import Database

_GAP = insert(gaps)
_NEWEST_FIRST = select(gaps.c.question, gaps.c.at).order_by(gaps.c.at.desc(), gaps.c.id.desc())


@dataclass(frozen=True, slots=True)
class Gap:
    """A question that was not answered, and when (seconds since the epoch)."""

    question: str
    at: float


class Gaps:
    """The gaps in an open database, none older than `retention`. `all` raises `StoreError`."""

    def __init__(
        self, database: Database, clock: Callable[[], float], retention: timedelta
    ) -> None:
        self._database = database
        self._clock = clock
        self._retention = retention

    async def all(self) -> list[Gap]:
        """Every gap, newest first."""
        oldest = self._clock() - self._retention.total_seconds()
        query = _NEWEST_FIRST.where(gaps.c.at >= oldest)
        return await self._database.run(lambda c: [Gap(*row) for row in c.execute(query)])

    @staticmethod
    def keep(connection: Connection, gap: Gap) -> None:
        """Add one; its question is a text that the database takes."""
        connection.execute(_GAP, {"question": gap.question, "at": gap.at})

    @staticmethod
    def sweep(connection: Connection, oldest: float) -> None:
        """Drop those that are older."""
        connection.execute(delete(gaps).where(gaps.c.at < oldest))
