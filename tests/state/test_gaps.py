"""What was asked in vain, in SQLite and in PostgreSQL."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.state.gaps import Gap
from bot.state.store import Asker, Exchange, Store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.state.conftest import Clock

ASKED = Exchange(Asker(7, None, 7), 1, 2, answered=False)


async def test_what_was_asked_in_vain_is_kept_newest_first(store: Store, clock: Clock) -> None:
    await store.remember(ASKED, missed="Qui paie ?")
    clock.now += 1
    await store.remember(ASKED, missed="Et \ud800 pourquoi\x00 ?")

    assert await store.gaps.all() == [
        Gap("Et ? pourquoi ?", clock.now),
        Gap("Qui paie ?", clock.now - 1),
    ]


async def test_at_the_same_moment_the_later_question_is_the_newest(store: Store) -> None:
    for question in ("Qui ?", "Où ?", "Quand ?"):
        await store.remember(ASKED, missed=question)

    assert [gap.question for gap in await store.gaps.all()] == ["Quand ?", "Où ?", "Qui ?"]


async def test_a_question_that_was_answered_is_no_gap(store: Store) -> None:
    await store.remember(Exchange(Asker(7, None, 7), 1, 2, answered=True))

    assert await store.gaps.all() == []


async def test_gaps_are_dropped_with_everything_that_is_too_old(store: Store, clock: Clock) -> None:
    await store.remember(ASKED, missed="Qui paie ?")
    clock.pass_days(29)
    await store.remember(ASKED, missed="Qui vient ?")
    clock.pass_days(2)
    await store.remember(ASKED)

    assert [gap.question for gap in await store.gaps.all()] == ["Qui vient ?"]


async def test_a_visitor_is_not_told_what_is_too_old_and_drops_nothing(
    tmp_path: Path, clock: Clock
) -> None:
    url, day = f"sqlite:///{tmp_path / 'pourparlers.sqlite'}", timedelta(days=1)
    async with Store(url, clock=clock, retention=2 * day) as store:
        await store.remember(ASKED, missed="Qui paie ?")
    clock.pass_days(1.5)

    async with Store(url, clock=clock, retention=day, visiting=True) as visited:
        assert await visited.gaps.all() == []
    async with Store(url, clock=clock, retention=2 * day, visiting=True) as visited:
        assert len(await visited.gaps.all()) == 1


async def test_what_was_asked_in_vain_outlives_the_reader_who_is_forgotten(store: Store) -> None:
    await store.remember(ASKED, missed="Qui paie ?")
    await store.forget(7)

    assert len(await store.gaps.all()) == 1
