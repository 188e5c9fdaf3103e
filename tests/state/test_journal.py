"""The journal: what is written survives, is known again, and is nobody's once it is dealt with."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from bot.state.journal import KNOWN_AGAIN, Entry
from bot.state.store import Asker, Exchange, Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.state.conftest import Clock


@pytest.fixture
async def other(postgres: str) -> AsyncIterator[tuple[Store, Store]]:
    """Two processes' stores in one PostgreSQL."""
    async with Store(postgres) as one, Store(postgres) as two:
        yield one, two


def entry(number: int, lane: str = "chat 7", user_id: int | None = 7) -> Entry:
    return Entry(number, lane, user_id, f'{{"update_id":{number}}}')


async def test_what_was_written_is_open_over_a_restart_in_telegrams_order(
    database_url: str,
) -> None:
    async with Store(database_url) as store:
        await store.journal.write([entry(12), entry(11, "chat 8")])
        await store.journal.write([entry(10)])
    async with Store(database_url) as store:
        assert await store.journal.open() == [entry(10), entry(11, "chat 8"), entry(12)]
        assert await store.journal.open("chat 7") == [entry(10), entry(12)]


async def test_a_number_is_new_once_also_after_it_was_dealt_with(store: Store) -> None:
    assert await store.journal.write([entry(1), entry(2)]) == {1, 2}
    await store.journal.done(1)
    assert await store.journal.write([entry(2), entry(1), entry(3)]) == {3}
    assert [each.update_id for each in await store.journal.open()] == [2, 3]


async def test_a_number_lower_than_others_is_new_all_the_same(store: Store) -> None:
    await store.journal.write([entry(500)])
    assert await store.journal.write([entry(3)]) == {3}


async def test_numbers_are_forgotten_when_telegram_cannot_bring_them_again(
    store: Store, clock: Clock
) -> None:
    await store.journal.write([entry(1), entry(2)])
    await store.journal.done(1)
    clock.now += KNOWN_AGAIN.total_seconds() + 1
    # The store sweeps when something is remembered.
    await store.remember(Exchange(Asker(7, None, 7), 1, 2, answered=True))
    assert await store.journal.write([entry(1), entry(2)]) == {1}


async def test_nothing_is_kept_of_what_is_dealt_with(tmp_path: Path) -> None:
    async with Store.in_directory(tmp_path) as store:
        await store.journal.write([entry(1)])
        await store.journal.done(1)
    with closing(sqlite3.connect(tmp_path / "pourparlers.sqlite")) as file:
        rows = file.execute("SELECT update_id, lane, user_id, body FROM updates").fetchall()
    assert rows == [(1, "", None, None)]


async def test_a_forgotten_reader_has_nothing_open(store: Store) -> None:
    await store.journal.write([entry(1), entry(2, "chat 8", 8)])
    await store.forget(7)
    assert await store.journal.open() == [entry(2, "chat 8", 8)]
    # It is not asked for again.
    assert await store.journal.write([entry(1)]) == set()


async def test_lanes_that_have_waited_long_are_told(store: Store, clock: Clock) -> None:
    await store.journal.write([entry(1, "chat 1"), entry(2, "chat 2")])
    await store.journal.done(1)
    clock.now += 5
    await store.journal.write([entry(3, "chat 3")])
    assert await store.journal.stale_lanes(3) == ["chat 2"]


TO_VERSION_2 = """
    DROP TABLE replies; DROP TABLE drafts; DROP TABLE versions; DROP TABLE followers;
    DROP TABLE announcements; DROP TABLE chat_settings;
    ALTER TABLE exchanges DROP COLUMN question;
    UPDATE schema_version SET version = 2;
"""
TO_VERSION_1 = """
    DROP TABLE updates; DROP TABLE gaps; DROP TABLE marks;
    UPDATE schema_version SET version = 1;
"""


@pytest.mark.parametrize("way_back", [TO_VERSION_2, TO_VERSION_2 + TO_VERSION_1])
async def test_an_older_database_is_brought_up_to_date_and_keeps_what_it_has(
    tmp_path: Path, way_back: str
) -> None:
    exchange = Exchange(Asker(7, None, 7), 1, 2, answered=True)
    async with Store.in_directory(tmp_path) as store:
        await store.remember(exchange)
    with closing(sqlite3.connect(tmp_path / "pourparlers.sqlite")) as file, file:
        file.executescript(way_back)

    for _ in range(2):
        async with Store.in_directory(tmp_path) as store:
            assert await store.by_question(7, 1) == exchange
            await store.journal.write([entry(1)])
            assert await store.journal.open() == [entry(1)]
            assert await store.gaps.all() == []


# --------------------------------------------------------------------------- several processes


async def test_a_file_is_one_processs_and_its_lanes_are_free(tmp_path: Path) -> None:
    async with Store.in_directory(tmp_path) as store:
        assert not store.journal.is_shared
        assert await store.journal.take("chat 7")
        await store.journal.leave("chat 7")


async def test_a_lane_is_one_processs_until_it_leaves_it(other: tuple[Store, Store]) -> None:
    one, two = other
    assert one.journal.is_shared
    assert await one.journal.take("chat 7")
    assert not await two.journal.take("chat 7")
    assert await two.journal.take("chat 8")
    await one.journal.leave("chat 7")
    assert await two.journal.take("chat 7")


async def test_a_process_that_ends_leaves_its_lanes(postgres: str) -> None:
    async with Store(postgres) as one:
        async with Store(postgres) as two:
            assert await two.journal.take("chat 7")
        assert await one.journal.take("chat 7")


async def test_an_update_that_two_processes_get_is_new_to_one_of_them(
    other: tuple[Store, Store],
) -> None:
    one, two = other
    assert await one.journal.write([entry(1)]) == {1}
    assert await two.journal.write([entry(1), entry(2)]) == {2}


async def test_marks_grow_whoever_raises_them(store: Store) -> None:
    assert await store.mark("knowledge") == 0
    assert [await store.raise_mark("knowledge") for _ in range(2)] == [1, 2]
    assert await store.mark("knowledge") == 2
    assert await store.mark("other") == 0
