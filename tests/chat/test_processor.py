"""The order of updates: kept in a chat, and nobody waits for another chat."""

import asyncio
import gc
from datetime import UTC, datetime

import pytest
from telegram import Chat, InlineQuery, Message, Update, User

from bot.chat.processor import PerChatProcessor

DATE = datetime(2025, 2, 18, tzinfo=UTC)


def message(update_id: int, chat_id: int) -> Update:
    chat = Chat(chat_id, Chat.PRIVATE)
    return Update(update_id, message=Message(update_id, date=DATE, chat=chat, text="?"))


def inline_query(update_id: int, user_id: int) -> Update:
    user = User(user_id, "Reader", is_bot=False)
    return Update(update_id, inline_query=InlineQuery(str(update_id), user, "?", ""))


async def succeed() -> None:
    """A handler that has nothing to wait for."""


class Work:
    """Handlers that note what they begin and end only when they are let go."""

    def __init__(self, places: int = 16) -> None:
        self.processor = PerChatProcessor(places)
        self.begun: list[int] = []
        self.ended: list[int] = []
        self._gates: dict[int, asyncio.Event] = {}
        self._tasks: list[asyncio.Task[None]] = []

    def arrive(self, *updates: Update) -> None:
        for update in updates:
            self._gates[update.update_id] = asyncio.Event()
            handling = self.processor.process_update(update, self._handle(update.update_id))
            self._tasks.append(asyncio.create_task(handling))

    async def _handle(self, update_id: int) -> None:
        self.begun.append(update_id)
        await self._gates[update_id].wait()
        self.ended.append(update_id)

    async def let_go(self, *update_ids: int) -> None:
        for update_id in update_ids:
            self._gates[update_id].set()
        await self.settle()

    async def settle(self) -> None:
        """Let every task run until it waits for something."""
        for _ in range(10):
            await asyncio.sleep(0)

    async def end(self) -> None:
        await asyncio.gather(*self._tasks)


async def test_updates_of_one_chat_are_handled_one_by_one_in_order_of_arrival() -> None:
    work = Work()
    work.arrive(message(1, 7), message(2, 7), message(3, 7))
    await work.settle()
    assert work.begun == [1]
    await work.let_go(3, 2)
    assert work.begun == [1]
    await work.let_go(1)
    await work.end()
    assert work.ended == [1, 2, 3]


async def test_chats_are_handled_side_by_side() -> None:
    work = Work()
    work.arrive(message(1, 7), message(2, 8), message(3, 9))
    await work.let_go(3)
    assert work.begun == [1, 2, 3]
    assert work.ended == [3]
    await work.let_go(1, 2)
    await work.end()


async def test_no_more_chats_at_once_than_there_are_places() -> None:
    work = Work(places=2)
    work.arrive(message(1, 7), message(2, 8), message(3, 9))
    await work.settle()
    assert work.begun == [1, 2]
    await work.let_go(2)
    assert work.begun == [1, 2, 3]
    await work.let_go(1, 3)
    await work.end()


async def test_a_chat_with_a_backlog_takes_one_place_only() -> None:
    work = Work(places=2)
    work.arrive(*(message(number, 7) for number in range(1, 6)), message(6, 8))
    await work.settle()
    assert work.begun == [1, 6]
    await work.let_go(1, 2, 3, 4, 5, 6)
    await work.end()


async def test_inline_queries_keep_the_order_of_their_user_and_do_not_wait_for_others() -> None:
    work = Work()
    work.arrive(inline_query(1, 7), inline_query(2, 7), inline_query(3, 8))
    await work.settle()
    assert work.begun == [1, 3]
    await work.let_go(1, 2, 3)
    await work.end()
    assert work.ended == [1, 3, 2]


async def test_a_private_chat_does_not_hold_up_inline_queries_of_the_same_person() -> None:
    work = Work()
    work.arrive(message(1, 7), inline_query(2, 7))
    await work.settle()
    assert work.begun == [1, 2]
    await work.let_go(1, 2)
    await work.end()


async def test_a_failure_frees_the_turn_and_the_place() -> None:
    processor = PerChatProcessor(1)

    async def fail() -> None:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - any would do
        await processor.process_update(message(1, 7), fail())
    await processor.process_update(message(2, 7), succeed())


async def test_nothing_is_kept_of_chats_that_are_quiet() -> None:
    processor = PerChatProcessor()

    for number in range(100):
        await processor.process_update(message(number, number), succeed())
    gc.collect()
    assert len(processor._turns) == 0


async def test_shutdown_cancels_what_is_under_way_and_what_waits(
    caplog: pytest.LogCaptureFixture,
) -> None:
    work = Work()
    work.arrive(message(1, 7), message(2, 7), message(3, 8))
    await work.settle()
    await work.processor.shutdown()
    assert work.begun == [1, 3]
    assert work.ended == []
    assert caplog.messages == ["Cut off: 3 updates"]


async def test_shutdown_of_an_idle_processor_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    await PerChatProcessor().shutdown()
    assert caplog.messages == []
