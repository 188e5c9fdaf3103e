"""Several processes, one bot: what each does so that the others' work is not lost.

Only where they share a database. A process that dies leaves its lanes to the others; knowledge
that one of them changes is read again by all.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, NoReturn

from bot.chat.arrivals import Arrival
from bot.errors import KnowledgeError, StoreError

if TYPE_CHECKING:
    from bot.chat.dispatcher import Dispatcher
    from bot.chat.retries import Sleep
    from bot.desk.publication import Desk
    from bot.state.store import Store

# What is open for longer is probably nobody's any more; to look at it does no harm if it is.
_LEFT_ALONE = 3.0
_BETWEEN_LOOKS = 1.0

_log = logging.getLogger(__name__)


class Workers:
    """One process's look at the others, again and again."""

    def __init__(
        self,
        store: Store,
        dispatcher: Dispatcher,
        desk: Desk,
        *,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._store = store
        self._dispatcher = dispatcher
        self._desk = desk
        self._sleep = sleep

    async def run(self) -> NoReturn:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
            except StoreError as error:
                _log.error("The other workers cannot be seen: %s", error)
            await self._sleep(_BETWEEN_LOOKS)

    async def look(self) -> None:
        """Take up lanes that nobody works on, and knowledge that another has changed."""
        for lane in await self._store.journal.stale_lanes(_LEFT_ALONE):
            if not self._dispatcher.is_busy(lane):
                self._dispatcher.add(Arrival(0, lane, None, {}))
        await self._follow()

    async def _follow(self) -> None:
        try:
            difference = await self._desk.follow()
        except KnowledgeError as error:
            _log.error("Another worker's knowledge has problems here: %s", error)
        else:
            if difference is not None:
                _log.info("Reloaded, as another worker has")
