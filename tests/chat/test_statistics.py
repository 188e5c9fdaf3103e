"""What admins are told of questions, answers and votes: the words, the picture, the buttons."""

from __future__ import annotations

import re
import sys
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING, Any, cast

import pytest
from babel import Locale
from telegram import Update

from bot.chat import figures
from bot.chat.chart import draw
from bot.chat.in_process.html import parse
from bot.chat.metrics import Metrics
from bot.chat.readers import Readers
from bot.chat.wording import WORDINGS, Wording
from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH
from bot.knowledge.snapshot import Snapshot
from bot.model import Article, Corpus, Passage, PassageKind, Source
from bot.state.replies import Slot, Stats

if TYPE_CHECKING:
    from tests.chat.conftest import Json, Room

CABLES = "Qui a remplacé tous les câbles porteurs ?"
CAKE = "Quelle est la recette du gâteau aux carottes ?"
PNG = b"\x89PNG\r\n\x1a\n"
MIDNIGHT = 1_742_256_000  # 18 March 2025 00:00 UTC

languages = pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.language)


async def told(room: Room, command: str = "/stats") -> tuple[Json, Json | None]:
    """What an admin is told, and shown if there is anything to be shown."""
    calls = await room.see(room.updates.message(room.private, room.admin, command))
    assert [call.refusal for call in calls] == [None] * len(calls)
    text, *picture = [room.now(call.result) for call in calls]
    return text, picture[0] if picture else None


def plain(text: str) -> str:
    """The text with spaces that everybody can type."""
    return re.sub("[\xa0\u202f]", " ", text)


def stats_of(days: int = 3, *asked: int, **more: Any) -> Stats:
    """Made-up figures that end on 18 March 2025, of which all but one a day are answered."""
    size = 3600 if days == 1 else 86_400
    begins = [MIDNIGHT - size * n for n in reversed(range(len(asked)))]
    slots = [Slot(at, n, max(0, n - 1)) for at, n in zip(begins, asked, strict=True)]
    return Stats(days, tuple(slots), **more)


# --------------------------------------------------------------------------- what counts


async def test_questions_votes_and_languages_are_told(room: Room) -> None:
    await room.tap(await room.ask(CABLES), "👍")
    await room.ask(CAKE)
    await room.ask("/ask Who replaced all the cables?", room.group, room.ben)
    text, _ = await told(room)
    report = plain(text["text"]).splitlines()
    assert report[:2] == [
        "Articles : 2 articles, 6 passages, 2 personnes",
        "Ces 7 derniers jours : 3 questions, dont 67 % avec réponse",
    ]
    assert re.fullmatch(r"Attente : [\d,]+ s au plus pour la moitié .*", report[2])
    assert report[3:9] == [
        "Avis : 1 👍 · 0 👎",
        "Langues · français 2 · anglais 1",
        "",
        "Passages donnés le plus souvent",
        "1. Nous avons remplacé tous les câbles porteurs — Le pont de Valmont rouvre … · 2",
        "",
    ]
    assert report[9] == "Questions par jour (UTC)"
    assert report[10].endswith(" · 3 · 67 %")
    assert [line[-4:] for line in report[11:]] == [" · 0"] * 6


async def test_a_suggestion_that_is_tapped_counts_and_small_talk_does_not(room: Room) -> None:
    welcome = await room.ask("/start")
    await room.tap(welcome, next(iter(room.buttons(welcome))))
    await room.ask("Bonjour !")
    await room.see(room.updates.inline(room.anna, CABLES))
    assert (await room.store.replies.stats(1)).whole.asked == 1


async def test_a_corrected_question_counts_again(room: Room) -> None:
    await room.ask(CAKE)
    question = room.api.chats.find(1).messages[1]
    await room.see(room.updates.edit(question, CABLES))
    assert (await room.store.replies.stats(1)).whole.answered == 1
    assert (await room.store.replies.stats(1)).whole.asked == 2


async def test_the_time_counts_from_taking_a_question_up_until_the_answer_is_out(
    room: Room,
) -> None:
    ticks = count(100.0, 0.25)
    readers = Readers(room.knowledge, room.store, Metrics(), frozenset(), lambda: next(ticks))
    update = room.updates.message(room.private, room.anna, CABLES)
    await readers.ask(Update.de_json(update, room.application.bot), cast("Any", None))
    assert (await room.store.replies.stats(1)).median == 0.25


# --------------------------------------------------------------------------- days


async def test_before_anything_is_asked_there_is_only_a_line(room: Room) -> None:
    text, picture = await told(room)
    assert text["text"].splitlines()[1:] == [
        "Ces 7 derniers jours : aucune question",
        "Avis : 0 👍 · 0 👎",
    ]
    assert picture is None


async def test_the_days_can_be_named(room: Room) -> None:
    await room.ask(CABLES)
    text, _ = await told(room, "/stats 30")
    assert "Ces 30 derniers jours : 1 question," in text["text"]
    text, _ = await told(room, "/stats 1")
    assert "Ces 24 dernières heures : 1 question," in text["text"]
    assert re.search(r"Questions par heure \(UTC\)\n\d\d:00 · 1 · ", text["text"])


@pytest.mark.parametrize("days", ["0", "31", "-1", "week", "7 7", "٧", "9" * 99])
async def test_what_is_no_number_of_days_that_are_kept_gets_a_hint(room: Room, days: str) -> None:
    text, picture = await told(room, f"/stats {days}")
    assert text["text"] == FRENCH.statistics.usage.format(most=30)
    assert picture is None


async def test_a_button_renews_the_text_in_its_place(room: Room) -> None:
    text, _ = await told(room)
    assert list(room.buttons(text)) == ["1 jour", "• 7 jours", "30 jours"]
    await room.ask(CABLES)
    (answered, edited) = await room.tap(text, "30 jours", room.admin)
    assert (answered.parameters.get("text"), edited.method) == (None, "editMessageText")
    assert "Ces 30 derniers jours : 1 question," in text["text"]
    assert list(room.buttons(text)) == ["1 jour", "7 jours", "• 30 jours"]


async def test_the_days_that_are_shown_can_be_renewed_too(room: Room) -> None:
    text, _ = await told(room)
    await room.tap(text, "• 7 jours", room.admin)
    assert "aucune question" in text["text"]
    await room.ask(CABLES)
    await room.tap(text, "• 7 jours", room.admin)
    assert "1 question," in text["text"]


async def test_only_days_that_are_kept_are_offered(room: Room) -> None:
    room.store.retention = timedelta(days=3)
    text, _ = await told(room)
    assert list(room.buttons(text)) == ["1 jour"]
    assert "Ces 3 derniers jours" in text["text"]


# --------------------------------------------------------------------------- for admins alone


async def test_a_button_in_other_hands_shows_nothing(room: Room) -> None:
    text, _ = await told(room)
    before = dict(text)
    (call,) = await room.tap(text, "30 jours", room.ben)
    assert call.parameters["text"] == ENGLISH.stale
    assert text == before


@pytest.mark.parametrize("data", ["stats1:", "stats1:0", "stats1:31", "stats1:7x", "stats1:99999"])
async def test_forged_data_is_stale(room: Room, data: str) -> None:
    text, _ = await told(room)
    (call,) = await room.see(room.updates.press(room.admin, text, data))
    assert call.parameters["text"] == FRENCH.stale


async def test_in_a_group_nothing_is_told(room: Room) -> None:
    assert await room.ignores(room.updates.message(room.group, room.admin, "/stats"))


# --------------------------------------------------------------------------- the picture


async def test_the_picture_says_in_words_what_it_shows(room: Room) -> None:
    await room.ask(CABLES)
    _, picture = await told(room)
    assert picture is not None
    (photo,) = picture["photo"]
    assert room.api.files.contents[photo["file_id"]].startswith(PNG)
    summary, most, spoken, waiting, votes = plain(picture["caption"]).splitlines()
    assert summary == "Ces 7 derniers jours : 1 question, dont 100 % avec réponse"
    assert most.startswith("Au plus 1 question (")
    assert spoken == "Langues · français 1"
    assert waiting.startswith("Attente : ")
    assert votes == "Avis : 0 👍 · 0 👎"


async def test_without_the_extra_there_is_the_text_alone(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "bot.chat.chart", None)
    await room.ask(CABLES)
    text, picture = await told(room)
    assert "1 question" in text["text"]
    assert picture is None


@languages
@pytest.mark.parametrize(("days", "slots"), [(1, 24), (7, 7), (365, 365)])
def test_any_days_can_be_drawn_and_told_in_every_language(
    snapshot: Snapshot, wording: Wording, days: int, slots: int
) -> None:
    asked = [0] * (slots - 2) + [2, 1]
    passages = [(span.key, 9) for span in snapshot.retriever.spans[:4]]
    stats = stats_of(
        days,
        *asked,
        passages=(*passages, ("gone", 1)),
        languages=(("fr", 3), ("xx", 1)),
        median=0.1,
        p95=12.3456,
    )
    assert draw(stats, snapshot, wording).startswith(PNG)
    message, _ = parse(figures.message(stats, snapshot, wording))
    assert wording.statistics.gone in message
    assert "{" not in message
    caption, _ = parse(figures.caption(stats, wording))
    assert len(caption) <= 1024


def test_nothing_but_zeros_can_be_drawn(snapshot: Snapshot) -> None:
    assert draw(stats_of(3, 0, 0, 0), snapshot, FRENCH).startswith(PNG)


def test_words_of_any_script_can_be_drawn_and_told() -> None:
    words = "Le prix : 5 $ <ou> 7 $, 東京 🕊 _{x}^{y} \\alpha"
    passage = Passage(1, PassageKind.TEXT, words)
    snapshot = Snapshot.of(Corpus((Article("a", words, "2025", "fr", Source("S"), (passage,)),)))
    key = snapshot.retriever.spans[0].key
    stats = stats_of(2, 1, 2, passages=((key, 2),), languages=(("fr", 3),), median=0.1, p95=0.1)
    assert draw(stats, snapshot, FRENCH).startswith(PNG)
    message, _ = parse(figures.message(stats, snapshot, FRENCH))
    assert "1. Le prix : 5 $ <ou> 7 $, 東京" in message


def test_more_days_than_a_message_holds_are_counted(snapshot: Snapshot) -> None:
    message, _ = parse(figures.message(stats_of(3650, *[1] * 3650), snapshot, FRENCH))
    assert len(message) <= 4096
    assert re.search(r"18 mars · 1 .*… et [\d\s]+ autres$", message, re.DOTALL)


# --------------------------------------------------------------------------- the words


@languages
def test_there_is_a_form_for_any_number_of_days(wording: Wording) -> None:
    locale = Locale.parse(wording.language)
    forms = {locale.plural_form(n) for n in range(2, 1000)} | {"other"}
    assert set(wording.statistics.days) == forms
