"""Replies as they are counted: how many a day or an hour, in what, how fast, and how liked.

A reply is kept for the counts alone: nothing tells who asked, where, or in which words. Days and
hours are UTC's. The module knows passages by the keys of their spans, and no words of theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, case, delete, func, insert, select

from bot.state.schema import replies, votes

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from sqlalchemy import Connection

    from bot.state.database import Database

_HOUR = int(timedelta(hours=1).total_seconds())
_DAY = int(timedelta(days=1).total_seconds())
_HOURS_A_DAY = _DAY // _HOUR
_MOST_PASSAGES = 5


@dataclass(frozen=True, slots=True)
class Replied:
    """A reply to a question: its language (ISO 639-1), and how long the reader waited for it.

    `key` names the span that was shown first; `None` if nothing answered.
    """

    answered: bool
    lang: str
    key: str | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Slot:
    """A day or an hour: when it began (seconds since the epoch), and its replies."""

    at: int
    asked: int = 0
    answered: int = 0

    @property
    def share(self) -> float | None:
        """The share of the questions that were answered; `None` where nothing was asked."""
        return self.answered / self.asked if self.asked else None


@dataclass(frozen=True, slots=True)
class Stats:
    """What was asked within some days, and how it was liked.

    `slots` are days, or hours if it is one day, oldest first, with those in which nothing was
    asked; the last is the present one. `passages` are the keys of the spans shown first most often
    and how often, `languages` those of all the questions; most first, ties in the order of their
    names. `median` and `p95` are the seconds within which half and 95 % of the replies came;
    `None` without any.
    """

    days: int
    slots: tuple[Slot, ...]
    passages: tuple[tuple[str, int], ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    median: float | None = None
    p95: float | None = None
    up: int = 0
    down: int = 0

    @property
    def whole(self) -> Slot:
        """All the slots together."""
        asked, answered = sum(s.asked for s in self.slots), sum(s.answered for s in self.slots)
        return Slot(self.slots[0].at, asked, answered)


class Replies:
    """The replies, and the votes on them, in an open database. Each method raises `StoreError`."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    def add(self, reply: Replied) -> asyncio.Future[None]:
        """Count a reply. It has to be waited for only by who must know that it succeeded."""
        row = {**asdict(reply), "at": int(self._clock())}

        def keep(connection: Connection) -> None:
            connection.execute(_REPLY, row)

        return self._database.run(keep)

    async def stats(self, days: int) -> Stats:
        """Count this day and those before it, so many in all; of one day, the last 24 hours."""
        begins = _slots(int(self._clock()), days)
        return await self._database.run(lambda connection: _count(connection, days, begins))

    def sweep(self, connection: Connection, oldest: float) -> None:
        """Drop the replies from before that."""
        connection.execute(delete(replies).where(replies.c.at < oldest))


_REPLY = insert(replies)


def _slots(now: int, days: int) -> range:
    """When the days, or the hours of one day, began."""
    size, many = (_HOUR, _HOURS_A_DAY) if days == 1 else (_DAY, days)
    last = now - now % size
    return range(last - (many - 1) * size, last + size, size)


def _count(connection: Connection, days: int, begins: range) -> Stats:
    within = (replies.c.at >= begins.start, replies.c.at < begins.stop)
    slots = tuple(_replies_by_slot(connection, begins, within))
    asked = sum(slot.asked for slot in slots)
    voted = select(_where(votes.c.value > 0), _where(votes.c.value < 0)).where(
        votes.c.at >= begins.start
    )
    up, down = connection.execute(voted).one()
    return Stats(
        days,
        slots,
        tuple(_commonest(connection, replies.c.key, within))[:_MOST_PASSAGES],
        tuple(_commonest(connection, replies.c.lang, within)),
        _quantile(connection, 0.5, asked, within),
        _quantile(connection, 0.95, asked, within),
        up,
        down,
    )


_Conditions = Sequence[ColumnElement[bool]]


def _replies_by_slot(connection: Connection, begins: range, within: _Conditions) -> list[Slot]:
    # Whole numbers, which every database divides alike.
    number = (replies.c.at // begins.step).label("number")
    query = select(number, func.count(), _where(replies.c.answered)).where(*within)
    counted = {row[0]: row[1:] for row in connection.execute(query.group_by(number))}
    return [Slot(at, *counted.get(at // begins.step, ())) for at in begins]


def _commonest(
    connection: Connection, column: ColumnElement[Any], within: _Conditions
) -> list[tuple[str, int]]:
    query = select(column, func.count()).where(*within, column.is_not(None)).group_by(column)
    return sorted(((name, n) for name, n in connection.execute(query)), key=lambda c: (-c[1], c[0]))


def _quantile(connection: Connection, share: float, of: int, within: _Conditions) -> float | None:
    """The seconds within which that share of the replies came: of one that really took so long."""
    query = select(replies.c.seconds).where(*within).order_by(replies.c.seconds)
    return connection.scalar(query.offset(max(0, ceil(share * of) - 1)).limit(1))


def _where(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, 1)))
