"""What readers need, gathered from what they asked in vain, and whether it is met by now."""

from __future__ import annotations

from itertools import count

import pytest

from bot.answering.lexicon import Lexicon
from bot.knowledge.snapshot import Snapshot
from bot.model import Article, Corpus, Passage, PassageKind, Source
from bot.needs.gathering import Need, gather
from bot.needs.inquiry import Inquiry
from bot.state.gaps import Gap

NO_NAMES = Lexicon((), ())
WEEK = 7 * 86_400.0
NOW = 1_700_000_000.0

CAKE = "Quelle est la recette du gâteau ?"
TRAIN = "À quelle heure part le train ?"
TEXT = "Le phare de Zermatt a été dessiné par Lucie Favre."
LIGHT = "Qui a dessiné le phare de Zermatt ?"
ARTICLE = Article(
    id="phare",
    title="Un phare",
    date="2025",
    lang="fr",
    source=Source("Le Courrier"),
    passages=(Passage(1, PassageKind.TEXT, TEXT),),
)


def gathered(*asked: tuple[str, float]) -> list[Need]:
    """The needs behind questions, each asked so many weeks ago."""
    return gather([Gap(question, NOW - weeks * WEEK) for question, weeks in asked], NO_NAMES)


def in_vain(*questions: str) -> list[Gap]:
    """These questions, one after another, newest first."""
    return [Gap(question, at) for question, at in zip(questions, count(NOW, -1), strict=False)]


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return Snapshot.of(Corpus((ARTICLE,)))


# --------------------------------------------------------------------------- gathering


def test_what_is_asked_more_often_comes_first() -> None:
    found = gathered((TRAIN, 0), (CAKE, 0.1), (CAKE, 0.2))
    assert [(need.question, need.times) for need in found] == [(CAKE, 2), (TRAIN, 1)]


def test_a_question_presses_half_as_much_with_every_week() -> None:
    assert gathered((CAKE, 1.1), (CAKE, 1.1), (TRAIN, 0))[0].question == TRAIN
    assert gathered((CAKE, 0.9), (CAKE, 0.9), (TRAIN, 0))[0].question == CAKE


def test_of_what_presses_alike_the_newest_comes_first() -> None:
    found = gathered((CAKE, 1), (CAKE, 1), (TRAIN, 0))
    assert [need.question for need in found] == [TRAIN, CAKE]


def test_a_need_tells_when_it_was_asked_first_and_last() -> None:
    (need,) = gathered((CAKE, 3), (CAKE, 1), (CAKE, 2))
    assert (need.first, need.last) == (NOW - 3 * WEEK, NOW - WEEK)


def test_a_wording_in_whose_words_most_ask_stands_for_all() -> None:
    (need,) = gathered(("gâteau, recette ?", 0), (CAKE, 1), (CAKE, 2))
    assert (need.question, need.others) == (CAKE, ("gâteau, recette ?",))


def test_of_wordings_asked_alike_none_with_a_slip_or_a_greeting_stands_for_all() -> None:
    written = ("Bonjour, la recette du gâteau svp merci", CAKE, "quelle est la recete du gâteau ?")
    (need,) = gathered(*((question, 0) for question in written))
    assert need.question == CAKE


def test_case_accents_and_punctuation_make_no_other_wording() -> None:
    written = ("quelle est la recette du gateau", CAKE, CAKE.upper())
    (need,) = gathered(*((question, 0) for question in written))
    assert (need.question.lower(), need.others) == (CAKE.lower(), ())


def test_nothing_asked_is_no_need() -> None:
    assert gathered() == []


# --------------------------------------------------------------------------- asked again


def test_what_the_articles_answer_is_met(snapshot: Snapshot) -> None:
    page = Inquiry(snapshot).about(in_vain(CAKE, LIGHT)).page(0, 5)

    assert [found.need.question for found in page.needs] == [CAKE]
    assert (page.open, page.met, page.pages) == (1, 1, 1)


def test_an_open_need_has_the_passage_that_comes_closest(snapshot: Snapshot) -> None:
    (found,) = Inquiry(snapshot).about(in_vain("Combien coûte la visite du phare ?")).open()

    assert found.closest
    assert found.closest.span.text == TEXT


def test_pages_part_the_needs_in_their_order(snapshot: Snapshot) -> None:
    inquiry = Inquiry(snapshot).about(in_vain(CAKE, TRAIN, "Que mange le loup ?"))
    pages = [inquiry.page(number, 2) for number in (0, 1, 7)]

    assert [found.need for page in pages[:2] for found in page.needs] == [
        found.need for found in inquiry.open()
    ]
    assert [(page.number, page.pages) for page in pages] == [(0, 2), (1, 2), (1, 2)]


def test_what_is_far_from_the_page_is_known_to_be_met_once_it_was_asked(
    snapshot: Snapshot,
) -> None:
    animals = ("loup", "renard", "lynx", "castor", "blaireau", "chamois", "bouquetin", "hérisson")
    gaps = in_vain(*(f"Que mange le {animal} ?" for animal in animals), LIGHT)
    inquiry = Inquiry(snapshot).about(gaps)
    before = inquiry.page(0, 1)
    while inquiry.ask(2):
        pass
    after = inquiry.page(0, 1)

    assert (before.open, before.met) == (len(animals) + 1, 0)
    assert (after.open, after.met) == (len(animals), 1)
