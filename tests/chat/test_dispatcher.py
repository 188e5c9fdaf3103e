"""The order of arrivals: kept in a lane, and nobody waits for another lane."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.chat.arrivals import Arrival
from bot.chat.dispatcher import Dispatcher

if TYPE_CHECKING:
    import pytest


def message(update_id: int, chat_id: int, user_id: int | None = None) -> Arrival:
    content = {"chat": {"id": chat_id}, "from": {"id": user_id or chat_id}}
    return Arrival.of({"update_id": update_id, "message": content})


def inline_query(update_id: int, user_id: int) -> Arrival:
    return Arrival.of(
        {"update_id": update_id, "inline_query": {"id": "1", "from": {"id": user_id}}}
    )


def tap(update_id: int, chat_id: int) -> Arrival:
    message = {"chat": {"id": chat_id}, "message_id": 1}
    query = {"id": "1", "from": {"id": 99}, "message": message}
    return Arrival.of({"update_id": update_id, "callback_query": query})


class Work:
    """Handling that notes what it begins, and ends only when it is let go."""

    def __init__(self) -> None:
        self.dispatcher = Dispatcher(self._handle)
        self.begun: list[int] = []
        self.ended: list[int] = []
        self._gates: dict[int, asyncio.Event] = {}

    async def arrive(self, *arrivals: Arrival) -> None:
        for arrival in arrivals:
            self._gates[arrival.update_id] = asyncio.Event()
            self.dispatcher.add(arrival)
        await self.settle()

    async def _handle(self, arrival: Arrival) -> None:
        self.begun.append(arrival.update_id)
        await self._gates[arrival.update_id].wait()
        self.ended.append(arrival.update_id)

    async def let_go(self, *update_ids: int) -> None:
        for update_id in update_ids:
            self._gates[update_id].set()
        await self.settle()

    async def settle(self) -> None:
        """Let every task run until it waits for something."""
        for _ in range(10):
            await asyncio.sleep(0)


async def test_arrivals_of_one_chat_are_handled_one_by_one_in_order() -> None:
    work = Work()
    await work.arrive(message(1, 7), message(2, 7), tap(3, 7))
    await work.let_go(3, 2)
    assert work.begun == [1]
    await work.let_go(1)
    assert work.ended == [1, 2, 3]


async def test_chats_are_handled_side_by_side() -> None:
    work = Work()
    await work.arrive(message(1, 7), message(2, 8), message(3, 9))
    await work.let_go(3)
    assert work.begun == [1, 2, 3]
    assert work.ended == [3]
    await work.let_go(1, 2)


async def test_inline_queries_keep_the_order_of_their_user_and_do_not_wait_for_others() -> None:
    work = Work()
    await work.arrive(inline_query(1, 7), inline_query(2, 7), inline_query(3, 8))
    assert work.begun == [1, 3]
    await work.let_go(3)
    await work.let_go(1, 2)
    assert work.ended == [3, 1, 2]


async def test_a_private_chat_does_not_hold_up_inline_queries_of_the_same_person() -> None:
    work = Work()
    await work.arrive(message(1, 7), inline_query(2, 7))
    assert work.begun == [1, 2]
    await work.let_go(1, 2)


async def test_what_belongs_to_nobody_waits_for_nobody() -> None:
    work = Work()
    await work.arrive(Arrival.of({"update_id": 1}), Arrival.of({"update_id": 2, "poll": {}}))
    assert work.begun == [1, 2]
    await work.let_go(1, 2)


async def test_it_tells_how_many_wait_in_all_and_of_one_reader() -> None:
    work = Work()
    mine = message(1, -100, user_id=7)
    await work.arrive(mine, message(2, -100, user_id=7), message(3, -100, user_id=8))
    assert work.dispatcher.waiting == 3
    assert work.dispatcher.waiting_of(mine.reader) == 2
    assert work.dispatcher.is_busy(mine.lane)
    await work.let_go(1, 2, 3)
    assert work.dispatcher.waiting == 0
    assert not work.dispatcher.is_busy(mine.lane)


async def test_settling_handles_what_there_is() -> None:
    work = Work()
    await work.arrive(message(1, 7), message(2, 7))
    settling = asyncio.create_task(work.dispatcher.settle(30))
    await work.settle()
    await work.let_go(1, 2)
    await settling
    assert work.ended == [1, 2]


async def test_closing_begins_nothing_but_ends_what_is_begun() -> None:
    work = Work()
    await work.arrive(message(1, 7), message(2, 7))
    closing = asyncio.create_task(work.dispatcher.close(30))
    await work.settle()
    await work.let_go(1, 2)
    await closing
    assert work.ended == [1]
    assert work.dispatcher.waiting == 0


async def test_closing_cuts_off_what_hangs(caplog: pytest.LogCaptureFixture) -> None:
    work = Work()
    await work.arrive(message(1, 7), message(2, 7), message(3, 8))
    await work.dispatcher.close(0)
    assert work.begun == [1, 3]
    assert work.ended == []
    assert caplog.messages == ["Cut off: 2 updates"]


async def test_closing_when_idle_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    await Work().dispatcher.close(0)
    assert caplog.messages == []
