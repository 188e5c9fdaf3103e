"""Retries: which of Telegram's errors are worth another attempt, and how long to wait before it.

The rule: repeat only what Telegram surely did not carry out. A request that timed out while its
answer was read may have been carried out, and a repeated message is worse than a lost one. This
module knows no chats and no updates.
"""

from __future__ import annotations

import asyncio
import logging
import textwrap
import warnings
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from aiohttp import ClientConnectorError, ConnectionTimeoutError
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.warnings import PTBDeprecationWarning

from bot.errors import TokenRefusedError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    Sleep = Callable[[float], Awaitable[None]]

T = TypeVar("T")

# The second is also what waiting for a free connection ends with.
_NEVER_SENT = (ClientConnectorError, ConnectionTimeoutError)
_LONGEST_REASON = 160

_log = logging.getLogger(__name__)


def delays(first: float = 0.5, longest: float = 30.0) -> Iterator[float]:
    """Yield the seconds before each further attempt: doubled up to `longest`, without an end."""
    delay = first
    while True:
        yield delay
        delay = min(2 * delay, longest)


def asked_wait(error: TelegramError) -> float:
    """Return the seconds that Telegram asks to wait, 0 where it asks for nothing."""
    if not isinstance(error, RetryAfter):
        return 0.0
    with warnings.catch_warnings():
        # Each read warns that the number becomes a timedelta; both are understood here.
        warnings.simplefilter("ignore", PTBDeprecationWarning)
        wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else wait


def is_repeatable(error: TelegramError) -> bool:
    """Tell whether Telegram surely did not carry the request out, and may the next time.

    True of a 429, of a 5xx and of a connection that never came about; false of a refusal, and
    of everything that may have been carried out.
    """
    if isinstance(error, RetryAfter) or isinstance(error.__cause__, _NEVER_SENT):
        return True
    # A status that has no class of its own; the cause, if any, is that its body was no JSON.
    return type(error) is NetworkError and isinstance(error.__cause__, TelegramError | None)


def reason(error: TelegramError) -> str:
    """Put the error on one short line, for the log."""
    kind = type(error).__name__
    # The library appends a body that it cannot read, for example a gateway's page.
    message = error.message.removeprefix(f"{kind}: ").partition(". Parsing the server")[0]
    return textwrap.shorten(f"{kind}: {message}", _LONGEST_REASON)


async def reach(call: Callable[[], Awaitable[T]], *, sleep: Sleep = asyncio.sleep) -> T:
    """Call until it succeeds, however long Telegram or the network is away; say so in the log.

    For calls that do no harm when they are repeated. Raises `TokenRefusedError`.
    """
    waits = delays()
    while True:
        try:
            return await call()
        except InvalidToken:
            # Its message may show the token.
            raise TokenRefusedError from None
        except TelegramError as error:
            wait = asked_wait(error) + next(waits)
            _log.warning("Telegram: %s; trying again in %.1f s", reason(error), wait)
        await sleep(wait)
