"""Leafing through articles, people and summaries: commands, pages, data that is old or forged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.chat.library.visits import Room, Visit
from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH
from bot.chat.wording.library import LIBRARY
from bot.knowledge.snapshot import Snapshot
from bot.model import Article, Corpus, Passage, PassageKind, Person, Source
from tests.chat.conftest import BRIDGE, CORPUS, ORCHESTRA

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.chat.conftest import Room as Chat

CABLES = "Nous avons remplacé tous les câbles porteurs"
CELLO = "Ce violoncelle appartenait à ma grand-mère"
OPENED = "Le pont suspendu de Valmont a rouvert vendredi après sept mois de chantier."


def know(room: Chat, articles: Iterable[Article], people: tuple[Person, ...] = ()) -> None:
    room.knowledge.current = Snapshot.of(Corpus(tuple(articles), people))


def dated(number: int, date: str = "2024-01-01") -> Article:
    """An article of which there may be many."""
    said = f"Nous avons ouvert la section numéro {number} de la voie verte"
    passages = (
        Passage(1, PassageKind.TEXT, f"La voie verte numéro {number} a été ouverte jeudi."),
        Passage(2, PassageKind.QUOTE, said, section="La voie", speaker="Jeanne Morel"),
    )
    source = Source("Le Courrier", url=f"https://courrier.example/{number}")
    return Article(f"voie-{number:02}", f"La voie {number}", date, "fr", source, passages)


def titles(message: dict[str, Any]) -> list[str]:
    """The titles in a list of articles, in order."""
    lines = message["text"].splitlines()[1:]
    return [line.partition(". ")[2].partition(" · ")[0] for line in lines]


# --------------------------------------------------------------------------- articles


async def test_sources_lists_every_article_the_newest_first(room: Chat) -> None:
    sources = await room.ask("/sources", user=room.ben)
    assert sources["text"] == (
        "I know 2 articles:\n"
        "1. L'orchestre cherche un violoncelle · February 2025 · La Gazette / ATS · 2 passages\n"
        "2. Le pont de Valmont rouvre <enfin> · May 17, 2024 · Le Courrier, ATS, lm · 4 passages"
    )
    links = [e["url"] for e in sources["entities"] if e["type"] == "text_link"]
    assert links == ["https://courrier.example/pont"]
    assert list(room.buttons(sources)) == ["1", "2"]


async def test_dates_count_as_precisely_as_they_are_known_and_ties_go_by_id(room: Chat) -> None:
    dates = ("2024", "2024-05", "2024-05-17", "2024-05", "2025")
    know(room, [dated(n, date) for n, date in enumerate(dates)])
    assert titles(await room.ask("/sources")) == [f"La voie {n}" for n in (4, 2, 1, 3, 0)]


async def test_a_long_list_is_leafed_through_in_place(room: Chat) -> None:
    know(room, [dated(n) for n in range(18)])
    sources = await room.ask("/sources")
    assert len(titles(sources)) == 8
    assert list(room.buttons(sources))[-2:] == ["1/3", "›"]
    seen = titles(sources)
    for label in ("›", "›"):
        await room.tap(sources, label)
        seen += titles(sources)
    assert seen == [f"La voie {n}" for n in range(18)]
    assert list(room.buttons(sources)) == ["17", "18", "‹", "3/3"]
    await room.tap(sources, "‹")
    assert titles(sources)[0] == "La voie 8"


async def test_an_article_opens_and_leads_back_to_its_page_of_the_list(room: Chat) -> None:
    know(room, [dated(n) for n in range(18)])
    sources = await room.ask("/sources")
    await room.tap(sources, "›")
    listed = dict(sources)
    await room.tap(sources, "10")
    assert sources["text"] == (
        "La voie 9 · 1 janvier 2024 · Le Courrier\n2 passages · 1 citation\n• La voie"
    )
    assert list(room.buttons(sources)) == [FRENCH.library.summary, FRENCH.back]
    await room.tap(sources, FRENCH.back)
    assert sources == listed


async def test_an_article_leads_to_its_summary_and_back(room: Chat) -> None:
    message = await room.ask("/sources")
    await room.tap(message, "2")
    article = dict(message)
    await room.tap(message, FRENCH.library.summary)
    assert message["text"].startswith(f"{FRENCH.library.gist}\nLe pont de Valmont rouvre <enfin>")
    assert OPENED in room.quoted(message)
    await room.tap(message, FRENCH.back)
    assert message == article


# --------------------------------------------------------------------------- summaries


async def test_a_summary_quotes_the_article_and_says_where(room: Chat) -> None:
    told = await room.ask("/summary pont-2024-05", user=room.ben)
    assert told["text"].startswith(ENGLISH.library.gist)
    whole = [passage.text for passage in BRIDGE.passages]
    quoted = room.quoted(told)
    assert 3 <= len(quoted) <= 5
    assert all(any(quote in text for text in whole) for quote in quoted)
    assert "passage 4 · Un chantier d'hiver" in told["text"]
    links = [e["url"] for e in told["entities"] if e["type"] == "text_link"]
    assert len(links) == 1 + len(quoted)
    assert all(link.startswith("https://courrier.example/pont") for link in links)


async def test_a_quotation_in_a_summary_is_credited(room: Chat) -> None:
    know(room, [dated(1)])
    assert "verte\n— Jeanne Morel\npassage 2 · La voie" in (await room.ask("/summary"))["text"]


@pytest.mark.parametrize(
    "asked",
    [
        "pont-2024-05",
        "PONT-2024-05",
        "le pont de Valmont",
        "pont valmont rouvre",
        "Qui a remplacé tous les câbles porteurs ?",
        "les câbles porteurs du pont",
    ],
)
async def test_a_summary_is_of_the_article_that_is_named(room: Chat, asked: str) -> None:
    assert "Le pont de Valmont rouvre" in (await room.ask(f"/summary {asked}"))["text"]


async def test_a_summary_of_nothing_known_says_so(room: Chat) -> None:
    told = await room.ask("/summary recette du gâteau aux carottes")
    assert told["text"] == FRENCH.library.no_article


async def test_a_summary_of_nothing_in_particular_is_of_the_newest_articles(room: Chat) -> None:
    know(room, [dated(n, f"2024-0{n}") for n in range(1, 6)])
    told = await room.ask("/summary")
    assert told["text"].startswith(FRENCH.library.gists)
    assert [f"La voie {n} ·" in told["text"] for n in range(1, 6)] == [False, False, *[True] * 3]
    assert list(room.buttons(told)) == ["La voie 5", "La voie 4", "La voie 3"]
    await room.tap(told, "La voie 4")
    assert told["text"].startswith("La voie 4 · ")


async def test_an_article_of_one_sentence_is_summed_up_by_it(room: Chat) -> None:
    text = "L'orchestre municipal a perdu son violoncelle."
    only = replace(ORCHESTRA, passages=(Passage(1, PassageKind.TEXT, text),))
    know(room, [only])
    assert room.quoted(await room.ask("/summary")) == [text]


async def test_an_article_without_a_sentence_has_no_summary(room: Chat) -> None:
    know(room, [replace(BRIDGE, passages=BRIDGE.passages[:1])])
    told = await room.ask("/summary")
    assert FRENCH.library.no_gist in told["text"]
    assert room.quoted(told) == []


async def test_where_there_are_no_articles_the_library_is_empty(room: Chat) -> None:
    know(room, [])
    assert (await room.ask("/sources"))["text"] == "Je connais 0 article :"
    assert (await room.ask("/people"))["text"] == FRENCH.library.no_people
    assert (await room.ask("/summary"))["text"] == FRENCH.library.no_article


# --------------------------------------------------------------------------- people


async def test_people_lists_the_most_quoted_first_then_whom_nobody_quotes(room: Chat) -> None:
    know(room, [dated(1), dated(2), ORCHESTRA], (*CORPUS.people, Person("Anna Keller", "maire")))
    people = await room.ask("/people")
    assert people["text"] == (
        "Les personnes que je connais, les plus citées d'abord :\n"
        "1. Jeanne Morel, ingénieure en chef · 2 citations\n"
        "2. Paul Ferrand · 1 citation\n"
        "• Anna Keller, maire"
    )
    assert list(room.buttons(people)) == ["1", "2"]


async def test_who_is_quoted_is_listed_though_people_yaml_does_not_know_them(room: Chat) -> None:
    know(room, [ORCHESTRA])
    assert "1. Paul Ferrand · 1 citation" in (await room.ask("/people"))["text"]


async def test_a_persons_quotations_are_cited_and_lead_back(room: Chat) -> None:
    people = await room.ask("/people")
    listed = dict(people)
    await room.tap(people, "1")
    assert people["text"] == (
        "Jeanne Morel, ingénieure en chef · 1 citation\n\n"
        f"{CABLES}\n— Jeanne Morel, ingénieure en chef, devant le pont\n"
        "Le pont de Valmont rouvre <enfin> · 17 mai 2024 · Le Courrier, ATS, lm · passage 3"
        " · Un chantier d'hiver"
    )
    assert room.quoted(people) == [CABLES]
    await room.tap(people, FRENCH.back)
    assert people == listed


async def test_many_quotations_are_leafed_through_the_newest_first(room: Chat) -> None:
    know(room, [dated(n, f"20{n:02}") for n in range(10, 17)])
    message = await room.ask("/people Morel")
    seen = room.quoted(message)
    assert list(room.buttons(message)) == ["1/3", "›", FRENCH.back]
    while "›" in room.buttons(message):
        await room.tap(message, "›")
        seen += room.quoted(message)
    assert [int(said.split()[6]) for said in seen] == list(range(16, 9, -1))
    await room.tap(message, "‹")
    assert room.quoted(message) == seen[3:6]


@pytest.mark.parametrize(
    "asked", ["Jeanne Morel", "morel", "MOREL", "Jeanne Morell", "Que dit Jeanne Morel ?"]
)
async def test_a_person_is_found_however_the_name_is_written(room: Chat, asked: str) -> None:
    assert room.quoted(await room.ask(f"/people {asked}")) == [CABLES]


async def test_of_several_people_one_is_to_be_chosen(room: Chat) -> None:
    which = await room.ask("/people Jeanne Morel, Paul Ferrand")
    assert which["text"] == FRENCH.library.which_person
    await room.tap(which, "Paul Ferrand")
    assert room.quoted(which) == [CELLO]


async def test_somebody_whom_nobody_quotes_is_known_all_the_same(room: Chat) -> None:
    know(room, [ORCHESTRA], (Person("Anna <Keller>", "maire", ("Keller",)),))
    message = await room.ask("/people Keller")
    assert message["text"] == "Les articles ne citent aucune parole de Anna <Keller>."


async def test_somebody_unknown_gets_everybody_to_choose_from(room: Chat) -> None:
    message = await room.ask("/people Napoléon")
    assert message["text"].startswith(FRENCH.library.no_person)
    await room.tap(message, "1")
    assert room.quoted(message) == [CABLES]


async def test_a_mere_part_of_a_sentence_is_shown_in_its_sentence(room: Chat) -> None:
    text = "Jeanne Morel a parlé «de câbles neufs et solides pour cent ans» devant le pont."
    know(room, [replace(BRIDGE, passages=(Passage(1, PassageKind.TEXT, text),))], CORPUS.people)
    assert room.quoted(await room.ask("/people Morel")) == [text]


async def test_a_quotation_too_long_for_a_page_is_shown_by_its_sentences(room: Chat) -> None:
    sentences = [f"Nous avons remplacé le câble {n} " + "très " * 180 + "vite." for n in range(4)]
    said = Passage(1, PassageKind.QUOTE, " ".join(sentences), speaker="Jeanne Morel")
    know(room, [replace(BRIDGE, passages=(said,))], CORPUS.people)
    message = await room.ask("/people Morel")
    seen = room.quoted(message)
    while "›" in room.buttons(message):
        await room.tap(message, "›")
        seen += room.quoted(message)
    assert seen == sentences


# --------------------------------------------------------------------------- buttons


async def test_pages_are_turned_in_the_language_of_whoever_taps(room: Chat) -> None:
    people = await room.ask("/people")
    await room.tap(people, "1", room.ben)
    assert "1 quotation" in people["text"]


@pytest.mark.parametrize("label", ["1", "2"])
async def test_what_is_gone_says_so(room: Chat, label: str) -> None:
    sources = await room.ask("/sources")
    before = dict(sources)
    know(room, [dated(1)])
    (call,) = await room.tap(sources, label)
    assert call.parameters["text"] == FRENCH.stale
    assert sources == before


async def test_a_page_that_is_no_more_is_the_last_one(room: Chat) -> None:
    know(room, [dated(n) for n in range(18)])
    sources = await room.ask("/sources")
    await room.tap(sources, "›")
    know(room, [dated(n) for n in range(9)])
    await room.tap(sources, "›")
    assert titles(sources) == ["La voie 8"]


@pytest.mark.parametrize(
    "data",
    [
        *("L1", "L1a", "L1a0", "L1a0.", "L1z0.0", "L1a-1.0", "L1a99999.0", "L1t0.0", "L1q0.0"),
        *("L1t0.0AAAAAAAA", "L1s0.0AAAAAAAA", "L1q0.0AAAAAAAA", "L1a0.0\n", "L1t0.0AAAAAAA"),
        *("L2a0.0", "L1a٣.0", "L1" + "🦊" * 15),
    ],
)
async def test_forged_data_does_nothing_and_is_answered(room: Chat, data: str) -> None:
    sources = await room.ask("/sources")
    before = dict(sources)
    (call,) = await room.see(room.updates.press(room.anna, sources, data))
    assert (call.method, call.parameters["text"]) == ("answerCallbackQuery", FRENCH.stale)
    assert sources == before


async def test_any_page_that_can_be_asked_for_is_one(room: Chat) -> None:
    sources = await room.ask("/sources")
    for room_of, key in ((Room.ARTICLES, ""), (Room.PEOPLE, "")):
        data = Visit(room_of, 9999, key, 9999).pack()
        assert len(data.encode()) <= 64
        await room.see(room.updates.press(room.anna, sources, data))
        assert list(room.buttons(sources)) == ["1", "2"]


def test_a_button_means_what_it_was_made_for() -> None:
    visit = Visit(Room.PERSON, 12, "AAAA-_09", 345)
    assert Visit.unpack(visit.pack()) == visit


async def test_the_longest_names_fit_a_page(room: Chat) -> None:
    endless = "𝕬 & <b> " * 30
    source = Source(endless, agency=endless, author=endless, url="https://courrier.example")
    said = Passage(1, PassageKind.QUOTE, CABLES, endless, endless, endless)
    know(
        room,
        [Article(f"a{n}", endless, "2024", "fr", source, (said,)) for n in range(9)],
        tuple(Person(f"{n} {endless}", endless) for n in range(9)),
    )
    for command in ("/sources", "/people", "/summary"):
        message = await room.ask(command)
        for label in list(room.buttons(message)):
            await room.tap(await room.ask(command), label)
    refusals = [call.refusal for call in room.api.sent if call.refusal]
    assert [why for why in refusals if "message is not modified" not in why] == []


async def test_the_library_is_open_in_groups(room: Chat) -> None:
    sources = await room.ask("/sources@talksbot", room.group)
    await room.tap(sources, "1", room.ben)
    assert sources["text"].startswith("L'orchestre cherche un violoncelle · February 2025")


# --------------------------------------------------------------------------- in every language


@pytest.mark.parametrize("language", LIBRARY)
def test_every_language_says_it_in_its_own_words(language: str) -> None:
    french, wording = LIBRARY["fr"], LIBRARY[language]
    assert set(wording.__slots__) == set(french.__slots__)
    for name in wording.__slots__:
        text = getattr(wording, name)
        if name != "quotations":
            assert text == text.strip()
            assert text.count("{") == getattr(french, name).count("{")
            assert language == "fr" or text != getattr(french, name)
