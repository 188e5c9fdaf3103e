"""What groups have chosen, in SQLite and in PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.state.chats import ChatSettings
from bot.state.store import Store

if TYPE_CHECKING:
    from tests.state.conftest import Clock

GROUP = -1_002_147_483_648_123
GERMAN = ChatSettings(language="de", most_answers=3, mentions=False, replies=False)


async def test_a_chat_that_has_chosen_nothing_has_the_usual_settings(store: Store) -> None:
    assert await store.chats.settings(GROUP) == ChatSettings(None, 1, mentions=True, replies=True)


async def test_settings_are_each_chats_own_and_outlive_a_restart(
    database_url: str, clock: Clock
) -> None:
    async with Store(database_url, clock=clock) as store:
        await store.chats.keep(GROUP, GERMAN)
    clock.pass_days(400)
    async with Store(database_url, clock=clock) as store:
        assert await store.chats.settings(GROUP) == GERMAN
        assert await store.chats.settings(-5) == ChatSettings()


async def test_the_last_choice_stands(store: Store) -> None:
    await store.chats.keep(GROUP, GERMAN)
    await store.chats.keep(GROUP, ChatSettings(language=None, most_answers=3))
    assert await store.chats.settings(GROUP) == ChatSettings(None, 3)


async def test_settings_go_with_a_chat_that_gets_another_number(store: Store) -> None:
    await store.chats.keep(-5, GERMAN)
    for _ in range(2):  # Both chats tell of it.
        await store.move(-5, GROUP)
    assert await store.chats.settings(GROUP) == GERMAN
    assert await store.chats.settings(-5) == ChatSettings()


async def test_what_was_chosen_after_the_move_stands(store: Store) -> None:
    await store.chats.keep(-5, ChatSettings(language="ru"))
    await store.chats.keep(GROUP, GERMAN)
    await store.move(-5, GROUP)
    assert await store.chats.settings(GROUP) == GERMAN
    assert await store.chats.settings(-5) == ChatSettings()
