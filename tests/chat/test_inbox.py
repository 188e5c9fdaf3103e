"""The inbox: what comes in is written down first, is taken once, and nobody takes all places."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

import pytest

from bot.chat.dispatcher import Dispatcher
from bot.chat.inbox import MANY, TOO_MANY, Inbox
from bot.chat.metrics import Metrics
from bot.errors import StoreError
from bot.state.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.chat.arrivals import Arrival

ADMIN = 9


def message(update_id: int, user_id: int = 7) -> dict[str, Any]:
    return {"update_id": update_id, "message": {"chat": {"id": -100}, "from": {"id": user_id}}}


class Desk:
    """An inbox over a store; what it lets in is noted, and waits until it is let go."""

    def __init__(self, store: Store) -> None:
        self.journal = store.journal
        self.handled: list[int] = []
        self.told: list[int] = []
        self.open = asyncio.Event()
        self.metrics = Metrics()
        self.dispatcher = Dispatcher(self._handle)
        self.inbox = Inbox(
            store.journal,
            self.dispatcher,
            self.metrics,
            tell=self._tell,
            exempt=frozenset({ADMIN}),
        )

    async def _handle(self, arrival: Arrival) -> None:
        await self.open.wait()
        self.handled.append(arrival.update_id)
        with suppress(StoreError):
            await self.journal.done(arrival.update_id)

    async def _tell(self, arrival: Arrival) -> None:
        self.told.append(arrival.update_id)

    async def let_go(self) -> None:
        """Let everything be handled that is in."""
        self.open.set()
        await self.dispatcher.settle(30)
        self.open.clear()

    def figure(self, name: str) -> float:
        """One of the figures that Prometheus would get."""
        lines = self.metrics.exposition()[0].decode().splitlines()
        return float(next(line.split()[-1] for line in lines if line.startswith(f"{name} ")))


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    async with Store.in_memory() as store:
        yield store


async def test_an_update_is_in_the_journal_once_it_is_put(store: Store) -> None:
    desk = Desk(store)
    await desk.inbox.put([message(5), message(6)])
    entries = await store.journal.open()
    assert [(entry.update_id, entry.lane, entry.user_id) for entry in entries] == [
        (5, "chat -100", 7),
        (6, "chat -100", 7),
    ]


async def test_an_update_that_comes_again_is_taken_once(store: Store) -> None:
    desk = Desk(store)
    await desk.inbox.put([message(5), message(5)])
    await desk.inbox.put([message(5), message(4)])
    await desk.let_go()
    assert desk.handled == [5, 4]


async def test_an_update_that_was_handled_before_a_restart_is_not_taken_again(store: Store) -> None:
    before = Desk(store)
    await before.inbox.put([message(5)])
    await before.let_go()
    after = Desk(store)
    await after.inbox.put([message(5), message(6)])
    await after.let_go()
    assert after.handled == [6]


async def test_what_was_left_before_a_restart_is_taken_up_in_order(store: Store) -> None:
    await Desk(store).inbox.put([message(5), message(6)])
    after = Desk(store)
    await after.inbox.resume()
    await after.inbox.put([message(6), message(7)])
    await after.let_go()
    assert after.handled == [5, 6, 7]


async def test_a_reader_with_many_waiting_is_told_once_until_none_waits(store: Store) -> None:
    desk = Desk(store)
    await desk.inbox.put([message(number) for number in range(1, MANY + 6)])
    await desk.let_go()
    assert desk.told == [MANY + 1]
    await desk.inbox.put([message(number) for number in range(100, 100 + MANY + 1)])
    await desk.let_go()
    assert desk.told == [MANY + 1, 100 + MANY]
    assert len(desk.handled) == 2 * MANY + 6


async def test_another_reader_of_the_chat_is_told_nothing(store: Store) -> None:
    desk = Desk(store)
    await desk.inbox.put([message(number) for number in range(1, MANY + 1)])
    await desk.inbox.put([message(99, user_id=8)])
    await desk.let_go()
    assert desk.told == []


async def test_what_is_too_much_is_dropped_but_not_an_admins(store: Store) -> None:
    desk = Desk(store)
    await desk.inbox.put([message(number) for number in range(1, TOO_MANY + 11)])
    await desk.inbox.put([message(number, ADMIN) for number in range(1000, 1000 + TOO_MANY + 10)])
    assert desk.figure("pourparlers_updates_dropped_total") == 10
    await desk.let_go()
    assert len(desk.handled) == 2 * TOO_MANY + 10


async def test_where_nothing_can_be_written_readers_are_answered_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Store.in_directory(tmp_path) as broken:
        with closing(sqlite3.connect(tmp_path / "pourparlers.sqlite")) as file, file:
            file.execute("DROP TABLE updates")
        desk = Desk(broken)
        await desk.inbox.put([message(5), message(5)])
        await desk.inbox.put([message(5)])
        await desk.let_go()
    assert desk.handled == [5]
    assert "Not in the journal, and lost if the bot ends now" in caplog.text
    assert "no such table" in caplog.text
