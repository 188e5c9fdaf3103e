"""The menus and the profile that Telegram shows for the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.wording import DEFAULT, WORDINGS

if TYPE_CHECKING:
    from tests.chat.conftest import Room

READERS = [
    *("start", "ask", "sources", "people", "summary", "follow", "unfollow"),
    *("help", "privacy"),
]
ADMINS = ["reload", "wrong", "history", "undo", "remove", "stats", "unanswered"]


@pytest.fixture
async def started(room: Room) -> Room:
    room.api.chats.open({"id": 9, "type": "private", "first_name": "Admin"})
    await room.application.post_init(room.application)
    return room


@pytest.mark.parametrize("language", ["", *(wording.language for wording in WORDINGS)])
async def test_every_scope_has_its_whole_menu_in_every_language(
    started: Room, language: str
) -> None:
    menus = {
        scope: [command["command"] for command in commands]
        for (scope, spoken), commands in started.api.profile.commands.items()
        if spoken == language
    }
    assert menus == {
        "default": READERS,
        "all_private_chats": READERS,
        "all_group_chats": READERS,
        "all_chat_administrators": [*READERS, "settings"],
        "chat 9": [*READERS, *ADMINS],
    }


async def test_the_profile_is_told_in_every_language(started: Room) -> None:
    told = {"": DEFAULT, **{wording.language: wording for wording in WORDINGS}}
    assert started.api.profile.texts == {
        **{("description", code): wording.description for code, wording in told.items()},
        **{
            ("short_description", code): wording.short_description for code, wording in told.items()
        },
    }


async def test_what_is_set_already_is_not_set_again(started: Room) -> None:
    before = len(started.api.sent)
    await started.application.post_init(started.application)
    methods = {call.method for call in started.api.sent[before:]}
    assert methods == {"getMyCommands", "getMyDescription", "getMyShortDescription"}


async def test_an_admin_who_has_not_met_the_bot_does_not_keep_it_from_starting(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    await room.application.post_init(room.application)
    assert "chat not found" in caplog.text.lower()
    scopes_for_all = 4
    assert len(room.api.profile.commands) == scopes_for_all * (1 + len(WORDINGS))
