"""The database: operations of many hands, of which one may be wrong."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text

from bot.errors import StoreError
from bot.state.database import Database


async def test_one_that_the_database_refuses_spoils_none_of_the_others(database_url: str) -> None:
    async with Database(database_url) as database:
        outcomes = await asyncio.gather(
            database.run(lambda c: c.scalar(text("SELECT 1"))),
            database.run(lambda c: c.scalar(text("SELECT nonsense"))),
            database.run(lambda c: c.scalar(text("SELECT 2"))),
            return_exceptions=True,
        )
    assert (outcomes[0], outcomes[2]) == (1, 2)
    assert isinstance(outcomes[1], StoreError)


async def test_one_that_is_a_mistake_keeps_nobody_waiting(database_url: str) -> None:
    async with Database(database_url) as database, asyncio.timeout(10):
        with pytest.raises(StoreError, match="not carried out"):
            await database.run(lambda _: 1 // 0)
        assert await database.run(lambda c: c.scalar(text("SELECT 1"))) == 1
