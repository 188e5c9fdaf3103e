"""The rate limiter: a request that Telegram puts off is repeated, and only its own chat waits.

It knows chats by their ids and errors by their kind, not what is sent. getUpdates never comes here.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import AbstractAsyncContextManager, nullcontext
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from telegram.error import ChatMigrated, TelegramError
from telegram.ext import BaseRateLimiter

from bot.chat.retries import asked_wait, delays, is_repeatable, reason

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from bot.chat.retries import Sleep

    # What a method of the Bot API returns, as JSON.
    Result = bool | dict[str, Any] | list[dict[str, Any]]

_PATIENCE = 120.0

_log = logging.getLogger(__name__)


class PerChatLimiter(BaseRateLimiter[None]):
    """Sends the requests of one chat one after another, each as often as it takes.

    A request is repeated after a 429 (when Telegram says), a 5xx or a failed connection (after a
    while that doubles); the chat's later requests wait behind it and keep their order, other
    chats do not notice. It is given up, with Telegram's error, when that would take more than
    `patience` seconds of waiting, and at once after an error that may hide a success.
    """

    def __init__(self, *, patience: float = _PATIENCE, sleep: Sleep = asyncio.sleep) -> None:
        self._patience = patience
        self._sleep = sleep
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def initialize(self) -> None:
        """Nothing to set up."""

    async def shutdown(self) -> None:
        """Nothing to free."""

    async def process_request(  # noqa: PLR0917 - as the base class has it
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002 - the base class passes it by name
    ) -> Result:
        """Send the request in its chat's turn; follow a group that became a supergroup."""
        async with self._turn(data.get("chat_id")):
            try:
                return await self._persist(endpoint, lambda: callback(*args, **kwargs))
            except ChatMigrated as error:
                # `args` holds this very dictionary.
                data["chat_id"] = error.new_chat_id
                return await self._persist(endpoint, lambda: callback(*args, **kwargs))

    def _turn(self, chat_id: int | str | None) -> AbstractAsyncContextManager[object]:
        """Return the chat's turn, to be held while a request of it is under way."""
        if chat_id is None:
            return nullcontext()
        return self._turns.setdefault(str(chat_id), asyncio.Lock())

    async def _persist(
        self, endpoint: str, call: Callable[[], Coroutine[Any, Any, Result]]
    ) -> Result:
        patience = self._patience
        waits = delays()
        while True:
            try:
                return await call()
            except TelegramError as error:
                wait = asked_wait(error) + next(waits)
                patience -= wait
                if patience < 0 or not is_repeatable(error):
                    raise
                _log.warning("%s: %s; trying again in %.1f s", endpoint, reason(error), wait)
            await self._sleep(wait)
