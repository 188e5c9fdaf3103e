"""A group's settings: who may change them, and that the bot keeps to them everywhere."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import fields
from typing import TYPE_CHECKING, Any, cast

import pytest
from telegram import Update
from telegram.ext import ApplicationHandlerStop

from bot.chat.chosen import chosen
from bot.chat.groups import Groups
from bot.chat.in_process.html import parse
from bot.chat.wording import DEFAULT, WORDINGS, Wording
from bot.chat.wording.de import GERMAN
from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH
from bot.knowledge.snapshot import Snapshot
from bot.model import Article, Corpus, Passage, PassageKind, Source
from bot.state.chats import ChatSettings
from bot.state.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.chat.conftest import Call, Json, Room

CELLO = "Où l'orchestre municipal a-t-il perdu son violoncelle ?"
CELLO_ANSWER = "L'orchestre municipal a perdu son violoncelle dans un train de nuit."
ANONYMOUS_ADMIN = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel"}
CHANNEL = {"id": -300, "type": "channel", "title": "Annonces"}


@pytest.fixture
def ruled(room: Room) -> Room:
    """A room in whose group Anna is an admin, and the bot's own admin is not."""
    room.api.chats.find(room.group["id"]).admins.append(room.anna)
    return room


@pytest.fixture
async def panel(ruled: Room) -> Json:
    """The settings, as Anna sees them."""
    return await opened(ruled, ruled.anna)


async def opened(room: Room, user: Json, **more: Any) -> Json:
    """What somebody gets who sends /settings into the group."""
    update = room.updates.message(room.group, user, "/settings", **more)
    *_, call = await room.see(update)
    return room.now(call.result)


def label(room: Room, message: Json, ending: str) -> str:
    """The button whose label ends like this."""
    (found,) = [name for name in room.buttons(message) if name.endswith(ending)]
    return found


async def tap(room: Room, panel: Json, ending: str, user: Json | None = None) -> list[Call]:
    return await room.tap(panel, label(room, panel, ending), user)


async def settings(room: Room) -> ChatSettings:
    return await room.store.chats.settings(room.group["id"])


# --------------------------------------------------------------------------- who may change them


async def test_an_admin_sees_what_holds(ruled: Room, panel: Json) -> None:
    assert panel["text"].startswith("Mes réglages dans ce groupe\n")
    says = FRENCH.groups
    marked = [name for name in ruled.buttons(panel) if name.startswith("✓")]
    assert marked == [
        *(f"✓ {says.own}", f"✓ {says.one}"),
        *(f"✓ {says.mentions}", f"✓ {says.replies}"),
    ]
    languages = [name for name in ruled.buttons(panel) if name not in marked][:6]
    assert languages == ["Français", "English", "Deutsch", "Italiano", "Русский", "Українська"]


async def test_a_tap_changes_one_thing_and_shows_it(ruled: Room, panel: Json) -> None:
    await tap(ruled, panel, FRENCH.groups.three)
    await tap(ruled, panel, FRENCH.groups.replies)
    assert await settings(ruled) == ChatSettings(most_answers=3, replies=False)
    assert f"✓ {FRENCH.groups.three}" in ruled.buttons(panel)
    assert f"✗ {FRENCH.groups.replies}" in ruled.buttons(panel)
    await tap(ruled, panel, FRENCH.groups.replies)
    assert await settings(ruled) == ChatSettings(most_answers=3)


async def test_whoever_is_no_admin_gets_a_line_and_changes_nothing(
    ruled: Room, panel: Json
) -> None:
    refused = await opened(ruled, ruled.ben)
    assert refused["text"] == ENGLISH.groups.admins_only
    assert not ruled.buttons(refused)
    (call,) = await tap(ruled, panel, "Deutsch", ruled.ben)
    assert call.parameters["text"] == ENGLISH.groups.admins_only
    assert await settings(ruled) == ChatSettings()


async def test_an_admin_of_the_bot_is_none_of_the_group(ruled: Room) -> None:
    refused = await opened(ruled, ruled.admin)
    assert refused["text"] == FRENCH.groups.admins_only


async def test_an_anonymous_admin_is_an_admin(ruled: Room) -> None:
    panel = await opened(ruled, ANONYMOUS_ADMIN, sender_chat=ruled.group)
    await tap(ruled, panel, "Deutsch", ANONYMOUS_ADMIN)
    assert (await settings(ruled)).language == "de"


async def test_a_channel_is_no_admin(ruled: Room) -> None:
    refused = await opened(ruled, CHANNEL_BOT, sender_chat=CHANNEL)
    assert refused["text"] == FRENCH.groups.admins_only


async def test_in_private_there_is_nothing_to_set(ruled: Room, panel: Json) -> None:
    assert (await ruled.ask("/settings"))["text"] == FRENCH.groups.only_in_groups
    ours = await ruled.ask("Bonjour !")
    data = ruled.buttons(panel)["Deutsch"]["callback_data"]
    (call,) = await ruled.see(ruled.updates.press(ruled.anna, ours, data))
    assert call.parameters["text"] == FRENCH.stale


@pytest.mark.parametrize("data", ["group1:", "group1:lxx", "group1:a9", "group1:m2", "group1:l-x"])
async def test_forged_data_is_stale(ruled: Room, panel: Json, data: str) -> None:
    (call,) = await ruled.see(ruled.updates.press(ruled.anna, panel, data))
    assert call.parameters["text"] == FRENCH.stale
    assert await settings(ruled) == ChatSettings()


async def test_admins_are_asked_for_again_after_some_minutes(ruled: Room) -> None:
    now = 1000.0
    groups = Groups(ruled.store, clock=lambda: now)

    async def shown(user: Json) -> bool:
        update = ruled.updates.message(ruled.group, user, "/settings")
        await groups.show(Update.de_json(update, ruled.application.bot), cast("Any", None))
        return bool(ruled.buttons(ruled.newest(ruled.group)))

    assert [await shown(ruled.anna), await shown(ruled.ben)] == [True, False]
    ruled.api.chats.find(ruled.group["id"]).admins[:] = [ruled.ben]
    now += 200
    assert [await shown(ruled.anna), await shown(ruled.ben)] == [True, False]
    now += 200
    assert [await shown(ruled.anna), await shown(ruled.ben)] == [False, True]
    asked = [call for call in ruled.api.sent if call.method == "getChatAdministrators"]
    assert len(asked) == 2


# --------------------------------------------------------------------------- language


async def test_the_frame_is_in_the_groups_language_for_everybody(ruled: Room, panel: Json) -> None:
    await tap(ruled, panel, "Deutsch")
    assert panel["text"].startswith("Meine Einstellungen in dieser Gruppe\n")
    miss = await ruled.ask("/ask xyzzy plugh", ruled.group, ruled.ben)
    assert miss["text"].startswith(GERMAN.miss)
    answer = await ruled.ask(f"/ask {CELLO}", ruled.group, ruled.ben)
    assert ruled.quoted(answer) == [CELLO_ANSWER]
    assert "Februar 2025" in answer["text"]
    await ruled.tap(answer, GERMAN.context, ruled.ben)
    assert GERMAN.back in ruled.buttons(answer)
    assert "Februar 2025" in answer["text"]
    (call,) = await ruled.see(ruled.updates.press(ruled.ben, answer, "0"))
    assert call.parameters["text"] == GERMAN.stale
    assert "Privat" in (await ruled.ask("/help", ruled.group, ruled.ben))["text"]


async def test_elsewhere_each_reader_keeps_their_own(ruled: Room, panel: Json) -> None:
    await tap(ruled, panel, "Deutsch")
    await ruled.ask(f"/ask {CELLO}", ruled.group)
    assert "février 2025" in (await ruled.ask(CELLO))["text"]
    other = {"id": -101, "type": "group", "title": "H"}
    assert "février 2025" in (await ruled.ask(f"/ask {CELLO}", other))["text"]


async def test_each_readers_own_can_be_chosen_again(ruled: Room, panel: Json) -> None:
    await tap(ruled, panel, "Deutsch")
    await tap(ruled, panel, GERMAN.groups.own)
    answer = await ruled.ask(f"/ask {CELLO}", ruled.group, ruled.ben)
    assert "February 2025" in answer["text"]


# --------------------------------------------------------------------------- how many answers


async def test_up_to_three_answers_are_shown_at_once(ruled: Room, panel: Json) -> None:
    words = [f"Le funiculaire de Grandval monte {where}." for where in ("à la gare", "au col")]
    more = ["Le funiculaire monte.", "Grandval attend le funiculaire depuis la ville."]
    passages = tuple(
        Passage(number, PassageKind.TEXT, text) for number, text in enumerate([*words, *more], 1)
    )
    article = Article("f", "Un funiculaire", "2025", "fr", Source("La Gazette"), passages)
    ruled.knowledge.current = Snapshot.of(Corpus((article,)))
    asked = "/ask Où monte le funiculaire de Grandval ?"
    usual = len(ruled.quoted(await ruled.ask(asked, ruled.group)))
    await tap(ruled, panel, FRENCH.groups.three)
    answer = await ruled.ask(asked, ruled.group)
    assert usual < len(ruled.quoted(answer)) == 3
    assert [line for line in answer["text"].splitlines() if line in {"1.", "2.", "3."}] == [
        *("1.", "2.", "3."),
    ]
    assert "Contexte 3" in ruled.buttons(answer)


# --------------------------------------------------------------------------- what is a question


async def test_without_mentions_only_the_command_and_replies_are_answered(
    ruled: Room, panel: Json
) -> None:
    await tap(ruled, panel, FRENCH.groups.mentions)
    assert await ruled.ignores(ruled.updates.message(ruled.group, ruled.ben, f"@talksbot {CELLO}"))
    ours = await ruled.ask(f"/ask {CELLO}", ruled.group)
    assert ruled.quoted(ours) == [CELLO_ANSWER]
    again = await ruled.ask(CELLO, ruled.group, ruled.ben, reply_to_message=ours)
    assert ruled.quoted(again) == [CELLO_ANSWER]


async def test_without_follow_ups_a_reply_has_to_mention_the_bot(ruled: Room, panel: Json) -> None:
    await tap(ruled, panel, FRENCH.groups.replies)
    ours = await ruled.ask(f"@talksbot {CELLO}", ruled.group)
    reply = ruled.updates.message(ruled.group, ruled.ben, CELLO, reply_to_message=ours)
    assert await ruled.ignores(reply)
    again = await ruled.ask(f"@talksbot {CELLO}", ruled.group, reply_to_message=ours)
    assert ruled.quoted(again) == [CELLO_ANSWER]


async def test_with_neither_it_takes_the_command(ruled: Room, panel: Json) -> None:
    await tap(ruled, panel, FRENCH.groups.mentions)
    await tap(ruled, panel, FRENCH.groups.replies)
    ours = await ruled.ask(f"/ask@talksbot {CELLO}", ruled.group)
    for text in (CELLO, f"@talksbot {CELLO}"):
        reply = ruled.updates.message(ruled.group, ruled.anna, text, reply_to_message=ours)
        assert await ruled.ignores(reply)
    asked = await ruled.ask(f"/ask {CELLO}", ruled.group, reply_to_message=ours)
    assert ruled.quoted(asked) == [CELLO_ANSWER]


async def test_an_edit_makes_no_question_of_what_the_group_does_not_want(
    ruled: Room, panel: Json
) -> None:
    await tap(ruled, panel, FRENCH.groups.mentions)
    message = ruled.updates.message(ruled.group, ruled.ben, "bof")["message"]
    assert await ruled.ignores(ruled.updates.edit(message, f"@talksbot {CELLO}"))


async def test_in_private_every_text_stays_a_question(ruled: Room, panel: Json) -> None:
    await tap(ruled, panel, FRENCH.groups.mentions)
    assert ruled.quoted(await ruled.ask(f"@talksbot {CELLO}")) == [CELLO_ANSWER]


# --------------------------------------------------------------------------- what may happen


async def test_the_settings_go_with_a_group_that_becomes_a_supergroup(ruled: Room) -> None:
    old = {"id": -5, "type": "group", "title": "G"}
    new = {"id": -1005, "type": "supergroup", "title": "G"}
    await ruled.store.chats.keep(-5, ChatSettings(language="de"))
    await ruled.see(ruled.updates.post(old, ruled.anna, migrate_to_chat_id=-1005))
    await ruled.see(ruled.updates.post(new, ANONYMOUS_ADMIN, migrate_from_chat_id=-5))
    assert "Februar 2025" in (await ruled.ask(f"/ask {CELLO}", new))["text"]


async def test_a_store_that_fails_costs_the_settings_and_no_answer(
    room: Room, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    update = room.updates.message(room.group, room.anna, f"@talksbot {CELLO}")
    async with Store.in_directory(tmp_path) as broken:
        await broken.chats.keep(room.group["id"], ChatSettings("de", mentions=False))
        seen = Update.de_json(update, room.application.bot)
        with pytest.raises(ApplicationHandlerStop):
            await Groups(broken).enter(seen, cast("Any", None))
        with closing(sqlite3.connect(tmp_path / "pourparlers.sqlite")) as file, file:
            file.execute("DROP TABLE chat_settings")
        await Groups(broken).enter(seen, cast("Any", None))
    assert chosen() == ChatSettings()
    assert "no such table" in caplog.text


# --------------------------------------------------------------------------- the words


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.language)
def test_the_words_keep_telegrams_limits_in_every_language(wording: Wording) -> None:
    says = wording.groups
    assert len(says.admins_only) <= 200
    assert len(says.command) <= 256
    for field in fields(says):
        text = getattr(says, field.name)
        assert parse(text)[0] == text or field.name == "settings"
        assert wording is DEFAULT or text != getattr(DEFAULT.groups, field.name)
