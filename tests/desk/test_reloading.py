"""The files are read again, whoever says so; what is known already is not known anew."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.desk.publication import Desk
from bot.errors import ConflictError, KnowledgeError
from bot.knowledge.snapshot import Difference, Knowledge
from bot.state.store import Store
from tests.desk.conftest import PONT, PORT
from tests.desk.killing import article

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

NEW_PORT = article("port", "Le port est vendu.")
NEW_PONT = article("pont", "Le pont est fermé.")
PORT_ADDED = Difference(added=("port",), passages_added=1)


@pytest.fixture
async def two(knowledge: Knowledge, database_url: str) -> AsyncIterator[tuple[Desk, Desk]]:
    """Two processes' desks over the same directory and the same database."""
    async with Store(database_url) as one, Store(database_url) as other:
        yield Desk(knowledge, one), Desk(Knowledge(knowledge.directory, knowledge.current), other)


def write(desk: Desk, name: str, data: bytes) -> None:
    (desk.knowledge.directory / name).write_bytes(data)


async def publish(desk: Desk, name: str, data: bytes) -> None:
    expected = {name: desk.content(name)}
    await desk.publish(
        {name: data}, admin_id=9, action="publish", subject="Un article", expected=expected
    )


async def test_a_listener_is_told_of_every_swap_and_of_nothing_else(desk: Desk) -> None:
    heard: list[Difference] = []

    async def listen(difference: Difference) -> None:
        heard.append(difference)

    desk.on_published(listen)
    await publish(desk, PORT, NEW_PORT)
    assert await desk.reload() == Difference()
    assert await desk.refresh() is None
    assert heard == [PORT_ADDED]
    undone = await desk.undo(admin_id=9)
    write(desk, PONT, NEW_PONT)
    refreshed = await desk.refresh()
    write(desk, PORT, NEW_PORT)
    reloaded = await desk.reload()
    assert heard == [PORT_ADDED, undone.difference, refreshed, reloaded]
    assert reloaded == PORT_ADDED


async def test_a_listener_that_fails_spoils_nothing(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(_: Difference) -> None:
        raise LookupError

    desk.on_published(fail)
    await publish(desk, PORT, NEW_PORT)
    assert desk.content(PORT) == NEW_PORT
    assert "A change was not passed on: LookupError" in caplog.text


async def test_how_each_reading_went_is_told(knowledge: Knowledge, store: Store) -> None:
    went: list[bool] = []
    desk = Desk(knowledge, store, on_read=lambda *, ok: went.append(ok))
    await desk.reload()
    write(desk, PORT, b"id: port\n")
    with pytest.raises(KnowledgeError):
        await desk.refresh()
    with pytest.raises(KnowledgeError):
        await publish(desk, PONT, NEW_PONT)
    await publish(desk, PORT, NEW_PORT)
    assert went == [True, False, True]


async def test_what_one_process_changes_the_other_follows_once(two: tuple[Desk, Desk]) -> None:
    one, other = two
    await publish(one, PORT, NEW_PORT)
    assert await one.follow() is None
    assert await other.follow() == PORT_ADDED
    assert await other.follow() is None
    assert await one.follow() is None


async def test_both_follow_what_both_have_changed(two: tuple[Desk, Desk]) -> None:
    one, other = two
    await publish(one, PORT, NEW_PORT)
    assert (await other.undo(admin_id=7)).difference.removed == ()
    assert other.content(PORT) is None
    assert await one.follow() == Difference(removed=("port",), passages_removed=1)
    assert await other.follow() is None


async def test_a_reload_is_followed_though_nothing_was_new_here(two: tuple[Desk, Desk]) -> None:
    one, other = two
    write(one, PORT, NEW_PORT)
    await one.reload()
    await other.reload()
    write(other, PONT, NEW_PONT)
    assert await one.reload() != Difference()
    assert (await other.follow() or Difference()).changed == ("pont",)


async def test_problems_are_followed_once(two: tuple[Desk, Desk]) -> None:
    one, other = two
    await publish(one, PORT, NEW_PORT)
    write(other, PORT, b"id: port\n")
    with pytest.raises(KnowledgeError):
        await other.follow()
    assert await other.follow() is None


async def test_of_two_processes_at_once_one_is_told_of_the_conflict(
    knowledge: Knowledge, postgres: str
) -> None:
    async with Store(postgres) as one, Store(postgres) as other:
        desks = [Desk(knowledge, one), Desk(knowledge, other)]
        seen = desks[0].content(PONT)
        outcomes = await asyncio.gather(
            *(
                desk.publish(
                    {PONT: article("pont", f"Le pont {number} est fermé.")},
                    admin_id=9,
                    action="publish",
                    subject="Le pont",
                    expected={PONT: seen},
                )
                for number, desk in enumerate(desks)
            ),
            return_exceptions=True,
        )
        assert len([o for o in outcomes if isinstance(o, ConflictError)]) == 1
        assert len(await desks[0].history(offset=0, limit=9)) == 1
