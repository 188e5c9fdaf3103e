"""Replies and votes as they are counted, in SQLite and in PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, text

from bot.errors import StoreError
from bot.state.replies import Replied, Slot, Stats
from bot.state.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.state.conftest import Clock

NOON = 1_742_299_200  # 18 March 2025 12:00 UTC
DAY = 86_400
HOUR = 3_600


def reply(key: str | None = "abcdefgh", *, lang: str = "fr", seconds: float = 0.1) -> Replied:
    return Replied(key is not None, lang, key, seconds)


@pytest.fixture
def noon(clock: Clock) -> Clock:
    clock.now = float(NOON)
    return clock


async def test_replies_count_by_the_day_of_utc_and_days_without_any_are_there(
    store: Store, noon: Clock
) -> None:
    midnight = NOON - 12 * HOUR
    for at in (midnight - 2 * DAY, midnight - 1, midnight, NOON):
        noon.now = float(at)
        await store.replies.add(reply())
    await store.replies.add(reply(None))

    stats = await store.replies.stats(4)

    assert stats.slots == (
        Slot(midnight - 3 * DAY),
        Slot(midnight - 2 * DAY, 1, 1),
        Slot(midnight - DAY, 1, 1),
        Slot(midnight, 3, 2),
    )
    assert stats.whole == Slot(midnight - 3 * DAY, 5, 4)


async def test_one_day_is_the_last_24_hours_by_the_hour(store: Store, noon: Clock) -> None:
    for at in (NOON - DAY, NOON - 23 * HOUR, NOON - 0.5, NOON + 0.5):
        noon.now = at
        await store.replies.add(reply())
    noon.now = NOON + 1800.0

    slots = (await store.replies.stats(1)).slots

    assert [slot.at for slot in slots] == [NOON - n * HOUR for n in reversed(range(24))]
    assert {slot.at: slot.asked for slot in slots if slot.asked} == {
        NOON - 23 * HOUR: 1,
        NOON - HOUR: 1,
        NOON: 1,
    }


async def test_nothing_asked_has_no_share_and_no_seconds(store: Store) -> None:
    stats = await store.replies.stats(1)

    assert stats.whole.share is None
    assert stats == Stats(1, stats.slots)


async def test_the_passages_shown_first_most_often_and_the_languages_are_counted(
    store: Store,
) -> None:
    for key in ("c", "a", "a", "f", "e", "d", "b", None, None, None):
        store.replies.add(reply(key, lang="de" if key == "a" else "fr"))

    stats = await store.replies.stats(7)

    assert stats.passages == (("a", 2), ("b", 1), ("c", 1), ("d", 1), ("e", 1))
    assert stats.languages == (("fr", 8), ("de", 2))


@pytest.mark.parametrize(
    ("seconds", "median", "p95"),
    [
        ([3.0], 3.0, 3.0),
        ([4.0, 1.0], 1.0, 4.0),
        ([float(n) for n in range(20, 0, -1)], 10.0, 19.0),
        ([float(n) for n in range(1, 22)], 11.0, 20.0),
    ],
)
async def test_the_seconds_are_those_that_a_reader_really_waited(
    store: Store, seconds: list[float], median: float, p95: float
) -> None:
    for each in seconds:
        store.replies.add(reply(seconds=each))

    stats = await store.replies.stats(7)

    assert (stats.median, stats.p95) == (median, p95)


async def test_votes_count_in_the_days_in_which_they_were_cast_or_changed(
    store: Store, noon: Clock
) -> None:
    await store.vote(1, "abcdefgh", "q1", 1)
    await store.vote(2, "abcdefgh", "q1", 1)
    noon.pass_days(10)
    await store.vote(2, "abcdefgh", "q1", -1)

    assert [
        (stats.up, stats.down) for stats in [await store.replies.stats(n) for n in (7, 30)]
    ] == [(0, 1), (1, 1)]


async def test_votes_from_before_their_day_was_kept_count_on_none(
    database_url: str, clock: Clock
) -> None:
    async with Store(database_url, clock=clock) as store:
        await store.vote(1, "abcdefgh", "q1", 1)
    _make_older(database_url)

    async with Store(database_url, clock=clock) as store:
        await store.vote(2, "abcdefgh", "q1", 1)
        assert (await store.replies.stats(30)).up == 1


def _make_older(url: str) -> None:
    """Give a database the tables of version 2."""
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE votes DROP COLUMN at"))
        connection.execute(text("DROP TABLE replies"))
        connection.execute(text("UPDATE schema_version SET version = 2"))
    engine.dispose()


async def test_replies_are_dropped_once_they_are_too_old(database_url: str, noon: Clock) -> None:
    async with Store(database_url, clock=noon) as store:
        await store.replies.add(reply())
    noon.pass_days(31)
    async with Store(database_url, clock=noon) as store:
        assert (await store.replies.stats(40)).whole.asked == 0


# --------------------------------------------------------------------------- visitors


async def test_a_visitor_finds_what_is_kept_and_drops_nothing(
    database_url: str, noon: Clock
) -> None:
    async with Store(database_url, clock=noon) as store:
        await store.replies.add(reply())
    noon.pass_days(31)
    async with Store(database_url, clock=noon, visiting=True) as visited:
        assert (await visited.replies.stats(40)).whole.asked == 1


async def test_a_visitor_makes_nothing(database_url: str, tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(StoreError, match="nothing is kept there yet"):
            await Store(database_url, visiting=True).__aenter__()
    assert not _files(tmp_path)


def _files(directory: Path) -> list[Path]:
    return list(directory.glob("*.sqlite"))


async def test_a_visitor_brings_nothing_up_to_date(database_url: str, clock: Clock) -> None:
    async with Store(database_url, clock=clock):
        pass
    _make_older(database_url)
    for _ in range(2):
        with pytest.raises(StoreError, match="made by an older version"):
            await Store(database_url, visiting=True).__aenter__()
