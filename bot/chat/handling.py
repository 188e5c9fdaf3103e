"""Handling an arrival: the application deals with it, then the journal strikes it out.

An update that was answered and not yet struck out when the process is killed is answered again;
there is nothing between the two but the commit. Knows no chats and no readers.
"""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from bot.chat.arrivals import Arrival, readable
from bot.chat.window import Window
from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from telegram.ext import Application

    from bot.chat.metrics import Metrics
    from bot.chat.retries import Sleep
    from bot.state.journal import Journal

    AnyApplication = Application[Any, Any, Any, Any, Any, Any]

_PLACES = 24
_BETWEEN_TRIES = 0.05

_log = logging.getLogger(__name__)


class Handling:
    """Deals with arrivals, at most `places` at once.

    Where the journal is shared, a lane is worked on by one process at a time, and whoever has it
    deals with all that is open in it: also with what a process that died had in hand.
    """

    def __init__(
        self,
        application: AnyApplication,
        journal: Journal,
        metrics: Metrics,
        *,
        places: int = _PLACES,
        clock: Callable[[], float] = time.monotonic,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._application = application
        self._journal = journal
        self._metrics = metrics
        self._places = asyncio.Semaphore(places)
        self._window = Window(2 * places)
        self._clock = clock
        self._sleep = sleep
        self._is_stopped = False

    def stop(self) -> None:
        """Begin nothing more: what still waits for its turn stays in the journal."""
        self._is_stopped = True

    async def handle(self, arrival: Arrival) -> None:
        """Deal with an arrival, in its turn."""
        began = self._clock()
        if self._journal.is_shared:
            async with self._lane(arrival.lane):
                for entry in await self._open(arrival):
                    await self._deal(entry, began)
        else:
            await self._deal(arrival, began)

    async def _deal(self, arrival: Arrival, began: float) -> None:
        async with self._window.turn():
            async with self._places:
                if self._is_stopped:
                    return
                update = readable(arrival.update, self._application.bot)
                if update:
                    await self._application.process_update(update)
            await self._strike_out(arrival.update_id)
        seconds = self._clock() - began
        self._metrics.finished(seconds)
        _log.info("Handled", extra={"update_id": arrival.update_id, "seconds": round(seconds, 4)})

    async def _strike_out(self, update_id: int) -> None:
        try:
            await self._journal.done(update_id)
        except StoreError as error:
            _log.error("Not struck out of the journal: %s", error)

    @asynccontextmanager
    async def _lane(self, lane: str) -> AsyncIterator[None]:
        """Have a lane to ourselves; others may have to finish with it first."""
        while not await self._taken(lane):
            await self._sleep(_BETWEEN_TRIES)
        try:
            yield
        finally:
            await self._journal.leave(lane)

    async def _taken(self, lane: str) -> bool:
        """Whether we have the lane. If the database is away, so are those we share it with."""
        try:
            return await self._journal.take(lane)
        except StoreError as error:
            _log.error("Nobody to share with: %s", error)
            return True

    async def _open(self, arrival: Arrival) -> list[Arrival]:
        try:
            return [Arrival.again(entry) for entry in await self._journal.open(arrival.lane)]
        except StoreError:
            return [arrival]
