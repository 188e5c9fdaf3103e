"""Drafts, through the store, in SQLite and in PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.state.drafts import Draft
from bot.state.store import Asker, Exchange, Store

if TYPE_CHECKING:
    from tests.state.conftest import Clock

ANNAS = Draft("aaaa-BBB_111", admin_id=1, base="f1", body='{"é": 1}')
BENS = Draft("bbbb-BBB_222", admin_id=2, base="f1", body="{}")


async def test_a_draft_is_kept_until_it_is_dropped(store: Store) -> None:
    await store.drafts.keep(ANNAS)
    assert await store.drafts.get(ANNAS.id) == ANNAS

    await store.drafts.drop(ANNAS.id)
    await store.drafts.drop(ANNAS.id)
    assert await store.drafts.get(ANNAS.id) is None


async def test_a_draft_survives_a_restart(database_url: str) -> None:
    async with Store(database_url) as store:
        await store.drafts.keep(ANNAS)
    async with Store(database_url) as store:
        assert await store.drafts.get(ANNAS.id) == ANNAS


async def test_a_draft_takes_the_place_of_the_one_with_its_id(store: Store) -> None:
    renewed = Draft(ANNAS.id, 1, "f2", "{}")
    await store.drafts.keep(ANNAS)
    await store.drafts.keep(renewed)
    assert await store.drafts.get(ANNAS.id) == renewed


async def test_the_newest_is_the_one_that_was_kept_last(store: Store, clock: Clock) -> None:
    second = Draft("cccc", 1, "f1", "{}")
    await store.drafts.keep(ANNAS)
    clock.pass_days(1)
    await store.drafts.keep(second)
    await store.drafts.keep(BENS)
    assert await store.drafts.newest(1) == second

    clock.pass_days(1)
    await store.drafts.keep(ANNAS)
    assert await store.drafts.newest(1) == ANNAS
    assert await store.drafts.newest(3) is None


async def test_what_nobody_published_is_dropped_in_the_end(store: Store, clock: Clock) -> None:
    await store.drafts.keep(ANNAS)
    clock.pass_days(29)
    await store.drafts.keep(BENS)
    clock.pass_days(2)
    await store.remember(Exchange(Asker(1, None, 1), 1, 2, answered=False))
    assert await store.drafts.get(ANNAS.id) is None
    assert await store.drafts.get(BENS.id) == BENS


async def test_who_wants_to_be_forgotten_leaves_no_draft(store: Store) -> None:
    await store.drafts.keep(ANNAS)
    await store.drafts.keep(BENS)
    await store.forget(1)
    assert await store.drafts.get(ANNAS.id) is None
    assert await store.drafts.get(BENS.id) == BENS
