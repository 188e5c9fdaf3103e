"""Inline mode and guest mode: whole answers in chats that the bot is not in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH

if TYPE_CHECKING:
    from tests.chat.conftest import Room

CABLES = "Qui a remplacé tous les câbles porteurs ?"
CABLES_ANSWER = "Nous avons remplacé tous les câbles porteurs"
ELSEWHERE = {"id": -900, "type": "group", "title": "Ailleurs"}


async def test_each_result_is_a_whole_cited_answer(room: Room) -> None:
    (call,) = await room.see(room.updates.inline(room.anna, CABLES))
    assert call.refusal is None
    result = room.api.results[0]
    assert (result["title"], result["description"]) == ("Jeanne Morel", CABLES_ANSWER)
    message = room.api.chats.inline[room.api.choose(result)]
    assert room.quoted(message) == [CABLES_ANSWER]
    assert "Le Courrier, ATS, lm · passage 3" in message["text"]


async def test_results_are_the_readers_own_and_soon_asked_again(room: Room) -> None:
    """Their language is the reader's, and a reload must show."""
    (call,) = await room.see(room.updates.inline(room.anna, CABLES))
    assert call.parameters["is_personal"] is True
    assert call.parameters["cache_time"] == 10


async def test_several_answers_are_several_results(room: Room) -> None:
    await room.see(room.updates.inline(room.anna, "les travaux du pont suspendu de Valmont"))
    assert len(room.api.results) > 1


@pytest.mark.parametrize("query", ["Quelle est la recette du gâteau ?", "🤷", "x" * 256])
async def test_nothing_found_leads_into_the_chat(room: Room, query: str) -> None:
    (call,) = await room.see(room.updates.inline(room.ben, query))
    assert room.api.results == []
    button = call.parameters["button"]
    assert button["text"] == ENGLISH.nothing_found
    welcome = await room.ask(f"/start {button['start_parameter']}", user=room.ben)
    assert "I know 2 articles." in welcome["text"]


async def test_an_empty_query_offers_what_could_be_asked(room: Room) -> None:
    await room.see(room.updates.inline(room.anna, " "))
    assert room.api.results
    assert all(result["title"].endswith("?") for result in room.api.results)


async def test_buttons_work_on_inline_messages(room: Room) -> None:
    await room.see(room.updates.inline(room.anna, CABLES))
    sent = room.api.choose(room.api.results[0])
    message = room.api.chats.inline[sent]
    data = room.buttons(message)["Contexte"]["callback_data"]
    await room.see(room.updates.press(room.ben, sent, data))
    assert "Back" in room.buttons(message)
    calls = await room.see(room.updates.press(room.ben, sent, data))
    assert [call.method for call in calls] == ["answerCallbackQuery", "editMessageText"]


async def test_a_query_that_waited_too_long_is_no_fault(room: Room) -> None:
    update = room.updates.inline(room.anna, CABLES)
    room.api.queries.clear()
    (call,) = await room.see(update)
    assert call.method == "answerInlineQuery"


async def test_a_guest_answers_by_one_inline_message_and_sends_nothing(room: Room) -> None:
    (call,) = await room.see(room.updates.guest(ELSEWHERE, room.anna, f"@talksbot {CABLES}"))
    assert (call.method, call.refusal) == ("answerGuestQuery", None)
    message = room.api.chats.inline[call.result["inline_message_id"]]
    assert room.quoted(message) == [CABLES_ANSWER]


async def test_a_guest_that_is_called_without_its_name_answers_too(room: Room) -> None:
    (call,) = await room.see(room.updates.guest(ELSEWHERE, room.anna, CABLES))
    message = room.api.chats.inline[call.result["inline_message_id"]]
    assert room.quoted(message) == [CABLES_ANSWER]


async def test_a_guest_that_finds_nothing_offers_no_button_it_could_not_answer(room: Room) -> None:
    update = room.updates.guest(ELSEWHERE, room.anna, "@talksbot La recette du gâteau ?")
    (call,) = await room.see(update)
    message = room.api.chats.inline[call.result["inline_message_id"]]
    assert message["text"].startswith(FRENCH.miss)
    assert not room.buttons(message)


async def test_a_guest_that_is_asked_nothing_tells_how_to_ask(room: Room) -> None:
    (call,) = await room.see(room.updates.guest(ELSEWHERE, room.anna, "@talksbot"))
    assert call.method == "answerGuestQuery"
