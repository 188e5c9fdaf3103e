"""An admin finds an answer wrong: what there is to choose from, and what is published then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from bot.chat.wording import WORDINGS
from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH
from bot.knowledge.questions import load_questions
from bot.model import Case
from bot.state.store import Asker, Exchange
from tests.chat.conftest import Room, person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

Json = dict[str, Any]

HARBOUR = """\
id: port-2031
title: Le port de Valmont
date: 2031-05-14
source: {name: La Gazette}
passages:
  - "Les dockers ont voté la grève lundi à Valmont."
  - "Le maire de Valmont a inauguré la nouvelle jetée mardi."
  - "La jetée de Valmont a coûté deux millions de francs."
  - "Le chalutier Espérance a perdu son hélice devant la jetée."
  - quote: "La jetée tiendra cent ans"
    speaker: Anne Berger
"""
PEOPLE = "people:  # who is who\n  - {name: Anne Berger, role: maire de Valmont}\n"
QUESTIONS = """\
# Asked by the tests.
questions:
  - {id: strike-1, q: "Quand les dockers ont-ils voté la grève ?", gold: [lundi]}
"""

STRIKE = "Les dockers ont voté la grève lundi à Valmont."
COST = "La jetée de Valmont a coûté deux millions de francs."
ASKED = "Qu'a dit le maire sur la jetée de Valmont ?"
DEBRAYAGE = "Pourquoi un zouk à Valmont ?"

SHOWN, DESK = FRENCH.correcting, FRENCH.desk


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A knowledge directory without a lexicon."""
    (tmp_path / "articles").mkdir()
    files = {"articles/port.yaml": HARBOUR, "people.yaml": PEOPLE, "questions.yaml": QUESTIONS}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
async def room(
    directory: Path, open_room: Callable[[Path], AbstractAsyncContextManager[Room]]
) -> AsyncIterator[Room]:
    async with open_room(directory) as room:
        room.api.chats.open(office(room))
        yield room


def office(room: Room) -> Json:
    """The admin's private chat."""
    return {"id": room.admin["id"], "type": "private", "first_name": "A"}


async def wrong(room: Room, answer: Json, text: str = "/wrong", user: Json | None = None) -> Json:
    """Reply /wrong to an answer; returns the newest message of the admin's chat."""
    chat = answer["chat"]
    update = room.updates.message(chat, user or room.admin, text, reply_to_message=answer)
    await room.see(update)
    return room.newest(office(room))


async def say(room: Room, text: str, **more: Any) -> Json:
    """Write to the bot as the admin, in private; returns what it says."""
    return await room.ask(text, office(room), room.admin, **more)


async def report_on(room: Room, question: str = ASKED) -> Json:
    """What the admin is shown of the answer to a question that was asked in the group."""
    answer = await room.ask(f"/ask {question}", room.group)
    return await wrong(room, answer)


async def tap(room: Room, message: Json, label: str) -> Json:
    """Tap a button as the admin; returns the newest message of the private chat."""
    await room.tap(message, label, room.admin)
    return room.newest(office(room))


# --------------------------------------------------------------------------- what is wrong


async def test_the_report_shows_the_question_the_first_answer_and_the_runners_up(
    room: Room,
) -> None:
    answer = await room.ask(f"/ask {ASKED}", room.group)
    report = await wrong(room, answer)

    first, *others = room.quoted(report)
    assert report["text"].startswith(ASKED)
    assert [first] == room.quoted(answer)
    assert 1 < len(others) <= 5
    assert first not in others
    assert report["text"].count("La Gazette") == 1 + len(others)
    assert re.search(r"sûr à \d+", report["text"])
    numbers = [str(number) for number in range(1, len(others) + 1)]
    assert list(room.buttons(report)) == [*numbers, SHOWN.refuse, DESK.cancel]


async def test_in_a_group_nothing_is_said(room: Room) -> None:
    answer = await room.ask(f"/ask {ASKED}", room.group)
    await wrong(room, answer)

    asked_and_answered = 2
    assert room.newest(room.group)["text"] == "/wrong"
    assert room.newest(room.group)["message_id"] == answer["message_id"] + asked_and_answered - 1


async def test_an_answer_in_the_admin_s_own_chat_can_be_corrected(room: Room) -> None:
    answer = await say(room, ASKED)

    assert (await wrong(room, answer))["text"].startswith(ASKED)


async def test_the_answer_to_an_edited_question_is_that_of_the_new_words(room: Room) -> None:
    update = room.updates.message(room.group, room.anna, "/ask Qui a perdu son hélice ?")
    await room.see(update)
    answer = room.newest(room.group)
    await room.see(room.updates.edit(update["message"], f"/ask {ASKED}"))

    assert (await wrong(room, answer))["text"].startswith(ASKED)


async def test_a_suggestion_that_was_tapped_can_be_corrected(room: Room) -> None:
    refusal = await room.ask("/ask Combien de chameaux vivent au Kirghizistan ?", room.group)
    suggestion = next(iter(room.buttons(refusal)))
    await room.tap(refusal, suggestion)

    report = await wrong(room, room.newest(room.group))
    assert report["text"].startswith(suggestion)


async def test_of_a_refusal_the_nearest_can_be_chosen(room: Room) -> None:
    report = await report_on(room, DEBRAYAGE)

    assert SHOWN.nearest.removeprefix("<b>").removesuffix("</b>") in report["text"]
    assert STRIKE in room.quoted(report)


async def test_a_follow_up_is_asked_again_with_what_it_leaned_on(room: Room) -> None:
    await room.ask("/ask Combien a coûté la jetée de Valmont ?", room.group)
    report = await report_on(room, "Et pourquoi ?")

    preview = await tap(room, report, "1")
    assert SHOWN.leans in preview["text"]
    assert SHOWN.nothing in preview["text"]


async def test_another_first_answer_than_then_is_told(room: Room, directory: Path) -> None:
    answer = await room.ask(f"/ask {ASKED}", room.group)
    (shown,) = room.quoted(answer)
    path = directory / "articles/port.yaml"
    path.write_text(path.read_text("utf-8").replace(shown, "Rien du tout"), "utf-8")
    room.knowledge.swap(await room.knowledge.build())

    assert SHOWN.another in (await wrong(room, answer))["text"]
    assert SHOWN.another not in (await wrong(room, await say(room, ASKED)))["text"]


async def test_the_question_can_be_written_after_the_command(room: Room) -> None:
    assert (await say(room, f"/wrong {ASKED}"))["text"].startswith(ASKED)


async def test_without_an_answer_it_is_told_how_to_use_it(room: Room) -> None:
    assert (await say(room, "/wrong"))["text"] == SHOWN.usage
    told = await wrong(room, await say(room, "/help"))
    assert told["text"] == SHOWN.usage


async def test_of_a_question_without_its_words_they_are_asked_for(room: Room) -> None:
    answer = await room.ask(f"/ask {ASKED}", room.group)
    asker = Asker(room.group["id"], None, room.anna["id"])
    old = Exchange(asker, answer["message_id"] - 1, answer["message_id"], answered=True)
    await room.store.remember(old)

    update = room.updates.message(room.group, room.admin, "/wrong", reply_to_message=answer)
    await room.see(update)
    assert room.newest(room.group)["text"] == SHOWN.not_kept
    assert (await wrong(room, answer, f"/wrong {ASKED}"))["text"].startswith(ASKED)


async def test_only_where_admins_may_see_the_answer_the_words_are_kept(room: Room) -> None:
    for chat, user, kept in [
        (room.group, room.anna, ASKED),
        (office(room), room.admin, ASKED),
        (room.private, room.anna, None),
    ]:
        text = f"/ask {ASKED}" if chat is room.group else ASKED
        answer = await room.ask(text, chat, user)
        exchange = await room.store.by_answer(chat["id"], answer["message_id"])
        assert exchange
        assert exchange.question == kept


async def test_whoever_never_opened_a_private_chat_is_asked_to(
    directory: Path, open_room: Callable[[Path], AbstractAsyncContextManager[Room]]
) -> None:
    async with open_room(directory) as room:
        answer = await room.ask(f"/ask {ASKED}", room.group)
        await room.see(
            room.updates.message(room.group, room.admin, "/wrong", reply_to_message=answer)
        )
        told = room.newest(room.group)["text"]

    assert told.startswith(SHOWN.start_first[:40])


async def test_who_is_no_admin_learns_nothing(room: Room) -> None:
    answer = await room.ask(f"/ask {ASKED}", room.group)
    update = room.updates.message(room.group, room.anna, "/wrong", reply_to_message=answer)

    assert await room.ignores(update)
    assert (await room.ask("/wrong"))["text"] == visible(FRENCH.unknown_command)


async def test_an_anonymous_admin_of_the_group_is_nobody(room: Room) -> None:
    answer = await room.ask(f"/ask {ASKED}", room.group)
    anonymous = {**person(1087968824, "fr"), "is_bot": True}
    update = room.updates.message(
        room.group, anonymous, "/wrong", reply_to_message=answer, sender_chat=room.group
    )

    assert await room.ignores(update)


def visible(html: str) -> str:
    """A sentence without its tags."""
    return re.sub("<[^>]+>", "", html)


# --------------------------------------------------------------------------- what is right


async def test_the_right_answer_becomes_a_test_question(room: Room, directory: Path) -> None:
    report = await report_on(room)
    others = room.quoted(report)[1:]
    number = others.index(COST) + 1

    preview = await tap(room, report, str(number))
    assert room.quoted(preview) == [COST]
    assert (directory / "questions.yaml").read_text("utf-8") == QUESTIONS
    await tap(room, preview, DESK.publish)

    known, added = load_questions(directory / "questions.yaml")
    assert known.id == "strike-1"
    assert added == Case("chat-01", ASKED, "chat", (re.escape(COST),), COST)
    assert (directory / "questions.yaml").read_text("utf-8").startswith(QUESTIONS.rstrip())
    published = room.now(preview)
    assert ASKED in published["text"]
    assert "~ questions.yaml" in published["text"]


async def test_words_of_somebody_come_with_their_speaker(room: Room, directory: Path) -> None:
    report = await report_on(room, "Combien a coûté la jetée ?")
    words = "La jetée tiendra cent ans"

    number = room.quoted(report)[1:].index(words) + 1
    await tap(room, await tap(room, report, str(number)), DESK.publish)

    *_, added = load_questions(directory / "questions.yaml")
    assert (added.best, added.speaker) == (words, "Anne Berger")


async def test_that_it_should_be_refused_becomes_one_too(room: Room, directory: Path) -> None:
    report = await report_on(room)
    preview = await tap(room, report, SHOWN.refuse)
    await tap(room, preview, DESK.publish)

    *_, added = load_questions(directory / "questions.yaml")
    assert added == Case("chat-01", ASKED, "chat")


async def test_a_question_is_added_once(room: Room, directory: Path) -> None:
    for _ in range(2):
        preview = await tap(room, await report_on(room), SHOWN.refuse)
        if DESK.publish in room.buttons(preview):
            await tap(room, preview, DESK.publish)

    assert SHOWN.case_known in preview["text"]
    assert len(load_questions(directory / "questions.yaml")) == 2


async def test_what_was_cancelled_is_gone(room: Room, directory: Path) -> None:
    preview = await tap(room, await report_on(room), SHOWN.refuse)
    await tap(room, preview, DESK.cancel)

    assert not room.buttons(room.now(preview))
    assert (directory / "questions.yaml").read_text("utf-8") == QUESTIONS


async def test_buttons_mean_nothing_to_others_nor_when_forged(room: Room) -> None:
    report = await report_on(room)
    data = room.buttons(report)["1"]["callback_data"]

    for user, pressed in [
        (room.anna, data),
        (room.admin, data.replace("r1", "r9")),
        (room.admin, "fix1:x1:abc"),
    ]:
        (call,) = await room.see(room.updates.press(user, report, pressed))
        assert call.parameters["text"] in {w.stale for w in WORDINGS}
    (call,) = await room.see(room.updates.press(room.admin, report, "fix1:p0:unknown"))
    assert call.parameters["text"] == DESK.gone


# --------------------------------------------------------------------------- a = b


async def test_a_synonym_is_shown_with_what_it_changes_and_published(
    room: Room, directory: Path
) -> None:
    report = await report_on(room, DEBRAYAGE)
    preview = await say(room, "«grève = zouk»", reply_to_message=report)

    assert visible(FRENCH.miss) in preview["text"]
    assert room.quoted(preview) == [STRIKE]
    assert not (directory / "lexicon.yaml").exists()
    await tap(room, preview, DESK.publish)

    assert "{term: grève, fr: [zouk]}" in (directory / "lexicon.yaml").read_text("utf-8")
    *_, added = load_questions(directory / "questions.yaml")
    assert (added.question, added.best) == (DEBRAYAGE, STRIKE)
    answer = await room.ask(f"/ask {DEBRAYAGE}", room.group)
    assert room.quoted(answer) == [STRIKE]


async def test_both_files_are_one_version_that_can_be_undone(room: Room, directory: Path) -> None:
    await report_on(room, DEBRAYAGE)
    await tap(room, await say(room, "grève = zouk"), DESK.publish)
    (version,) = await room.store.versions.page(offset=0, limit=9)
    await say(room, "/undo")

    assert (version.action, version.subject) == ("correct", "grève = zouk")
    assert {file.name for file in version.files} == {"lexicon.yaml", "questions.yaml"}
    assert not (directory / "lexicon.yaml").exists()
    assert (directory / "questions.yaml").read_text("utf-8") == QUESTIONS


async def test_a_name_of_somebody_goes_to_the_people(room: Room, directory: Path) -> None:
    preview = await say(room, "Berger = la patronne")
    await tap(room, preview, DESK.publish)

    expected = PEOPLE.replace("de Valmont}", "de Valmont, aliases: la patronne}")
    assert (directory / "people.yaml").read_text("utf-8") == expected


async def test_what_was_said_to_be_right_goes_with_the_synonym(room: Room, directory: Path) -> None:
    report = await report_on(room, DEBRAYAGE)
    await tap(room, report, SHOWN.refuse)
    await tap(room, await say(room, "grève = zouk"), DESK.publish)

    *_, added = load_questions(directory / "questions.yaml")
    assert not added.answerable


async def test_words_that_mean_the_same_already_change_nothing(room: Room) -> None:
    await tap(room, await say(room, "grève = zouk"), DESK.publish)
    preview = await say(room, "zouk = grève")

    assert SHOWN.nothing in preview["text"]
    assert not room.buttons(preview)


async def test_an_edited_equation_is_shown_anew(room: Room) -> None:
    update = room.updates.message(office(room), room.admin, "grève = zouc")
    await room.see(update)
    await room.see(room.updates.edit(update["message"], "grève = zouk"))

    assert "zouk" in room.newest(office(room))["text"]


async def test_test_questions_that_turn_are_told(room: Room, directory: Path) -> None:
    (directory / "questions.yaml").write_text(
        f'{QUESTIONS}  - {{q: "{DEBRAYAGE}", gold: [grève]}}\n', "utf-8"
    )
    preview = await say(room, "grève = zouk")

    assert f"❌ → ✅ {DEBRAYAGE}" in preview["text"]


async def test_readers_ask_with_an_equals_sign_as_with_any_other(room: Room) -> None:
    answer = await room.ask("grève = dockers")

    assert SHOWN.nothing not in answer["text"]
    assert not await room.store.corrections.newest(room.anna["id"])


async def test_what_changed_since_is_shown_before_it_is_published(
    room: Room, directory: Path
) -> None:
    preview = await say(room, "grève = zouk")
    (directory / "lexicon.yaml").write_text("entries: [{term: zouk}]\n", "utf-8")
    room.knowledge.swap(await room.knowledge.build())
    await tap(room, preview, DESK.publish)

    shown = room.now(preview)
    assert SHOWN.changed in shown["text"]
    await tap(room, shown, DESK.publish)
    assert "zouk, aliases: grève" in (directory / "lexicon.yaml").read_text("utf-8")


async def test_files_that_cannot_be_loaded_are_told_in_plain_words(
    room: Room, directory: Path
) -> None:
    (directory / "lexicon.yaml").write_text("entries: [{term: a}, {term: a}]\n", "utf-8")

    told = await say(room, "grève = zouk")
    assert "duplicate name 'a'" in told["text"]
    assert not room.buttons(told)


async def test_the_report_speaks_the_admin_s_language(room: Room) -> None:
    answer = await room.ask(f"/ask {ASKED}", room.group)
    report = await wrong(room, answer, user=person(room.admin["id"], "en"))

    assert ENGLISH.correcting.refuse in room.buttons(report)
