"""Requests that Telegram puts off: repeated where that is safe, and only their own chat waits."""

import asyncio
from typing import Any

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.chat.limiter import PerChatLimiter

# Even making one warns that its number will become a timedelta.
pytestmark = pytest.mark.filterwarnings("ignore:.*attribute `retry_after`")


class Clock:
    """A clock that goes on only when somebody waits for it; remembers each wait."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await asyncio.sleep(0)


class Telegram:
    """Fails as prepared, once a call, then succeeds; remembers what it was asked."""

    def __init__(self, *failures: Exception) -> None:
        self._failures = list(failures)
        self.calls: list[dict[str, Any]] = []

    async def __call__(self, _endpoint: str, data: dict[str, Any]) -> bool:
        self.calls.append(dict(data))
        if self._failures:
            raise self._failures.pop(0)
        return True


def caused_by(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


async def send(limiter: PerChatLimiter, telegram: Telegram, **data: Any) -> object:
    return await limiter.process_request(
        callback=telegram,
        args=("sendMessage", data),
        kwargs={},
        endpoint="sendMessage",
        data=data,
        rate_limit_args=None,
    )


async def test_a_request_that_succeeds_is_sent_once_without_a_wait() -> None:
    clock, telegram = Clock(), Telegram()
    assert await send(PerChatLimiter(sleep=clock.sleep), telegram, chat_id=7) is True
    assert telegram.calls == [{"chat_id": 7}]
    assert clock.waits == []


async def test_after_a_429_the_request_waits_as_long_as_asked_and_is_repeated() -> None:
    clock, telegram = Clock(), Telegram(RetryAfter(3), RetryAfter(2))
    assert await send(PerChatLimiter(sleep=clock.sleep), telegram, chat_id=7) is True
    assert clock.waits == [3.5, 3.0]


async def test_a_429_as_timedelta_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    clock, telegram = Clock(), Telegram(RetryAfter(3))
    await send(PerChatLimiter(sleep=clock.sleep), telegram, chat_id=7)
    assert clock.waits == [3.5]


@pytest.mark.parametrize(
    "error",
    [
        NetworkError("Bad Gateway"),
        caused_by(NetworkError("Bad Gateway (502)"), TelegramError("Invalid server response")),
        caused_by(NetworkError("httpx.ConnectError: "), httpx.ConnectError("")),
        caused_by(TimedOut(), httpx.ConnectTimeout("")),
        caused_by(TimedOut(), httpx.PoolTimeout("")),
    ],
    ids=["502", "502 without JSON", "no connection", "connection too slow", "pool is full"],
)
async def test_what_telegram_surely_did_not_carry_out_is_repeated_with_growing_waits(
    error: TelegramError,
) -> None:
    clock, telegram = Clock(), Telegram(error, error, error)
    assert await send(PerChatLimiter(sleep=clock.sleep), telegram, chat_id=7) is True
    assert clock.waits == [0.5, 1.0, 2.0]


@pytest.mark.parametrize(
    "error",
    [
        TimedOut(),
        caused_by(TimedOut(), httpx.ReadTimeout("")),
        caused_by(NetworkError("httpx.ReadError: "), httpx.ReadError("")),
        caused_by(NetworkError("Unknown error in HTTP implementation"), RuntimeError()),
        BadRequest("Message is too long"),
        Forbidden("Forbidden: bot was blocked by the user"),
    ],
    ids=["time-out", "read time-out", "read error", "our fault", "refused", "blocked"],
)
async def test_what_was_refused_or_may_have_been_carried_out_is_not_repeated(
    error: TelegramError,
) -> None:
    clock, telegram = Clock(), Telegram(error)
    with pytest.raises(type(error)):
        await send(PerChatLimiter(sleep=clock.sleep), telegram, chat_id=7)
    assert len(telegram.calls) == 1
    assert clock.waits == []


async def test_a_request_is_given_up_when_patience_is_at_its_end() -> None:
    clock, telegram = Clock(), Telegram(RetryAfter(6), RetryAfter(6))
    with pytest.raises(RetryAfter):
        await send(PerChatLimiter(patience=10, sleep=clock.sleep), telegram, chat_id=7)
    assert clock.waits == [6.5]


async def test_later_requests_of_a_flooded_chat_keep_their_order() -> None:
    clock, telegram = Clock(), Telegram(RetryAfter(3))
    limiter = PerChatLimiter(sleep=clock.sleep)
    await asyncio.gather(*(send(limiter, telegram, chat_id=7, text=n) for n in (1, 2, 3)))
    assert [call["text"] for call in telegram.calls] == [1, 1, 2, 3]


async def test_a_flooded_chat_delays_no_other() -> None:
    flooded, telegram = asyncio.Event(), Telegram(RetryAfter(3))

    async def sleep(_seconds: float) -> None:
        await flooded.wait()

    limiter = PerChatLimiter(sleep=sleep)
    waiting = asyncio.create_task(send(limiter, telegram, chat_id=7))
    await asyncio.sleep(0)
    assert await send(limiter, telegram, chat_id=8) is True
    assert not waiting.done()
    flooded.set()
    assert await waiting is True


async def test_requests_that_concern_no_chat_do_not_wait_for_one_another() -> None:
    flooded, telegram = asyncio.Event(), Telegram(RetryAfter(3))

    async def sleep(_seconds: float) -> None:
        await flooded.wait()

    limiter = PerChatLimiter(sleep=sleep)
    waiting = asyncio.create_task(send(limiter, telegram, callback_query_id="1"))
    await asyncio.sleep(0)
    assert await send(limiter, telegram, callback_query_id="2") is True
    flooded.set()
    await waiting


async def test_a_group_that_became_a_supergroup_is_followed() -> None:
    telegram = Telegram(ChatMigrated(-100123))
    assert await send(PerChatLimiter(), telegram, chat_id=-5, text="A") is True
    assert telegram.calls == [{"chat_id": -5, "text": "A"}, {"chat_id": -100123, "text": "A"}]


async def test_each_wait_is_logged_without_what_is_sent(caplog: pytest.LogCaptureFixture) -> None:
    clock, telegram = Clock(), Telegram(RetryAfter(3))
    await send(PerChatLimiter(sleep=clock.sleep), telegram, chat_id=7, text="words")
    assert caplog.messages == [
        "sendMessage: RetryAfter: Flood control exceeded. Retry in 3 seconds; trying again in 3.5 s"
    ]
