"""When the bot speaks in a group, where its answer goes, and when it keeps quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.chat.wording.fr import FRENCH

if TYPE_CHECKING:
    from tests.chat.conftest import Room

CELLO = "Où l'orchestre municipal a-t-il perdu son violoncelle ?"
CELLO_ANSWER = "L'orchestre municipal a perdu son violoncelle dans un train de nuit."
ANONYMOUS_ADMIN = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel"}
OTHER_BOT = {"id": 55, "is_bot": True, "first_name": "Other", "username": "otherbot"}
CHANNEL = {"id": -300, "type": "channel", "title": "Annonces"}
FORUM = {"id": -200, "type": "supergroup", "title": "Forum", "is_forum": True}


@pytest.mark.parametrize(
    "text",
    [
        f"/ask {CELLO}",
        f"/ask@talksbot {CELLO}",
        f"/ASK@TalksBot\n\n{CELLO}",
        f"@talksbot {CELLO}",
        f"@TALKSBOT {CELLO}",
        f"🤷🏽 {CELLO} @talksbot",
    ],
)
async def test_a_question_addressed_to_the_bot_is_answered(room: Room, text: str) -> None:
    answer = await room.ask(text, room.group)
    assert room.quoted(answer) == [CELLO_ANSWER]


async def test_the_address_is_no_part_of_the_question(room: Room) -> None:
    """The miss of a bare address would quote nothing; small talk shows what is left of it."""
    assert (await room.ask("@talksbot bonjour", room.group))["text"].startswith("Bonjour !")
    assert (await room.ask("/ask@talksbot merci", room.group))["text"].startswith("Avec plaisir")


async def test_a_mention_without_a_username_counts(room: Room) -> None:
    mention = {"type": "text_mention", "offset": 0, "length": 3, "user": room.api.me}
    answer = await room.ask(f"Bot {CELLO}", room.group, entities=[mention])
    assert room.quoted(answer) == [CELLO_ANSWER]


async def test_a_reply_to_the_bots_own_message_is_a_question(room: Room) -> None:
    ours = await room.ask("/ask bonjour", room.group)
    answer = await room.ask(CELLO, room.group, room.ben, reply_to_message=ours)
    assert room.quoted(answer) == [CELLO_ANSWER]


@pytest.mark.parametrize(
    "text",
    [
        CELLO,
        f"@otherbot {CELLO}",
        f"@talksbot2 {CELLO}",
        f"moi@talksbot.example {CELLO}",
        f"/ask@otherbot {CELLO}",
        f"/asks {CELLO}",
        f"/quiz @talksbot {CELLO}",
        f"! /ask {CELLO}",
        "/nosuchcommand",
        "/reload",
    ],
)
async def test_what_is_not_addressed_to_the_bot_is_ignored(room: Room, text: str) -> None:
    assert await room.ignores(room.updates.message(room.group, room.anna, text))


async def test_a_command_in_reply_to_the_bot_is_still_another_bots(room: Room) -> None:
    ours = await room.ask("/ask bonjour", room.group)
    update = room.updates.message(room.group, room.anna, "/quiz@otherbot", reply_to_message=ours)
    assert await room.ignores(update)


@pytest.mark.parametrize(
    "fields",
    [
        {"via_bot": OTHER_BOT},
        {"is_automatic_forward": True, "sender_chat": CHANNEL},
    ],
)
async def test_what_nobody_typed_is_ignored(room: Room, fields: dict[str, Any]) -> None:
    update = room.updates.message(room.group, room.anna, f"/ask {CELLO}", **fields)
    assert await room.ignores(update)


async def test_other_bots_are_ignored(room: Room) -> None:
    assert await room.ignores(room.updates.message(room.group, OTHER_BOT, f"/ask {CELLO}"))


async def test_inline_results_of_the_bot_are_no_questions_in_private_either(room: Room) -> None:
    update = room.updates.message(room.private, room.anna, CELLO, via_bot=room.api.me)
    assert await room.ignores(update)


async def test_channel_posts_and_service_messages_are_ignored(room: Room) -> None:
    post = room.updates.message(CHANNEL, None, f"@talksbot {CELLO}")
    assert await room.ignores({"update_id": 1, "channel_post": post["message"]})
    joined = room.updates.post(room.group, room.anna, new_chat_members=[room.ben])
    assert await room.ignores(joined)
    pinned = room.updates.post(room.private, room.anna, pinned_message={
        "message_id": 1, "date": 0, "chat": room.private,
    })  # fmt: skip
    assert await room.ignores(pinned)


@pytest.mark.parametrize("sender", [ANONYMOUS_ADMIN, CHANNEL_BOT, None])
async def test_anonymous_admins_and_channels_may_ask(
    room: Room, sender: dict[str, Any] | None
) -> None:
    update = room.updates.message(room.group, sender, f"/ask {CELLO}", sender_chat=CHANNEL)
    (call,) = await room.see(update)
    assert room.quoted(call.result) == [CELLO_ANSWER]


async def test_the_answer_stays_in_the_topic(room: Room) -> None:
    room.api.chats.open(FORUM).topics.add(7)
    answer = await room.ask(f"/ask {CELLO}", FORUM, message_thread_id=7, is_topic_message=True)
    assert answer["message_thread_id"] == 7


async def test_a_thread_of_replies_is_no_topic(room: Room) -> None:
    answer = await room.ask(f"/ask {CELLO}", room.group, message_thread_id=1)
    assert "message_thread_id" not in answer


async def test_a_topic_that_the_bot_opened_does_not_make_every_message_a_reply(
    room: Room,
) -> None:
    forum = room.api.chats.open(FORUM)
    opening = forum.add(**{"from": room.api.me}, forum_topic_created={"name": "T", "icon_color": 1})
    topic = opening["message_id"]
    forum.topics.add(topic)
    where = {"message_thread_id": topic, "is_topic_message": True, "reply_to_message": opening}
    assert await room.ignores(room.updates.message(FORUM, room.anna, CELLO, **where))


async def test_ask_alone_in_reply_asks_the_message_replied_to(room: Room) -> None:
    theirs = room.updates.message(room.group, room.ben, CELLO)["message"]
    answer = await room.ask("/ask", room.group, reply_to_message=theirs)
    assert room.quoted(answer) == [CELLO_ANSWER]


async def test_ask_alone_in_reply_asks_no_more_than_what_is_quoted(room: Room) -> None:
    theirs = room.updates.message(room.group, room.ben, f"Bonne question : {CELLO}")["message"]
    quote = {"text": CELLO, "position": 17}
    answer = await room.ask("@talksbot", room.group, reply_to_message=theirs, quote=quote)
    assert room.quoted(answer) == [CELLO_ANSWER]


async def test_ask_alone_gets_a_hint(room: Room) -> None:
    assert "/ask Qui était présent ?" in (await room.ask("/ask", room.group))["text"]
    assert "/ask Qui était présent ?" in (await room.ask("/ask@talksbot"))["text"]


async def test_a_follow_up_in_a_group_is_the_askers_own(room: Room) -> None:
    await room.ask("/ask Qui a remplacé tous les câbles porteurs ?", room.group)
    await room.ask(f"/ask {CELLO}", room.group, room.ben)
    answer = await room.ask("/ask Qu'a-t-elle dit ?", room.group)
    assert room.quoted(answer) == ["Nous avons remplacé tous les câbles porteurs"]


async def test_an_unknown_command_gets_a_hint_in_private(room: Room) -> None:
    assert (await room.ask("/nosuchcommand"))["text"] == FRENCH.unknown_command
    assert (await room.ask(f"/ask@otherbot {CELLO}"))["text"] == FRENCH.unknown_command


async def test_a_group_that_becomes_a_supergroup_keeps_its_context(room: Room) -> None:
    old = {"id": -5, "type": "group", "title": "G"}
    new = {"id": -1005, "type": "supergroup", "title": "G"}
    await room.ask("@talksbot Que dit Jeanne Morel ?", old)
    await room.see(room.updates.post(old, room.anna, migrate_to_chat_id=-1005))
    await room.see(room.updates.post(new, ANONYMOUS_ADMIN, migrate_from_chat_id=-5))
    answer = await room.ask("@talksbot et Ferrand ?", new)
    assert room.quoted(answer) == ["Ce violoncelle appartenait à ma grand-mère"]
