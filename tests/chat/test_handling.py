"""Handling: an arrival is dealt with and struck out, or it stays in the journal."""

from __future__ import annotations

import asyncio
from typing import Any

from telegram import Update
from telegram.ext import ApplicationBuilder, TypeHandler

from bot.chat.arrivals import Arrival
from bot.chat.handling import Handling
from bot.chat.in_process import InProcessApi
from bot.chat.metrics import Metrics
from bot.state.store import Store


def message(update_id: int, chat_id: int) -> Arrival:
    content = {"message_id": 1, "date": 0, "chat": {"id": chat_id, "type": "private"}}
    return Arrival.of({"update_id": update_id, "message": content})


class Work:
    """Updates that are begun one after another, and end when they are let go."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.begins = asyncio.Event()
        self.let_go = asyncio.Event()

    async def deal(self, update: Update, _: Any) -> None:
        self.begun.append(update.update_id)
        self.begins.set()
        await self.let_go.wait()


async def test_what_waits_for_its_turn_when_it_is_stopped_stays_in_the_journal() -> None:
    application = ApplicationBuilder().token("1:x").updater(None).request(InProcessApi()).build()
    work, arrivals = Work(), [message(1, 7), message(2, 8)]
    application.add_handler(TypeHandler(Update, work.deal))
    async with Store.in_memory() as store, application:
        await store.journal.write([arrival.entry for arrival in arrivals])
        handling = Handling(application, store.journal, Metrics(), places=1)
        both = asyncio.gather(*map(handling.handle, arrivals))
        await work.begins.wait()
        handling.stop()
        work.let_go.set()
        await both
        assert work.begun == [1]
        assert [entry.update_id for entry in await store.journal.open()] == [2]
