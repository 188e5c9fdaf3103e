"""What admins are told of questions that were asked in vain."""

from __future__ import annotations

import asyncio
import csv
import io
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest

from bot.answering.lexicon import Lexicon
from bot.chat.needs import SIZE
from bot.chat.wording import WORDINGS
from bot.chat.wording.fr import FRENCH
from bot.chat.wording.unanswered import UNANSWERED
from bot.needs.export import as_csv
from bot.needs.gathering import gather
from bot.needs.inquiry import OpenNeed
from bot.state.gaps import Gap
from bot.state.store import Asker, Exchange

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from bot.chat.wording import Wording
    from tests.chat.conftest import Json, Room

WORDS = UNANSWERED["fr"]
CAKE = "Quelle est la recette du gâteau aux carottes ?"
# More than a page shows.
SUBJECTS = ("Aubonne", "Zermatt", "Bellerive", "Montfort", "Rochefort", "Clairval", "Hauterive")


@pytest.fixture
def office(room: Room) -> Json:
    """The admin's own chat."""
    chat = {"id": 9, "type": "private", "first_name": "U9"}
    room.api.chats.open(chat)
    return chat


async def unanswered(room: Room, office: Json, more: str = "") -> Json:
    """What the admin is told."""
    return await room.ask(f"/unanswered{more}", office, room.admin)


async def missed(room: Room, *questions: str) -> None:
    """Let these have been asked in vain, one after another."""
    exchange = Exchange(Asker(5, None, 5), 1, 2, answered=False)
    for question in questions:
        await room.store.remember(exchange, missed=question)


# --------------------------------------------------------------------------- what is listed


async def test_wordings_of_one_question_are_listed_as_one(room: Room, office: Json) -> None:
    await room.ask(CAKE)
    await room.ask("recette gateau aux carottes svp", user=room.ben)
    await room.ask("Où habite le facteur de Grandval ?")
    told = (await unanswered(room, office))["text"]

    first, second = told.split("\n\n")[1:]
    assert told.startswith("Sans réponse : 2 questions")
    assert first.startswith("1. ")
    assert "2 fois · dernière fois le " in first
    assert CAKE in first
    assert "« recette gateau aux carottes svp »" in first
    assert second.startswith("2. Où habite le facteur de Grandval ?\n1 fois · ")


async def test_the_closest_passage_is_quoted_word_for_word(room: Room, office: Json) -> None:
    await room.ask("Quel âge a le chef de l'orchestre ?")
    told = await unanswered(room, office)

    (quoted,) = room.quoted(told)
    assert quoted in {span.text for span in room.knowledge.current.retriever.spans}
    assert WORDS.closest in told["text"]
    assert "L'orchestre cherche un violoncelle · score 0," in told["text"]


async def test_where_nothing_was_asked_in_vain_it_says_so(room: Room, office: Json) -> None:
    await room.ask("Qui a remplacé tous les câbles porteurs ?")
    told = await unanswered(room, office)

    assert told["text"] == WORDS.nothing.format(days="30 jours")
    assert room.buttons(told) == {}


@pytest.mark.parametrize(
    "message", ["Bonjour", "merci !", "👍", "/start", "/help", "/rien", "/ask"]
)
async def test_small_talk_and_commands_are_not_listed(
    room: Room, office: Json, message: str
) -> None:
    await room.ask(message)

    assert await room.store.gaps.all() == []
    assert (await unanswered(room, office))["text"] == WORDS.nothing.format(days="30 jours")


@pytest.mark.parametrize("bare", ["Et lui ?", "et pourquoi ?"])
async def test_a_follow_up_that_says_nothing_by_itself_is_not_listed(
    room: Room, office: Json, bare: str
) -> None:
    await missed(room, bare, CAKE)

    assert (await unanswered(room, office))["text"].startswith("Sans réponse : 1 question (")


async def test_what_failed_is_not_listed(room: Room, office: Json) -> None:
    room.knowledge.current, known = None, room.knowledge.current  # type: ignore[assignment] # fails
    await room.ask(CAKE)
    room.knowledge.current = known

    assert (await unanswered(room, office))["text"] == WORDS.nothing.format(days="30 jours")


async def test_nobody_is_named(room: Room, office: Json) -> None:
    await room.ask(CAKE, user={**room.anna, "first_name": "Anna-Zoé", "username": "annazoe"})
    told = (await unanswered(room, office))["text"]

    assert "Anna-Zoé" not in told
    assert "annazoe" not in told


async def test_markup_in_a_question_is_shown_as_it_is(room: Room, office: Json) -> None:
    await missed(room, "Où est <b>Zermatt</b> & <script> ?")

    assert "1. Où est <b>Zermatt</b> & <script> ?\n" in (await unanswered(room, office))["text"]


async def test_however_long_the_questions_are_they_fit_one_message(
    room: Room, office: Json
) -> None:
    await missed(room, *(f"Où est {name} {'𝔘𝔫𝔢 𝔮𝔲𝔢𝔰𝔱𝔦𝔬𝔫 ' * 200}?" for name in SUBJECTS))
    await missed(room, *("mot" * 1000 + name for name in SUBJECTS))

    assert (await unanswered(room, office))["text"].startswith("Sans réponse : ")


# --------------------------------------------------------------------------- pages


@pytest.fixture
async def many(room: Room) -> int:
    """More needs than fit a page; how many."""
    await missed(room, *(f"Quelle est la spécialité culinaire de {name} ?" for name in SUBJECTS))
    return len(SUBJECTS)


async def test_buttons_turn_pages_in_place(room: Room, office: Json, many: int) -> None:
    first = await unanswered(room, office)
    before = first["text"]
    assert f"\n{SIZE}. " not in before.replace(f"\n\n{SIZE}. ", "")
    assert f"\n\n{SIZE + 1}. " not in before

    await room.tap(first, WORDS.after, room.admin)
    second = room.now(first)
    assert f"\n\n{SIZE + 1}. " in second["text"]
    assert f"\n\n{many}. " in second["text"]
    assert WORDS.after not in room.buttons(second)

    await room.tap(second, WORDS.before, room.admin)
    assert room.now(first)["text"] == before
    assert WORDS.before not in room.buttons(room.now(first))


@pytest.mark.usefixtures("many")
async def test_a_page_that_is_no_more_leads_to_the_last(room: Room, office: Json) -> None:
    told = await unanswered(room, office)
    await room.see(room.updates.press(room.admin, told, "gaps1:9999"))

    assert f"\n\n{len(SUBJECTS)}. " in room.now(told)["text"]


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    "data", ["gaps1:", "gaps1:-1", "gaps1:99999", "gaps1:x", "gaps1:1 ", "gaps1:²"]
)
async def test_forged_buttons_do_nothing(room: Room, office: Json, data: str) -> None:
    told = await unanswered(room, office)
    (call,) = await room.see(room.updates.press(room.admin, told, data))

    assert (call.method, call.parameters["text"]) == ("answerCallbackQuery", FRENCH.stale)


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("label", [WORDS.after, WORDS.export])
async def test_a_tap_of_anybody_else_does_nothing(room: Room, office: Json, label: str) -> None:
    (call,) = await room.tap(await unanswered(room, office), label, room.anna)

    assert (call.method, call.parameters["text"]) == ("answerCallbackQuery", FRENCH.stale)


async def test_to_anybody_else_the_command_is_unknown(room: Room) -> None:
    assert (await room.ask("/unanswered"))["text"] == FRENCH.unknown_command


async def test_in_groups_nothing_is_told(room: Room) -> None:
    await missed(room, CAKE)

    assert await room.ignores(room.updates.message(room.group, room.admin, "/unanswered"))


# --------------------------------------------------------------------------- the table


async def exported(room: Room, update: Json) -> list[list[str]]:
    """The rows of the table that the admin is sent."""
    (call,) = [c for c in await room.see(update) if c.method == "sendDocument"]
    assert call.parameters["chat_id"] == room.admin["id"]
    document = call.result["document"]
    assert document["file_name"] == "unanswered.csv"
    data = await (await room.application.bot.get_file(document["file_id"])).download_as_bytearray()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(bytes(data).decode("utf-8-sig"), newline="")))


async def test_the_command_sends_a_table(room: Room, office: Json) -> None:
    await missed(room, "recette gateau aux carottes svp", CAKE, CAKE)
    update = room.updates.message(office, room.admin, "/unanswered csv")
    head, row = await exported(room, update)

    assert head == [
        *("question", "times", "first asked", "last asked", "other wordings"),
        *("closest passage", "article", "score"),
    ]
    assert row[:2] == [CAKE, "3"]
    assert row[4] == "recette gateau aux carottes svp"


@pytest.mark.usefixtures("many")
async def test_a_button_sends_a_table_with_all_pages(room: Room, office: Json) -> None:
    told = await unanswered(room, office)
    data = room.buttons(told)[WORDS.export]["callback_data"]

    rows = await exported(room, room.updates.press(room.admin, told, data))
    assert len(rows) == 1 + len(SUBJECTS)


@pytest.mark.parametrize(
    "question",
    ["=1+1", "+41 21 000", "-2", "@SUM(A1)", " =1+1", "\t=1+1", "＝1+1", '=HYPERLINK("x","y")'],
)
def test_a_question_that_would_be_a_formula_is_made_harmless(question: str) -> None:
    (need,) = gather([Gap(f"{question} Valmont Grandval", 0.0)], Lexicon((), ()))
    text = as_csv([OpenNeed(need, None)]).decode("utf-8-sig")
    _, row = csv.reader(io.StringIO(text, newline=""))

    assert row[0] == f"'{question} Valmont Grandval"
    assert row[2:4] == ["1970-01-01 00:00"] * 2
    assert row[5:] == ["", "", ""]


# --------------------------------------------------------------------------- what is met


ARTICLE = """\
id: {id}
title: "{id}"
date: 2025
source: {{name: Le Courrier}}
passages:
  - "{text}"
"""


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    write(tmp_path, "valmont", "Les forains de Valmont ont planté leur chapiteau sur la place.")
    return tmp_path


def write(directory: Path, name: str, text: str) -> None:
    article = ARTICLE.format(id=name, text=text)
    (directory / "articles" / f"{name}.yaml").write_text(article, encoding="utf-8")


@pytest.fixture
async def filed(
    directory: Path, open_room: Callable[[Path], AbstractAsyncContextManager[Room]]
) -> AsyncIterator[Room]:
    """The bot with knowledge from files."""
    async with open_room(directory) as room:
        room.api.chats.open({"id": 9, "type": "private", "first_name": "U9"})
        yield room


async def test_what_an_article_answers_is_listed_no_more_until_it_is_gone(
    filed: Room, directory: Path
) -> None:
    office: Any = {"id": 9, "type": "private", "first_name": "U9"}
    question = "Qui a dessiné le phare de Grandval ?"
    await missed(filed, "dessin phare de grandval ki ?", question, CAKE)
    assert question in (await unanswered(filed, office))["text"]

    write(directory, "grandval", "L'ingénieure Lucie Favre a dessiné le phare de Grandval.")
    await filed.ask("/reload", office, filed.admin)
    told = (await unanswered(filed, office))["text"]
    assert told.startswith("Sans réponse : 1 question (30 jours), les plus pressantes d'abord\n")
    assert "\n1 autre a trouvé sa réponse depuis.\n" in told
    assert question not in told

    (directory / "articles" / "grandval.yaml").unlink()
    await filed.ask("/reload", office, filed.admin)
    assert question in (await unanswered(filed, office))["text"]


async def test_after_the_start_everything_is_asked_again_though_nobody_looks(
    room: Room, office: Json
) -> None:
    animals = ("loup", "renard", "lynx", "castor", "blaireau", "chamois", "bouquetin", "hérisson")
    others = ("mouette", "geai", "pinson", "moineau", "corbeau", "vautour", "canari", "pigeon")
    await missed(room, "Qui a remplacé tous les câbles porteurs ?")
    await missed(room, *(f"Que mange le {animal} ?" for animal in animals + others))
    assert WORDS.met["one"].format(n=1) not in (await unanswered(room, office))["text"]

    await room.application.post_init(room.application)
    await asyncio.gather(*(task for task in asyncio.all_tasks() if task.get_name() == "unanswered"))
    assert WORDS.met["one"].format(n=1) in (await unanswered(room, office))["text"]


# --------------------------------------------------------------------------- wording


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.language)
def test_every_language_has_sentences_of_its_own(wording: Wording) -> None:
    told = wording.unanswered
    own = [getattr(told, each.name) for each in fields(told)]
    assert all(own)
    if wording is not FRENCH:
        assert told.head != WORDS.head
        assert told.nothing != WORDS.nothing
