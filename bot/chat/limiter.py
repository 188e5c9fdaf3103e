"""The rate limiter: messages are paced, and a request that Telegram puts off is repeated.

It knows chats by their ids, methods by their names and errors by their kind, not what is sent: an
album counts as one message, and a group called by its @name not as the one called by its number.
Its limits are those that Telegram's FAQ names; the true ones are secret and change, so that a 429
may come nevertheless and is obeyed. getUpdates never comes here.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakValueDictionary

from telegram.error import ChatMigrated, TelegramError
from telegram.ext import BaseRateLimiter

from bot.chat.retries import asked_wait, delays, is_repeatable, reason

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from bot.chat.retries import Sleep

    # What a method of the Bot API returns, as JSON.
    Result = bool | dict[str, Any] | list[dict[str, Any]]


class Rate(NamedTuple):
    """What a token bucket holds at most, in messages, and gains, in messages a second."""

    burst: float
    per_second: float


# Seconds that one request may spend on waiting for its next attempts.
_PATIENCE = 120.0
# One message a second to a person, "short bursts" are tolerated: a long answer in parts is one.
_PRIVATE = Rate(burst=30, per_second=1)
# Twenty messages a minute to a group or a channel.
_GROUP = Rate(burst=20, per_second=20 / 60)
# Thirty messages a second to all chats together.
_OVERALL = Rate(burst=30, per_second=30)

_MESSAGE_METHODS = ("send", "forward", "copy")

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class TokenBucket:
    """Holds a token for each message that may be sent at once; refilled whenever it is looked at.

    Its times are seconds of one clock that never goes back.
    """

    rate: Rate
    tokens: float
    seen_at: float

    def take(self, now: float) -> float:
        """Take a token, and return the seconds until it is really there; 0 if it already is.

        Who asks next waits for a later token: the bucket is in debt meanwhile.
        """
        self._refill(now)
        self.tokens -= 1
        return max(0.0, -self.tokens / self.rate.per_second)

    def is_full(self, now: float) -> bool:
        """Tell whether the bucket is as good as a new one."""
        self._refill(now)
        return self.tokens >= self.rate.burst

    def _refill(self, now: float) -> None:
        gained = (now - self.seen_at) * self.rate.per_second
        self.tokens = min(self.rate.burst, self.tokens + gained)
        self.seen_at = now


class Pacer:
    """Lets messages pass no faster than the limits of their chat and of the whole bot allow.

    Waits for the chat's token first and for the overall one after it, so that a chat at its limit
    uses up nothing of what others need. Overall tokens go out in the order of asking. A message
    that is cancelled while it waits loses its token, at most one of the overall ones at a time.
    """

    def __init__(self, *, clock: Callable[[], float], sleep: Sleep) -> None:
        self._clock = clock
        self._sleep = sleep
        self._overall = self._full(_OVERALL)
        self._overall_turn = asyncio.Lock()
        # The chat that sent last stands last.
        self._chats: OrderedDict[str, TokenBucket] = OrderedDict()

    async def wait(self, chat_id: int | str | None) -> None:
        """Return when the next message may be sent to the chat, or to nobody it knows (None)."""
        if chat_id is not None:
            await self._take(self._bucket(str(chat_id)))
        async with self._overall_turn:
            await self._take(self._overall)

    async def _take(self, bucket: TokenBucket) -> None:
        wait = bucket.take(self._clock())
        if wait:
            await self._sleep(wait)

    def _bucket(self, chat: str) -> TokenBucket:
        self._forget_idle_chats()
        if chat not in self._chats:
            # Groups and channels have negative ids or an @name.
            self._chats[chat] = self._full(_PRIVATE if chat.isdecimal() else _GROUP)
        self._chats.move_to_end(chat)
        return self._chats[chat]

    def _forget_idle_chats(self) -> None:
        """Drop the buckets that are full again, from the chat that is silent the longest.

        Stops at the first that is not: even an empty one is full after a minute, so that there
        are never many more than the messages of the last minute.
        """
        now = self._clock()
        while self._chats and next(iter(self._chats.values())).is_full(now):
            self._chats.popitem(last=False)

    def _full(self, rate: Rate) -> TokenBucket:
        return TokenBucket(rate, tokens=rate.burst, seen_at=self._clock())


class PerChatLimiter(BaseRateLimiter[None]):
    """Sends the requests of one chat one after another, paced, each as often as it takes.

    Messages wait until the limits of their chat and of the whole bot allow them, however long
    that takes; other requests (edits, typing, answers to buttons) cost nothing. `paced=False`
    is for a bot whose limits Telegram has raised.

    A request is repeated after a 429 (when Telegram says), a 5xx or a failed connection (after a
    while that doubles); the chat's later requests wait behind it and keep their order, other
    chats do not notice. It is given up, with Telegram's error, when that would take more than
    `patience` seconds of waiting, and at once after an error that may hide a success.
    `on_retry` is called before each repetition; to follow a group to its new id is none.

    `clock` returns seconds and never goes back.
    """

    def __init__(
        self,
        *,
        paced: bool = True,
        patience: float = _PATIENCE,
        on_retry: Callable[[], None] = lambda: None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._pacer = Pacer(clock=clock, sleep=sleep) if paced else None
        self._patience = patience
        self._on_retry = on_retry
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

        async def attempt() -> Result:
            # Telegram may count an attempt that failed, so each is paced.
            await self._pace(endpoint, data.get("chat_id"))
            return await callback(*args, **kwargs)

        async with self._turn(data.get("chat_id")):
            try:
                return await self._persist(endpoint, attempt)
            except ChatMigrated as error:
                # `args` holds this very dictionary.
                data["chat_id"] = error.new_chat_id
                return await self._persist(endpoint, attempt)

    def _turn(self, chat_id: int | str | None) -> AbstractAsyncContextManager[object]:
        """Return the chat's turn, to be held while a request of it is under way."""
        if chat_id is None:
            return nullcontext()
        return self._turns.setdefault(str(chat_id), asyncio.Lock())

    async def _pace(self, endpoint: str, chat_id: int | str | None) -> None:
        if self._pacer and _is_message(endpoint):
            await self._pacer.wait(chat_id)

    async def _persist(
        self, endpoint: str, attempt: Callable[[], Coroutine[Any, Any, Result]]
    ) -> Result:
        """Attempt until it succeeds, patience ends or the error is final; raises that error."""
        patience = self._patience
        waits = delays()
        while True:
            try:
                return await attempt()
            except TelegramError as error:
                wait = asked_wait(error) + next(waits)
                patience -= wait
                if patience < 0 or not is_repeatable(error):
                    raise
                _log.warning("%s: %s; trying again in %.1f s", endpoint, reason(error), wait)
            await self._sleep(wait)
            self._on_retry()


def _is_message(endpoint: str) -> bool:
    """Tell whether Telegram counts the method as a message; `typing…` is none."""
    return endpoint.startswith(_MESSAGE_METHODS) and endpoint != "sendChatAction"
