"""The update processor: the updates of one chat in order of arrival, chats side by side.

It knows whose an update is, not what is in it or what is done about it.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any
from weakref import WeakSet, WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

if TYPE_CHECKING:
    from collections.abc import Awaitable, Hashable

_PLACES = 16

_log = logging.getLogger(__name__)


class PerChatProcessor(BaseUpdateProcessor):
    """Processes at most `places` updates at once, of one chat at most one.

    An update waits for its chat's turn before it takes a place, so that a chat with a backlog
    holds one place and not all. Updates that belong to no chat (inline queries) wait for their
    user's turn, those of nobody (polls) for a place only.
    """

    def __init__(self, places: int = _PLACES) -> None:
        # The base class takes one of its own places before it asks us; only ours may run short.
        super().__init__(sys.maxsize)
        self._places = asyncio.Semaphore(places)
        # A turn lives as long as somebody has it or waits for it.
        self._turns: WeakValueDictionary[Hashable, asyncio.Lock] = WeakValueDictionary()
        self._tasks: WeakSet[asyncio.Task[Any]] = WeakSet()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Await `coroutine` when it is the turn of the update and there is a place."""
        if task := asyncio.current_task():
            self._tasks.add(task)
        turn = self._turns.setdefault(_owner(update), asyncio.Lock())
        try:
            async with turn, self._places:
                await coroutine
        finally:
            # Cancelled while it waited: it would be reported as never awaited.
            if isinstance(coroutine, Coroutine):
                coroutine.close()

    async def initialize(self) -> None:
        """Nothing to set up."""

    async def shutdown(self) -> None:
        """Cancel what is still waiting or being processed."""
        left = [task for task in self._tasks if not task.done()]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        if left:
            _log.warning("Cut off: %d updates", len(left))


def _owner(update: object) -> Hashable:
    """Whose turn it takes: equal for the updates that must keep their order."""
    if isinstance(update, Update):
        return update.effective_chat or update.effective_user or update
    return id(update)
