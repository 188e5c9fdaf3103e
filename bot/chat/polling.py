"""Long polling: ask Telegram for updates, over and over.

Polling knows how updates are fetched and confirmed, not what becomes of them.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, NoReturn

from telegram.error import TelegramError

from bot.chat.inbox import ALLOWED_UPDATES
from bot.chat.retries import reach

if TYPE_CHECKING:
    from telegram import Bot, Update

    from bot.chat.inbox import Inbox
    from bot.chat.retries import Sleep

# Telegram allows 50 s; proxies often cut a silent connection after 60.
_LONGEST_POLL = 30
_CONFIRMATION = 1.0

_log = logging.getLogger(__name__)


class Polling:
    """Fetches the updates of `bot` into `inbox`.

    An update is confirmed to Telegram by the next request, that is, after the inbox took it.
    """

    def __init__(self, bot: Bot, inbox: Inbox, *, sleep: Sleep = asyncio.sleep) -> None:
        self._bot = bot
        self._inbox = inbox
        self._sleep = sleep
        self._offset: int | None = None

    async def run(self) -> NoReturn:
        """Fetch until cancelled; outlive every outage. Raises `TokenRefusedError`."""
        # While a webhook is set, Telegram refuses to be polled.
        await reach(self._bot.delete_webhook, sleep=self._sleep)
        _log.info("Polling as @%s", self._bot.username)
        try:
            while True:
                await self._take(await reach(self._fetch, sleep=self._sleep))
        except asyncio.CancelledError:
            await self._confirm()
            raise

    async def _fetch(self, timeout: int = _LONGEST_POLL) -> tuple[Update, ...]:  # noqa: ASYNC109 - Telegram's own
        return await self._bot.get_updates(
            offset=self._offset, timeout=timeout, allowed_updates=ALLOWED_UPDATES
        )

    async def _take(self, updates: tuple[Update, ...]) -> None:
        for update in updates:
            await self._inbox.put(update)
            self._offset = max(self._offset or 0, update.update_id + 1)

    async def _confirm(self) -> None:
        """Tell Telegram what was taken, or the next start would fetch it again."""
        if self._offset is None:
            return
        try:
            async with asyncio.timeout(_CONFIRMATION):
                await self._fetch(timeout=0)
        except (TelegramError, TimeoutError) as error:
            _log.warning("The last updates may come again: %r", error)
