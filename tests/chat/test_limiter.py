"""Requests that Telegram puts off are repeated, messages are paced, and only their own chat waits.

Where time matters it is made up: the event loop's clock jumps to whatever is next waited for.
"""

import asyncio
import gc
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp import (
    ClientConnectorError,
    ConnectionTimeoutError,
    ServerDisconnectedError,
    SocketTimeoutError,
)
from aiohttp.client_reqrep import ConnectionKey
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.chat.limiter import PerChatLimiter, TokenBucket
from tests.chat.made_up_time import in_made_up_time

# Even making one warns that its number will become a timedelta.
pytestmark = pytest.mark.filterwarnings("ignore:.*attribute `retry_after`")

KEY = ConnectionKey("api.telegram.org", 443, True, True, None, None, None)  # noqa: FBT003


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


async def send(
    limiter: PerChatLimiter,
    telegram: Callable[[str, dict[str, Any]], Awaitable[bool]],
    method: str = "sendMessage",
    **data: Any,
) -> object:
    return await limiter.process_request(
        callback=telegram,
        args=(method, data),
        kwargs={},
        endpoint=method,
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
        caused_by(NetworkError("Refused"), ClientConnectorError(KEY, ConnectionRefusedError())),
        caused_by(TimedOut(), ConnectionTimeoutError()),
    ],
    ids=["502", "502 without JSON", "no connection", "connection too slow"],
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
        caused_by(TimedOut(), SocketTimeoutError()),
        caused_by(NetworkError("Broken"), ServerDisconnectedError()),
        caused_by(NetworkError("unknown"), RuntimeError()),
        BadRequest("Message is too long"),
        Forbidden("Forbidden: bot was blocked by the user"),
    ],
    ids=["time-out", "read time-out", "closed", "our fault", "refused", "blocked"],
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


async def test_each_repeated_attempt_is_counted() -> None:
    repeated: list[None] = []
    clock, telegram = Clock(), Telegram(RetryAfter(3), NetworkError("Bad Gateway"))
    limiter = PerChatLimiter(sleep=clock.sleep, on_retry=lambda: repeated.append(None))
    await send(limiter, telegram, chat_id=7)
    await send(limiter, telegram, chat_id=7)
    assert len(repeated) == 2


async def test_neither_a_request_given_up_nor_a_move_counts_as_repeated() -> None:
    repeated: list[None] = []
    limiter = PerChatLimiter(patience=1, on_retry=lambda: repeated.append(None))
    with pytest.raises(RetryAfter):
        await send(limiter, Telegram(RetryAfter(3)), chat_id=7)
    await send(limiter, Telegram(ChatMigrated(-100123)), chat_id=-5)
    assert repeated == []


# Pacing


class TimedTelegram(Telegram):
    """Remembers the second of each call, from its own making, and the chat."""

    def __init__(self, *failures: Exception) -> None:
        super().__init__(*failures)
        self._loop = asyncio.get_running_loop()
        self._start = self._loop.time()
        self.times: list[tuple[float, Any]] = []

    async def __call__(self, endpoint: str, data: dict[str, Any]) -> bool:
        second = round(self._loop.time() - self._start, 4)
        self.times.append((second, data.get("chat_id")))
        return await super().__call__(endpoint, data)

    def seconds(self, chat_id: int | str | None) -> list[float]:
        return [second for second, chat in self.times if chat == chat_id]


def paced(**options: Any) -> PerChatLimiter:
    return PerChatLimiter(clock=asyncio.get_running_loop().time, **options)


@in_made_up_time
async def test_a_private_chat_gets_a_burst_of_30_and_then_a_message_a_second() -> None:
    limiter, telegram = paced(), TimedTelegram()
    await asyncio.gather(*(send(limiter, telegram, chat_id=7, text=n) for n in range(33)))
    assert telegram.seconds(7) == [0.0] * 30 + [1.0, 2.0, 3.0]
    assert [call["text"] for call in telegram.calls] == list(range(33))


@pytest.mark.parametrize("chat", [-5, -100123, "-100123", "@courrier"])
def test_a_group_gets_a_burst_of_20_and_then_a_message_each_three_seconds(chat: int | str) -> None:
    @in_made_up_time
    async def scenario() -> None:
        limiter, telegram = paced(), TimedTelegram()
        await asyncio.gather(*(send(limiter, telegram, chat_id=chat) for _ in range(23)))
        assert telegram.seconds(chat) == [0.0] * 20 + [3.0, 6.0, 9.0]

    scenario()


@in_made_up_time
async def test_a_budget_fills_up_again_with_time_but_no_further() -> None:
    limiter, telegram = paced(), TimedTelegram()
    for pause in (6, 6000, 0):
        await asyncio.gather(*(send(limiter, telegram, chat_id=-5) for _ in range(20)))
        await asyncio.sleep(pause)
    # Two tokens after six seconds; all twenty, not more, after a long time.
    first, second, third = (telegram.seconds(-5)[i : i + 20] for i in (0, 20, 40))
    assert first == [0.0] * 20
    assert second == [6.0, 6.0, *(6.0 + 3 * n for n in range(1, 19))]
    assert third == [6060.0] * 20


@in_made_up_time
async def test_all_chats_together_get_30_messages_a_second_in_the_order_of_asking() -> None:
    limiter, telegram = paced(), TimedTelegram()
    await asyncio.gather(*(send(limiter, telegram, chat_id=n) for n in range(1, 201)))
    assert [chat for _, chat in telegram.times] == list(range(1, 201))
    seconds = [second for second, _ in telegram.times]
    assert seconds[:30] == [0.0] * 30
    assert seconds[30:] == pytest.approx([n / 30 for n in range(1, 171)], abs=0.001)


@in_made_up_time
async def test_after_a_silence_all_chats_together_get_no_more_than_a_burst() -> None:
    limiter, telegram = paced(), TimedTelegram()
    await asyncio.sleep(3600)
    await asyncio.gather(*(send(limiter, telegram, chat_id=n) for n in range(1, 61)))
    seconds = [second for second, _ in telegram.times]
    assert seconds[29] == 3600.0
    assert seconds[59] == pytest.approx(3601.0, abs=0.001)


@pytest.mark.parametrize(
    "method",
    [
        "sendChatAction",
        "editMessageText",
        "deleteMessage",
        "answerCallbackQuery",
        "answerInlineQuery",
        "getChatMember",
        "setMessageReaction",
    ],
)
def test_what_is_no_message_costs_nothing_and_waits_for_no_budget(method: str) -> None:
    @in_made_up_time
    async def scenario() -> None:
        limiter, telegram = paced(), TimedTelegram()
        for _ in range(100):
            await send(limiter, telegram, method, chat_id=-5)
        for _ in range(20):
            await send(limiter, telegram, chat_id=-5)
        await send(limiter, telegram, method, chat_id=-5)
        assert telegram.seconds(-5) == [0.0] * 121

    scenario()


@pytest.mark.parametrize(
    "method", ["sendPhoto", "sendMediaGroup", "forwardMessage", "copyMessage", "copyMessages"]
)
def test_every_way_to_send_shares_the_budget_of_the_chat(method: str) -> None:
    @in_made_up_time
    async def scenario() -> None:
        limiter, telegram = paced(), TimedTelegram()
        for _ in range(20):
            await send(limiter, telegram, chat_id=-5)
        await send(limiter, telegram, method, chat_id=-5)
        assert telegram.seconds(-5)[-2:] == [0.0, 3.0]

    scenario()


@in_made_up_time
async def test_a_message_to_no_chat_obeys_the_overall_limit_only() -> None:
    limiter, telegram = paced(), TimedTelegram()
    await asyncio.gather(*(send(limiter, telegram, "sendGift", user_id=7) for _ in range(60)))
    assert telegram.seconds(None)[29] == 0.0
    assert telegram.seconds(None)[59] == pytest.approx(1.0, abs=0.001)


@in_made_up_time
async def test_a_chat_at_its_limit_delays_no_other_and_uses_nothing_up() -> None:
    limiter, telegram = paced(), TimedTelegram()
    busy = asyncio.gather(*(send(limiter, telegram, chat_id=-5) for _ in range(100)))
    await asyncio.sleep(1)
    others = range(1, 31)
    await asyncio.gather(*(send(limiter, telegram, chat_id=n) for n in others))
    assert [telegram.seconds(n) for n in others] == [[1.0]] * 30
    await busy
    assert telegram.seconds(-5)[-1] == 240.0


@in_made_up_time
async def test_a_flooded_chat_uses_up_nothing_while_it_waits() -> None:
    limiter, telegram = paced(), TimedTelegram(RetryAfter(10))
    flooded = asyncio.gather(*(send(limiter, telegram, chat_id=7) for _ in range(5)))
    await asyncio.sleep(5)
    others = range(101, 131)
    await asyncio.gather(*(send(limiter, telegram, chat_id=n) for n in others))
    assert [telegram.seconds(n) for n in others] == [[5.0]] * 30
    await flooded
    assert telegram.seconds(7) == [0.0] + [10.5] * 5


@in_made_up_time
async def test_a_repeated_request_queues_for_the_overall_limit_like_any_other() -> None:
    limiter, telegram = paced(), TimedTelegram(NetworkError("Bad Gateway"))
    await asyncio.gather(*(send(limiter, telegram, chat_id=n) for n in range(1, 91)))
    # It asks again after half a second, behind the 60 that have been waiting, and is the 91st.
    assert telegram.times[-1] == (pytest.approx(61 / 30, abs=0.001), 1)


@in_made_up_time
async def test_waiting_for_a_budget_costs_no_patience() -> None:
    limiter = paced(patience=1)
    for _ in range(20):
        await send(limiter, Telegram(), chat_id=-5)
    unlucky = TimedTelegram(NetworkError("Bad Gateway"))
    assert await send(limiter, unlucky, chat_id=-5) is True
    # The first attempt waited three seconds, the second half a second and two and a half.
    assert unlucky.seconds(-5) == [3.0, 6.0]


@in_made_up_time
async def test_a_group_that_moved_is_paced_under_its_new_id() -> None:
    limiter = paced()
    for _ in range(20):
        await send(limiter, Telegram(), chat_id=-100123)
    moved = TimedTelegram(ChatMigrated(-100123))
    await send(limiter, moved, chat_id=-5)
    assert moved.times == [(0.0, -5), (3.0, -100123)]


@in_made_up_time
async def test_a_cancelled_message_leaves_the_overall_turn_to_the_next() -> None:
    limiter, telegram = paced(), TimedTelegram()
    tasks = [asyncio.create_task(send(limiter, telegram, chat_id=n)) for n in range(1, 331)]
    await asyncio.sleep(0.01)
    for task in tasks[30:]:
        task.cancel()
    await send(limiter, telegram, chat_id=1000)
    # One token was promised already; the other 299 were not.
    assert telegram.seconds(1000) == [pytest.approx(2 / 30, abs=0.001)]


@in_made_up_time
async def test_without_pacing_nothing_waits() -> None:
    limiter, telegram = paced(paced=False), TimedTelegram()
    await asyncio.gather(*(send(limiter, telegram, chat_id=-5) for _ in range(500)))
    assert telegram.seconds(-5) == [0.0] * 500


def remembered() -> int:
    """Count the budgets in memory: no request shows them."""
    gc.collect()
    return sum(isinstance(each, TokenBucket) for each in gc.get_objects())


@in_made_up_time
async def test_chats_that_fell_silent_are_forgotten() -> None:
    before, limiter, telegram = remembered(), paced(), Telegram()
    for chat in range(1, 2001):
        await send(limiter, telegram, chat_id=chat if chat % 2 else -chat)
    await asyncio.sleep(60)
    await send(limiter, telegram, chat_id=1)
    # The overall budget and that of the last chat.
    assert remembered() <= before + 2


@in_made_up_time
async def test_a_busy_chat_does_not_keep_others_in_memory() -> None:
    before, limiter, telegram = remembered(), paced(), Telegram()
    for chat in range(1, 501):
        await send(limiter, telegram, chat_id=-5)
        await send(limiter, telegram, chat_id=chat)
        await asyncio.sleep(2)
    assert remembered() < before + 10
