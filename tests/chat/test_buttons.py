"""Taps on buttons: more, context, votes, and data that is old or forged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH
from bot.knowledge.snapshot import Snapshot
from bot.model import Corpus

if TYPE_CHECKING:
    from bot.chat.in_process import Call
    from tests.chat.conftest import Room

BEST = "Les travaux ont coûté douze millions de francs & quelques nuits blanches."
NEXT = "Le pont suspendu de Valmont a rouvert vendredi après sept mois de chantier."
WORKS = f"{BEST} chantier du pont suspendu de Valmont"
ANONYMOUS_ADMIN = {"id": 1087968824, "is_bot": True, "first_name": "Group"}


def toast(calls: list[Call]) -> str | None:
    """What the one answer to a tap says."""
    (call,) = [call for call in calls if call.method == "answerCallbackQuery"]
    assert call.refusal is None
    return call.parameters.get("text")


async def test_more_shows_the_next_answer_below_and_tells_the_end(room: Room) -> None:
    answer = await room.ask(WORKS)
    assert room.quoted(answer) == [BEST]
    while "Autre réponse" in room.buttons(answer):
        shown = room.quoted(answer)
        calls = await room.tap(answer, "Autre réponse")
        assert room.quoted(answer)[:-1] == shown
    assert NEXT in room.quoted(answer)
    assert len(set(room.quoted(answer))) == len(room.quoted(answer))
    assert toast(calls) == FRENCH.no_more


async def test_context_shows_the_passages_around_and_the_way_back(room: Room) -> None:
    answer = await room.ask("Qui a remplacé tous les câbles porteurs ?")
    before = dict(answer)
    assert toast(await room.tap(answer, "Contexte")) is None
    assert room.quoted(answer) == [
        f"{NEXT} {BEST}",
        "Nous avons remplacé tous les câbles porteurs",
        "Les commerçants de la vieille ville attendent le retour des touristes.",
    ]
    assert {e["type"] for e in answer["entities"]} == {
        "expandable_blockquote",
        "bold",
        "text_link",
    }
    await room.tap(answer, "Retour")
    assert answer == before


async def test_context_of_a_sentence_keeps_it_in_its_place_in_bold(room: Room) -> None:
    answer = await room.ask("Les travaux ont coûté douze millions de francs")
    await room.tap(answer, "Contexte")
    bold = next(e for e in answer["entities"] if e["type"] == "bold")
    assert answer["text"][bold["offset"] : bold["offset"] + bold["length"]] == BEST


async def test_context_credits_each_passage_to_its_own_speaker(room: Room) -> None:
    answer = await room.ask("Les commerçants de la vieille ville attendent")
    await room.tap(answer, "Contexte")
    assert answer["text"].startswith(
        "Nous avons remplacé tous les câbles porteurs\n"
        "— Jeanne Morel, ingénieure en chef, devant le pont\n"
        "Les commerçants de la vieille ville attendent le retour des touristes.\n"
        "Le pont de Valmont rouvre <enfin>"
    )


async def test_an_answer_too_long_to_take_anothers_place_is_no_page(room: Room) -> None:
    corpus = room.knowledge.current.corpus
    short = replace(corpus.articles[1].passages[0], text="Le funiculaire de Grandval monte.")
    long = replace(short, number=2, text="Le funiculaire de Grandval descend " + "là " * 1800 + ".")
    article = replace(corpus.articles[1], passages=(short, long))
    room.knowledge.current = Snapshot.of(Corpus((article,)))
    answer = await room.ask("Le funiculaire de Grandval monte")
    assert room.quoted(answer) == ["Le funiculaire de Grandval monte."]
    assert "Autre réponse" not in room.buttons(answer)


async def test_a_vote_counts_once_a_person_and_can_change(room: Room) -> None:
    answer = await room.ask(WORKS)
    assert toast(await room.tap(answer, "👍")) == FRENCH.voted_up
    assert toast(await room.tap(answer, "👍", room.ben)) == ENGLISH.voted_up
    assert toast(await room.tap(answer, "👎")) == FRENCH.voted_down
    stats = await room.store.replies.stats(1)
    assert (stats.up, stats.down) == (1, 1)


async def test_only_people_vote(room: Room) -> None:
    answer = await room.ask(WORKS)
    assert toast(await room.tap(answer, "👍", ANONYMOUS_ADMIN)) == FRENCH.cannot_vote
    assert (await room.store.replies.stats(1)).up == 0


async def test_buttons_outlive_a_reload_that_keeps_the_words(room: Room) -> None:
    answer = await room.ask(WORKS)
    corpus = room.knowledge.current.corpus
    room.knowledge.current = Snapshot.of(replace(corpus, articles=corpus.articles[:1]))
    await room.tap(answer, "Contexte")
    assert BEST in room.quoted(answer)[1]


@pytest.mark.parametrize("label", ["Contexte", "👍", "👎"])
async def test_buttons_whose_words_are_gone_say_so(room: Room, label: str) -> None:
    answer = await room.ask(WORKS)
    text = answer["text"]
    corpus = room.knowledge.current.corpus
    room.knowledge.current = Snapshot.of(Corpus(corpus.articles[1:]))
    assert toast(await room.tap(answer, label)) == FRENCH.stale
    assert answer["text"] == text


@pytest.mark.parametrize(
    "data",
    [
        "",
        "1",
        "0c1100000000AAAAAAAA",
        "1z1100000000AAAAAAAA",
        "1c1100000000",
        "1c9900000000AAAAAAAA",
        "1p0100000000AAAAAAAA",
        "1m1100000000",
        "1m9100000000AAAAAAAA",
        "1u1100000000",
        "1u1100000000AAAAAAAA",
        "1s1100000000",
        "1c1100000000AAAAAAAA\n",
        "🦊" * 16,
        "<b>",
    ],
)
async def test_forged_data_does_nothing_and_is_answered(room: Room, data: str) -> None:
    answer = await room.ask(WORKS)
    before = dict(answer)
    calls = await room.see(room.updates.press(room.anna, answer, data))
    assert toast(calls) == FRENCH.stale
    assert answer == before


async def test_a_second_tap_on_the_same_page_is_silent(room: Room) -> None:
    answer = await room.ask(WORKS)
    data = room.buttons(answer)["Contexte"]["callback_data"]
    await room.see(room.updates.press(room.anna, answer, data))
    calls = await room.see(room.updates.press(room.anna, answer, data))
    assert toast(calls) is None
    assert [call.method for call in calls] == ["answerCallbackQuery", "editMessageText"]
    assert str(calls[1].refusal).startswith("Bad Request: message is not modified")


async def test_a_message_too_old_to_be_seen_still_turns_its_pages(room: Room) -> None:
    answer = await room.ask(WORKS)
    data = room.buttons(answer)["Contexte"]["callback_data"]
    unseen = {"message_id": answer["message_id"], "date": 0, "chat": answer["chat"]}
    await room.see(room.updates.press(room.anna, unseen, data))
    assert "Retour" in room.buttons(answer)


async def test_a_suggestion_under_a_message_too_old_to_be_seen_says_so(room: Room) -> None:
    hello = await room.ask("bonjour")
    data = next(iter(room.buttons(hello).values()))["callback_data"]
    unseen = {"message_id": hello["message_id"], "date": 0, "chat": hello["chat"]}
    assert toast(await room.see(room.updates.press(room.anna, unseen, data))) == FRENCH.stale


async def test_a_deleted_message_is_no_fault(room: Room) -> None:
    answer = await room.ask(WORKS)
    del room.api.chats.find(1).messages[answer["message_id"]]
    calls = await room.tap(answer, "Contexte")
    assert [call.method for call in calls] == ["answerCallbackQuery", "editMessageText"]


async def test_a_tap_that_waited_too_long_still_turns_the_page(room: Room) -> None:
    answer = await room.ask(WORKS)
    data = room.buttons(answer)["Contexte"]["callback_data"]
    update = room.updates.press(room.anna, answer, data)
    room.api.queries.clear()
    await room.see(update)
    assert "Retour" in room.buttons(answer)


async def test_each_answer_on_a_page_has_its_own_context(room: Room) -> None:
    answer = await room.ask(WORKS)
    await room.tap(answer, "Autre réponse")
    text = answer["text"]
    await room.tap(answer, "Contexte 2")
    bold = next(e for e in answer["entities"] if e["type"] == "bold")
    assert answer["text"][bold["offset"] : bold["offset"] + bold["length"]] == NEXT
    await room.tap(answer, "Retour")
    assert answer["text"] == text


def messages_of(room: Room) -> list[dict[str, Any]]:
    return list(room.api.chats.find(1).messages.values())


async def test_all_data_fits_telegrams_64_bytes(room: Room) -> None:
    await room.ask(WORKS)
    await room.ask("bonjour")
    await room.ask("/privacy")
    data = [
        button["callback_data"]
        for message in messages_of(room)
        for button in room.buttons(message).values()
        if "callback_data" in button
    ]
    assert data
    assert all(1 <= len(d.encode()) <= 64 for d in data)
