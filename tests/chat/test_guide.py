"""The commands that tell what the bot is and knows, links to passages, and forgetting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH

if TYPE_CHECKING:
    from tests.chat.conftest import Room

CABLES = "Nous avons remplacé tous les câbles porteurs"


async def test_start_welcomes_and_suggests_questions(room: Room) -> None:
    welcome = await room.ask("/start")
    assert "Je connais 2 articles." in welcome["text"]
    await room.tap(welcome, next(iter(room.buttons(welcome))))
    assert room.quoted(room.newest())


async def test_suggestions_are_in_the_readers_language(room: Room) -> None:
    french = room.buttons(await room.ask("/start"))
    english = room.buttons(await room.ask("/start", user=room.ben))
    assert french
    assert english
    assert not french.keys() & english.keys()


async def test_a_link_opens_the_very_passage_it_was_made_for(room: Room) -> None:
    answer = await room.ask("Qui a remplacé tous les câbles porteurs ?")
    link = room.buttons(answer)["Lien"]["url"]
    assert link.startswith("https://t.me/talksbot?start=")
    opened = await room.ask(f"/start {link.partition('start=')[2]}", user=room.ben)
    assert room.quoted(opened) == [CABLES]
    assert "Context" in room.buttons(opened)


@pytest.mark.parametrize("payload", ["pAAAAAAAA", "p", "x", "pSB", "p" * 64])
async def test_a_link_to_nothing_gets_a_kind_answer(room: Room, payload: str) -> None:
    assert (await room.ask(f"/start {payload}"))["text"] == FRENCH.unknown_link


async def test_help_names_the_bot(room: Room) -> None:
    assert "@talksbot" in (await room.ask("/help"))["text"]


async def test_commands_work_in_groups_when_they_are_ours(room: Room) -> None:
    assert "2 articles" in (await room.ask("/SOURCES@talksbot", room.group))["text"]
    assert await room.ignores(room.updates.message(room.group, room.anna, "/help@otherbot"))


async def test_an_edited_command_is_not_carried_out_again(room: Room) -> None:
    await room.ask("/help")
    command = room.api.chats.find(1).messages[1]
    assert await room.ignores(room.updates.edit(command, "/start"))


async def test_privacy_tells_what_is_kept_and_for_how_long(room: Room) -> None:
    assert "pendant 30 jours" in (await room.ask("/privacy"))["text"]


async def test_forgetting_really_forgets(room: Room) -> None:
    answer = await room.ask("Qui a remplacé tous les câbles porteurs ?")
    await room.tap(answer, "👍")
    (call,) = await room.tap(await room.ask("/privacy"), FRENCH.forget)
    assert call.parameters["text"] == FRENCH.forgotten
    assert await room.store.by_answer(1, answer["message_id"]) is None
    assert (await room.store.replies.stats(1)).up == 0


async def test_forgetting_is_only_for_whoever_taps(room: Room) -> None:
    answer = await room.ask("Qui a remplacé tous les câbles porteurs ?")
    privacy = await room.ask("/privacy")
    data = room.buttons(privacy)[FRENCH.forget]["callback_data"]
    (call,) = await room.see(room.updates.press(room.ben, privacy, data))
    assert call.parameters["text"] == ENGLISH.forgotten
    assert await room.store.by_answer(1, answer["message_id"])
