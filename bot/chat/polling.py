"""Long polling: ask Telegram for updates, over and over.

Polling knows how updates are fetched and confirmed, not what becomes of them.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, NoReturn, cast

from telegram.error import TelegramError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.chat.arrivals import ALLOWED_UPDATES
from bot.chat.retries import reach

if TYPE_CHECKING:
    from telegram import Bot

    from bot.chat.arrivals import Door, Json
    from bot.chat.retries import Sleep

# Telegram allows 50 s; proxies often cut a silent connection after 60.
_LONGEST_POLL = 30
_CONFIRMATION = 1.0
_ON_THE_WAY = 5.0  # seconds that an answer may take beyond the poll

_log = logging.getLogger(__name__)


class Polling:
    """Fetches the updates of `bot` into `inbox`.

    An update is confirmed to Telegram by the next request, that is, after the inbox took it.
    """

    def __init__(self, bot: Bot, inbox: Door, *, sleep: Sleep = asyncio.sleep) -> None:
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

    async def _fetch(self, timeout: int = _LONGEST_POLL) -> list[Json]:  # noqa: ASYNC109 - Telegram's own
        """The updates as they come: the journal wants them so, and a malformed one is one lost.

        `Bot.get_updates` would make objects of them, all or none.
        """
        wanted = {"offset": self._offset, "timeout": timeout, "allowed_updates": ALLOWED_UPDATES}
        given = {name: value for name, value in wanted.items() if value is not None}
        parameters = [RequestParameter.from_input(*item) for item in given.items()]
        result = await self._bot.request.post(
            f"{self._bot.base_url}/getUpdates",
            RequestData(parameters),
            read_timeout=timeout + _ON_THE_WAY,
        )
        return cast("list[Json]", result)

    async def _take(self, updates: list[Json]) -> None:
        if updates:
            await self._inbox.put(updates)
            self._offset = max(self._offset or 0, *(each["update_id"] + 1 for each in updates))

    async def _confirm(self) -> None:
        """Tell Telegram what was taken, or the next start would fetch it again."""
        if self._offset is None:
            return
        try:
            async with asyncio.timeout(_CONFIRMATION):
                await self._fetch(timeout=0)
        except (TelegramError, TimeoutError) as error:
            _log.warning("The last updates may come again: %r", error)
