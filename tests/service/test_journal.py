"""The bot as a process that is killed: every question is answered, and answered once."""

from __future__ import annotations

import json
import signal
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from tests.service.conftest import PATIENCE, private_message

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.service.conftest import BotApi, BotProcess, Call

    Start = Callable[..., Awaitable[BotProcess]]

QUESTION = "Combien de temps les ministres ont-ils parlé ?"
CHATS = 20
FLOOD = 250
KILLS = 2
# As many are under way while answers take long, as they do on a busy machine; else it is one.
IN_HAND = 48
FAST = {"FLOOD_LIMITS": "off", "LOG_LEVEL": "WARNING"}


async def flood(api: BotApi, questions: int = FLOOD, chats: int = CHATS) -> None:
    for number in range(questions):
        await api.deliver(100 + number, f"{QUESTION} {number}", chat_id=1 + number % chats)


def answered(api: BotApi) -> Counter[int]:
    """How often each question was answered, by the number of its message."""
    return Counter(map(question_of, api.to("sendMessage")))


def question_of(call: Call) -> int:
    number: int = json.loads(call.parameters["reply_parameters"])["message_id"]
    return number


async def test_nothing_is_lost_and_no_more_doubled_than_was_in_hand_when_it_is_killed_in_a_flood(
    api: BotApi, start: Start
) -> None:
    moments = Random(4)
    await flood(api)
    for _ in range(KILLS):
        before = answered(api)
        bot = await start(**FAST)
        # More than may be in hand, so that it shows if what is answered is not struck out.
        more = before.total() + IN_HAND + moments.randint(12, 35)
        await api.called("sendMessage", times=more)
        await bot.kill()
        doubled = sum(answered(api)[number] > times for number, times in before.items())
        assert doubled <= IN_HAND
    await start(**FAST)
    await api.until(lambda: len(answered(api)) == FLOOD)
    assert set(answered(api)) == {100 + number for number in range(FLOOD)}


async def test_a_thousand_questions_at_once_are_all_answered_in_order_within_the_limits(
    api: BotApi, start: Start
) -> None:
    await start(LOG_LEVEL="WARNING")
    await api.deliver_all(
        private_message(1 + number, QUESTION, chat_id=1 + number % 200) for number in range(1000)
    )
    # Telegram lets thirty messages a second through.
    calls = await api.called("sendMessage", times=1000, patience=3 * PATIENCE)
    assert answered(api) == Counter(range(1, 1001))
    for chat in range(1, 201):
        numbers = [question_of(c) for c in calls if c.parameters["chat_id"] == str(chat)]
        assert numbers == sorted(numbers)


async def test_a_chats_questions_are_answered_in_order_over_a_kill(
    api: BotApi, start: Start
) -> None:
    bot = await start(**FAST)
    await flood(api, 60, chats=3)
    await api.called("sendMessage", times=20)
    await bot.kill()
    await start(**FAST)
    await api.until(lambda: len(answered(api)) == 60)
    for chat in ("1", "2", "3"):
        calls = [call for call in api.to("sendMessage") if call.parameters["chat_id"] == chat]
        numbers = [question_of(call) for call in calls]
        assert numbers == sorted(numbers)


async def test_what_is_not_answered_by_the_end_is_answered_after_the_next_start(
    api: BotApi, start: Start
) -> None:
    bot = await start(**FAST)
    await flood(api, 400, chats=200)
    await api.called("sendMessage", times=50)
    code, _ = await bot.end(signal.SIGTERM)
    assert code == 0
    await start(**FAST)
    await api.until(lambda: len(answered(api)) == 400)
    assert max(answered(api).values()) == 1
