"""The inbox: the one door by which updates come in, be it by polling or by a webhook.

Once `put` has returned, Telegram may be told that the update arrived. The inbox knows an update
by its number only.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram.constants import UpdateType

if TYPE_CHECKING:
    import asyncio

    from telegram import Update

_REMEMBERED = 10_000

# The kinds of updates that are handled. Always named: without a list Telegram keeps to an old one.
ALLOWED_UPDATES = (
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.GUEST_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
)

_log = logging.getLogger(__name__)


class Inbox:
    """Puts updates into `queue`, in the order of arrival, each of them once.

    The numbers of the latest `remembered` updates are known again.
    """

    def __init__(self, queue: asyncio.Queue[object], *, remembered: int = _REMEMBERED) -> None:
        self._queue = queue
        self._remembered = remembered
        self._seen: dict[int, None] = {}

    async def put(self, update: Update) -> None:
        """Take an update in, unless it has been here before."""
        if update.update_id in self._seen:
            _log.info("Update %d came twice", update.update_id)
            return
        self._remember(update.update_id)
        await self._queue.put(update)

    def _remember(self, update_id: int) -> None:
        self._seen[update_id] = None
        if len(self._seen) > self._remembered:
            del self._seen[next(iter(self._seen))]
