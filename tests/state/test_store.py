"""The store, through its public door, in SQLite and in PostgreSQL."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.errors import StoreError
from bot.model import Turn
from bot.state.store import Asker, Exchange, Store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.state.conftest import Clock

LAVROV = Turn(("Sergueï Lavrov",), "otan ukraine", ("abcdefgh", "ABCDEFGH"))
RUBIO = Turn(("Marco Rubio",), "paix", ("12345678",))

ALICE = Asker(chat_id=-100, thread_id=None, user_id=1)
ALICE_IN_TOPIC = Asker(chat_id=-100, thread_id=7, user_id=1)
BOB = Asker(chat_id=-100, thread_id=None, user_id=2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "pourparlers.sqlite"


# --------------------------------------------------------------------------- exchanges


async def test_an_exchange_is_found_by_its_question_and_by_its_answer(store: Store) -> None:
    exchange = Exchange(
        ALICE, question_id=10, answer_id=11, answered=True, turn=LAVROV, digest="q1"
    )
    await store.remember(exchange)

    assert await store.by_question(-100, 10) == exchange
    assert await store.by_answer(-100, 11) == exchange
    assert await store.by_question(-100, 11) is None
    assert await store.by_answer(-999, 11) is None


async def test_the_words_of_a_question_are_kept_only_if_they_are_given(store: Store) -> None:
    with_words = Exchange(ALICE, 10, 11, answered=True, question="Quand ?")
    await store.remember(with_words)
    await store.remember(Exchange(BOB, 20, 21, answered=True))
    await store.move(-100, -200)
    moved = await store.by_answer(-200, 11)
    without = await store.by_answer(-200, 21)

    assert moved
    assert moved.question == "Quand ?"
    assert without
    assert without.question is None
    await store.forget(ALICE.user_id)
    assert await store.by_answer(-200, 11) is None


async def test_the_turn_before_is_the_same_asker_s_in_the_same_place(
    store: Store, clock: Clock
) -> None:
    first = Exchange(ALICE, 10, 11, answered=True, turn=LAVROV)
    later = Exchange(ALICE, 40, 41, answered=True)
    elsewhere = (Exchange(BOB, 20, 21, answered=True, turn=RUBIO),)
    elsewhere += (Exchange(ALICE_IN_TOPIC, 30, 31, answered=True, turn=RUBIO),)
    for exchange in (first, *elsewhere, later):
        await store.remember(exchange)
        clock.now += 1

    assert await store.turn_before(later) == LAVROV
    assert await store.turn_before(first) is None


async def test_an_edited_question_replaces_its_exchange(store: Store) -> None:
    await store.remember(Exchange(ALICE, 10, 11, answered=False))
    edited = Exchange(ALICE, 10, 12, answered=True, turn=RUBIO, digest="q2")
    await store.remember(edited)

    assert await store.by_question(-100, 10) == edited
    assert await store.by_answer(-100, 11) is None


async def test_equal_message_ids_in_two_chats_are_two_exchanges(store: Store) -> None:
    here = Exchange(ALICE, 10, 11, answered=True)
    there = Exchange(Asker(5, None, 1), 10, 11, answered=False)
    await store.remember(here)
    await store.remember(there)

    assert await store.by_question(-100, 10) == here
    assert await store.by_question(5, 10) == there


async def test_ids_of_telegram_size_are_kept(store: Store) -> None:
    asker = Asker(-1_002_147_483_648_123, None, 7_999_999_999)
    exchange = Exchange(asker, 2_147_483_648, 2_147_483_649, answered=True)
    await store.remember(exchange)

    assert await store.by_question(-1_002_147_483_648_123, 2_147_483_648) == exchange


async def test_any_text_survives_in_a_turn(store: Store) -> None:
    turn = Turn(("Зеленський",), "l'été \x00 \ud800 🕊 «»", ())
    await store.remember(Exchange(ALICE, 10, 11, answered=True, turn=turn))

    assert await store.last_turn(ALICE) == turn


# --------------------------------------------------------------------------- follow-ups


async def test_the_last_turn_is_that_of_the_newest_exchange(store: Store, clock: Clock) -> None:
    await store.remember(Exchange(ALICE, 10, 11, answered=True, turn=LAVROV))
    clock.now += 1
    await store.remember(Exchange(ALICE, 12, 13, answered=True, turn=RUBIO))

    assert await store.last_turn(ALICE) == RUBIO


async def test_the_newest_exchange_is_the_newest_also_if_the_clock_was_put_back(
    store: Store, clock: Clock
) -> None:
    await store.remember(Exchange(ALICE, 10, 11, answered=True, turn=LAVROV))
    clock.pass_days(-1)
    await store.remember(Exchange(ALICE, 12, 13, answered=True, turn=RUBIO))

    assert await store.last_turn(ALICE) == RUBIO


async def test_at_the_same_moment_the_later_message_is_the_newest(store: Store) -> None:
    await store.remember(Exchange(ALICE, 12, 13, answered=True, turn=RUBIO))
    await store.remember(Exchange(ALICE, 10, 11, answered=True, turn=LAVROV))

    assert await store.last_turn(ALICE) == RUBIO


async def test_a_question_that_leaves_nothing_to_lean_on_ends_the_context(
    store: Store, clock: Clock
) -> None:
    await store.remember(Exchange(ALICE, 10, 11, answered=True, turn=LAVROV))
    clock.now += 1
    await store.remember(Exchange(ALICE, 12, 13, answered=False))

    assert await store.last_turn(ALICE) is None


async def test_context_belongs_to_the_chat_the_thread_and_the_asker(store: Store) -> None:
    await store.remember(Exchange(ALICE, 10, 11, answered=True, turn=LAVROV))
    await store.remember(Exchange(ALICE_IN_TOPIC, 12, 13, answered=True, turn=RUBIO))

    assert await store.last_turn(ALICE) == LAVROV
    assert await store.last_turn(ALICE_IN_TOPIC) == RUBIO
    assert await store.last_turn(BOB) is None


async def test_a_chat_that_gets_another_number_keeps_its_exchanges(store: Store) -> None:
    await store.remember(Exchange(ALICE, 10, 11, answered=True, turn=LAVROV))
    await store.remember(Exchange(BOB, 12, 13, answered=True, turn=RUBIO))
    there = Asker(-1007, None, 2)
    await store.remember(Exchange(there, 12, 14, answered=True))
    for _ in range(2):  # Both chats tell of it.
        await store.move(-100, -1007)
    assert await store.last_turn(Asker(-1007, None, 1)) == LAVROV
    assert await store.last_turn(ALICE) is None
    moved = await store.by_question(-1007, 12)
    assert moved is not None
    assert moved.answer_id == 14


# --------------------------------------------------------------------------- votes


async def votes(store: Store) -> tuple[int, int]:
    """The votes of today, up and down."""
    stats = await store.replies.stats(1)
    return stats.up, stats.down


async def test_a_person_votes_once_an_answer_and_may_change_it(store: Store) -> None:
    await store.vote(1, "abcdefgh", "q1", 1)
    await store.vote(1, "abcdefgh", "q1", 1)
    assert await votes(store) == (1, 0)

    await store.vote(1, "abcdefgh", "q1", -1)
    assert await votes(store) == (0, 1)


async def test_votes_count_apart_for_each_person_answer_and_question(store: Store) -> None:
    await store.vote(1, "abcdefgh", "q1", 1)
    await store.vote(2, "abcdefgh", "q1", 1)
    await store.vote(1, "ABCDEFGH", "q1", 1)
    await store.vote(1, "abcdefgh", "q2", -1)

    assert await votes(store) == (3, 1)


async def test_a_vote_is_up_or_down(store: Store) -> None:
    with pytest.raises(StoreError):
        await store.vote(1, "abcdefgh", "q1", 5)

    assert await votes(store) == (0, 0)


# --------------------------------------------------------------------------- forgetting


async def test_a_forgotten_reader_leaves_nothing(store: Store) -> None:
    await store.remember(Exchange(ALICE, 10, 11, answered=True, turn=LAVROV))
    await store.remember(Exchange(BOB, 12, 13, answered=True, turn=RUBIO))
    await store.vote(1, "abcdefgh", "q1", 1)
    await store.vote(2, "abcdefgh", "q1", -1)

    await store.forget(1)

    assert await store.by_question(-100, 10) is None
    assert await store.last_turn(ALICE) is None
    assert await store.last_turn(BOB) == RUBIO
    assert await votes(store) == (0, 1)


async def test_old_exchanges_are_dropped_and_votes_are_kept(store: Store, clock: Clock) -> None:
    await store.remember(Exchange(ALICE, 10, 11, answered=True))
    await store.vote(1, "abcdefgh", "q1", 1)
    clock.pass_days(29)
    await store.remember(Exchange(BOB, 12, 13, answered=False))
    clock.pass_days(2)
    await store.remember(Exchange(BOB, 14, 15, answered=True))

    assert await store.by_question(-100, 10) is None
    assert await store.by_question(-100, 12)
    assert (await store.replies.stats(60)).up == 1


async def test_old_exchanges_are_dropped_at_the_start_too(path: Path, clock: Clock) -> None:
    url = f"sqlite:///{path}"
    async with Store(url, clock=clock, retention=timedelta(days=1)) as store:
        await store.remember(Exchange(ALICE, 10, 11, answered=True))
    clock.pass_days(2)

    async with Store(url, clock=clock, retention=timedelta(days=1)) as store:
        assert await store.by_question(-100, 10) is None


# --------------------------------------------------------------------------- files


async def test_a_directory_is_made_and_keeps_everything_over_a_restart(tmp_path: Path) -> None:
    directory = tmp_path / "deep" / "state"
    async with Store.in_directory(directory) as store:
        await store.remember(Exchange(ALICE, 10, 11, answered=True, turn=LAVROV))
        await store.vote(1, "abcdefgh", "q1", 1)

    assert [file.name for file in directory.iterdir()] == ["pourparlers.sqlite"]
    async with Store.in_directory(directory) as store:
        assert await store.last_turn(ALICE) == LAVROV
        assert await votes(store) == (1, 0)


async def test_a_directory_may_have_any_name(tmp_path: Path) -> None:
    directory = tmp_path / "état ?#%20&"
    async with Store.in_directory(directory) as store:
        await store.remember(Exchange(ALICE, 10, 11, answered=True))

    assert (directory / "pourparlers.sqlite").is_file()


async def test_many_at_once_are_all_kept(path: Path) -> None:
    async with Store.in_directory(path.parent) as store:
        exchanges = [Exchange(ALICE, number, -number, answered=True) for number in range(200)]
        await asyncio.gather(*map(store.remember, exchanges))

        assert [await store.by_question(-100, number) for number in range(200)] == exchanges


async def test_two_processes_may_share_one_file(path: Path) -> None:
    async with Store.in_directory(path.parent) as one, Store.in_directory(path.parent) as other:
        await one.remember(Exchange(ALICE, 10, 11, answered=True, turn=LAVROV))

        assert await other.last_turn(ALICE) == LAVROV


async def test_fields_that_another_version_wrote_into_a_turn_are_no_obstacle(path: Path) -> None:
    async with Store.in_directory(path.parent) as store:
        await store.remember(Exchange(ALICE, 10, 11, answered=True, turn=LAVROV))
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE exchanges SET turn = ?", ('{"topic": "paix", "mood": 3}',))

    async with Store.in_directory(path.parent) as store:
        assert await store.last_turn(ALICE) == Turn((), "paix", ())


# --------------------------------------------------------------------------- what can go wrong


def content(path: Path) -> bytes:
    """What a file holds."""
    return path.read_bytes()


@pytest.fixture
def notes(path: Path) -> bytes:
    """What stands in the place of the database: somebody's notes."""
    path.parent.mkdir()
    path.write_bytes(b"not a database, but somebody's notes " * 100)
    return content(path)


async def test_a_newer_database_is_refused_and_left_as_it_is(path: Path) -> None:
    async with Store.in_directory(path.parent) as store:
        await store.vote(1, "abcdefgh", "q1", 1)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE schema_version SET version = 99")
    before = content(path)

    with pytest.raises(StoreError) as caught:
        await Store.in_directory(path.parent).__aenter__()

    assert str(caught.value) == (
        f"{path}: made by a newer version of the program (schema 99, this one knows 3):"
        " upgrade the program, or set STATE_DIR to another directory"
    )
    assert content(path) == before


async def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(
    path: Path, notes: bytes
) -> None:
    with pytest.raises(StoreError) as caught:
        await Store.in_directory(path.parent).__aenter__()

    assert str(caught.value) == f"{path}: file is not a database"
    assert content(path) == notes


async def test_a_read_only_database_is_refused(path: Path) -> None:
    async with Store.in_directory(path.parent):
        pass

    with pytest.raises(StoreError, match="attempt to write a readonly database"):
        await Store(f"sqlite:///file:{path}?mode=ro&uri=true").__aenter__()


async def test_a_file_where_the_directory_should_be_is_refused(path: Path, notes: bytes) -> None:
    with pytest.raises(StoreError) as caught:
        await Store.in_directory(path).__aenter__()

    assert str(caught.value) == f"{path}: File exists"
    assert content(path) == notes


async def test_a_directory_where_the_file_should_be_is_refused(path: Path) -> None:
    async with Store.in_directory(path):
        pass

    with pytest.raises(StoreError) as caught:
        await Store.in_directory(path.parent).__aenter__()

    assert str(caught.value) == f"{path}: Is a directory"


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("nonsense:hunter2", "DATABASE_URL: not a database URL (postgresql://…)"),
        (
            "mysql://bot:hunter2@db/bot",
            "DATABASE_URL: 'mysql' is not a database that can be used (postgresql or sqlite)",
        ),
        (
            "postgresql+none://bot:hunter2@db/bot",
            (
                "DATABASE_URL: no driver for 'postgresql+none':"
                " Can't load plugin: sqlalchemy.dialects:postgresql.none"
            ),
        ),
    ],
)
def test_a_url_that_cannot_be_used_is_refused_without_its_password(url: str, message: str) -> None:
    with pytest.raises(StoreError) as caught:
        Store(url)

    assert str(caught.value) == message
