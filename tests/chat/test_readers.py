"""Questions and their answers, as readers see them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest
from telegram import Update

from bot.chat.metrics import Metrics
from bot.chat.readers import Readers
from bot.chat.wording.fr import FRENCH
from bot.knowledge.snapshot import Snapshot
from bot.model import Corpus
from bot.state.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.chat.conftest import Room

CABLES = "Qui a remplacé tous les câbles porteurs ?"
CABLES_ANSWER = "Nous avons remplacé tous les câbles porteurs"
CELLO = "Où l'orchestre municipal a-t-il perdu son violoncelle ?"
CELLO_ANSWER = "L'orchestre municipal a perdu son violoncelle dans un train de nuit."
UNKNOWN = "Quelle est la recette du gâteau aux carottes ?"


async def test_an_answer_is_quoted_credited_and_cited(room: Room) -> None:
    answer = await room.ask(CABLES)
    assert answer["text"] == (
        "Nous avons remplacé tous les câbles porteurs\n"
        "— Jeanne Morel, ingénieure en chef, devant le pont\n"
        "Le pont de Valmont rouvre <enfin> · 17 mai 2024 · Le Courrier, ATS, lm · passage 3"
        " · Un chantier d'hiver"
    )
    assert room.quoted(answer) == [CABLES_ANSWER]


async def test_an_answer_replies_to_the_question_without_a_link_preview(room: Room) -> None:
    question = room.updates.message(room.private, room.anna, CABLES)
    (call,) = await room.see(question)
    reply_parameters = call.parameters["reply_parameters"]
    assert reply_parameters["message_id"] == question["message"]["message_id"]
    assert reply_parameters["allow_sending_without_reply"] is True
    assert call.parameters["link_preview_options"] == {"is_disabled": True}


async def test_the_frame_speaks_the_readers_language_and_the_articles_their_own(room: Room) -> None:
    answer = await room.ask(CELLO, user=room.ben)
    assert room.quoted(answer) == [CELLO_ANSWER]
    assert "February 2025" in answer["text"]
    assert "Context" in room.buttons(answer)


async def test_a_question_about_nothing_in_the_articles_is_told_so(room: Room) -> None:
    answer = await room.ask(UNKNOWN)
    assert answer["text"].startswith(FRENCH.miss)
    assert not room.quoted(answer)


async def test_a_suggestion_that_is_tapped_is_answered(room: Room) -> None:
    miss = await room.ask(UNKNOWN)
    suggestion = next(iter(room.buttons(miss)))
    await room.tap(miss, suggestion)
    answer = room.newest()
    assert answer["text"].startswith(f"{suggestion}\n\n")
    assert room.quoted(answer)
    assert answer["reply_to_message"]["message_id"] == miss["message_id"]


async def test_small_talk_gets_a_line_and_suggestions(room: Room) -> None:
    hello = await room.ask("bonjour")
    assert hello["text"].startswith("Bonjour !")
    assert room.buttons(hello)


@pytest.mark.parametrize(
    "text",
    [
        ".",
        "?!…",
        "🤷🏽‍♀️",
        "\u202bשלום\u202c",
        "a\x00b",
        "x" * 4096,
        "pont " * 819,
        "<b>&lt;{0}%s</b>",
        "'; DROP TABLE exchanges; --",
    ],
)
async def test_no_text_in_private_goes_unanswered(room: Room, text: str) -> None:
    assert (await room.ask(text))["text"]


@pytest.mark.parametrize(
    "media",
    [
        {"sticker": {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1,
                     "height": 1, "is_animated": False, "is_video": False}},
        {"photo": [], "caption": CABLES},
        {"location": {"latitude": 1.0, "longitude": 2.0}},
    ],
)  # fmt: skip
async def test_what_is_no_text_gets_a_kind_line_in_private(
    room: Room, media: dict[str, Any]
) -> None:
    (call,) = await room.see(room.updates.post(room.private, room.anna, **media))
    assert call.result["text"] == FRENCH.text_only


# --------------------------------------------------------------------------- follow-ups


async def test_a_follow_up_leans_on_the_last_question(room: Room) -> None:
    await room.ask(CABLES)
    stored = await room.store.by_question(1, 1)
    assert stored is not None
    assert stored.turn is not None
    assert stored.turn.people == ("Jeanne Morel",)
    assert room.quoted(await room.ask("Qu'a-t-elle dit ?")) == [CABLES_ANSWER]


async def test_a_reply_to_an_older_answer_leans_on_that_one(room: Room) -> None:
    older = await room.ask(CABLES)
    await room.ask(CELLO)
    answer = await room.ask("Qu'a-t-elle dit ?", reply_to_message=older)
    assert room.quoted(answer) == [CABLES_ANSWER]


async def test_small_talk_does_not_break_the_thread(room: Room) -> None:
    await room.ask(CABLES)
    await room.ask("merci")
    assert room.quoted(await room.ask("Qu'a-t-elle dit ?")) == [CABLES_ANSWER]


# --------------------------------------------------------------------------- corrections


async def test_an_edited_question_changes_its_answer(room: Room) -> None:
    answer = await room.ask(CABLES)
    question = room.api.chats.find(1).messages[1]
    (call,) = await room.see(room.updates.edit(question, CELLO))
    assert call.method == "editMessageText"
    assert room.quoted(room.now(answer)) == [CELLO_ANSWER]


async def test_an_edit_that_leaves_the_words_calls_for_nothing(room: Room) -> None:
    await room.ask(CABLES)
    question = room.api.chats.find(1).messages[1]
    assert await room.ignores(room.updates.edit(question, CABLES))


async def test_an_edit_that_leaves_the_answer_is_silent(room: Room) -> None:
    await room.ask(CABLES)
    question = room.api.chats.find(1).messages[1]
    calls = await room.see(room.updates.edit(question, "bonjour"))
    calls += await room.see(room.updates.edit(question, "bonjour !"))
    assert [(c.method, c.refusal is None) for c in calls] == [
        ("editMessageText", True),
        ("editMessageText", False),
    ]


async def test_a_deleted_answer_is_sent_again_when_the_question_is_edited(room: Room) -> None:
    answer = await room.ask(CABLES)
    messages = room.api.chats.find(1).messages
    del messages[answer["message_id"]]
    *_, call = await room.see(room.updates.edit(messages[1], CELLO))
    assert call.method == "sendMessage"
    assert room.quoted(call.result) == [CELLO_ANSWER]


async def test_a_group_message_that_addresses_us_only_after_an_edit_is_answered_once(
    room: Room,
) -> None:
    plain = room.updates.message(room.group, room.anna, CELLO)
    assert await room.ignores(plain)
    (call,) = await room.see(room.updates.edit(plain["message"], f"@talksbot {CELLO}"))
    assert room.quoted(call.result) == [CELLO_ANSWER]
    assert await room.ignores(room.updates.edit(plain["message"], f"@talksbot {CELLO}"))


async def test_an_answer_longer_than_a_message_is_sent_in_parts_each_cited(room: Room) -> None:
    bridge = room.knowledge.current.corpus.articles[0]
    words = " ".join(f"mot{n}" for n in range(1200)) + " funiculaire."
    passages = (replace(bridge.passages[1], number=1, text=words),)
    corpus = Corpus((replace(bridge, passages=passages),))
    room.knowledge.current = Snapshot.of(corpus)
    calls = await room.see(room.updates.message(room.private, room.anna, "mot1 funiculaire mot7"))
    parts = [call.result for call in calls]
    assert [call.refusal for call in calls] == [None] * len(calls)
    assert len(parts) > 1
    assert " ".join(piece for part in parts for piece in room.quoted(part)) == words
    assert all("Le Courrier" in part["text"] for part in parts)


async def test_a_store_that_fails_costs_the_memory_and_no_answer(
    room: Room, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("ERROR")
    async with Store.in_directory(tmp_path) as broken:
        with closing(sqlite3.connect(tmp_path / "pourparlers.sqlite")) as file, file:
            file.execute("DROP TABLE exchanges")
        readers = Readers(room.knowledge, broken, Metrics(), frozenset())
        update = Update.de_json(
            room.updates.message(room.private, room.anna, CABLES), room.application.bot
        )
        await readers.ask(update, cast("Any", None))
        await readers.correct(update, cast("Any", None))
    answers = [call.parameters["text"] for call in room.api.sent if call.method == "sendMessage"]
    assert len([text for text in answers if CABLES_ANSWER in text]) == 2
    assert "no such table" in caplog.text
    assert "câbles" not in caplog.text
