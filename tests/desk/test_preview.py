"""What a draft would change, from two snapshots."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.desk.preview import ListPreview, Turned, article_preview, list_preview, turned
from bot.evaluation import evaluate
from bot.knowledge.snapshot import Snapshot
from bot.model import Article, Case, Corpus, Entry, Passage, PassageKind, Person, Source

TEXT, QUOTE = PassageKind.TEXT, PassageKind.QUOTE
POSTMAN = Article(
    "facteur",
    "Le facteur de Valmont",
    "2025-03",
    "fr",
    Source("Le Courrier"),
    (Passage(1, TEXT, "Le facteur de Valmont distribue le courrier à bicyclette."),),
)
BRIDGE = Article(
    "pont",
    "Le pont rouvre",
    "2025-05-17",
    "fr",
    Source("La Gazette"),
    (
        Passage(1, TEXT, "Le pont suspendu de Grandval a rouvert vendredi après sept mois."),
        Passage(
            2,
            TEXT,
            "«Nous sommes fiers de ce pont tout neuf», a déclaré le maire Paul Ferrand.",
            "Une fête",
        ),
        Passage(3, QUOTE, "Nous avons remplacé tous les câbles", "Une fête", speaker="Anna Roy"),
        Passage(4, QUOTE, "On ne passait plus", "Une fête"),
    ),
)


@pytest.fixture(scope="module")
def before() -> Snapshot:
    return Snapshot.of(Corpus((POSTMAN,)))


@pytest.fixture(scope="module")
def after() -> Snapshot:
    return Snapshot.of(Corpus((POSTMAN, BRIDGE), (Person("Anna Roy"),)))


def test_of_a_new_article_everything_is_new(before: Snapshot, after: Snapshot) -> None:
    preview = article_preview("pont", before, after)
    assert preview
    assert (preview.article, preview.replaced) == (BRIDGE, None)
    assert preview.added == tuple(passage.text for passage in BRIDGE.passages)
    assert preview.removed == ()
    assert preview.sections == ("Une fête",)


def test_passages_are_compared_by_their_words(after: Snapshot) -> None:
    first, second, *rest = BRIDGE.passages
    again = replace(first, number=3)
    changed = replace(BRIDGE, passages=(replace(second, number=1), *rest, again, again))
    preview = article_preview("pont", after, Snapshot.of(Corpus((changed,))))
    assert preview
    assert preview.replaced == BRIDGE
    assert preview.added == (first.text,)
    assert preview.removed == ()


def test_who_says_what_is_told_and_whom_nobody_knows(before: Snapshot, after: Snapshot) -> None:
    preview = article_preview("pont", before, after)
    assert preview
    assert [(span.speaker, span.text) for span in preview.quotations] == [
        ("Paul Ferrand", "Nous sommes fiers de ce pont tout neuf"),
        ("Anna Roy", "Nous avons remplacé tous les câbles"),
        (None, "On ne passait plus"),
    ]
    assert preview.unknown == ("Paul Ferrand",)


def test_the_questions_are_answered_with_this_article(before: Snapshot, after: Snapshot) -> None:
    preview = article_preview("pont", before, after)
    assert preview
    assert len(preview.answered) == 3
    for question, span in preview.answered:
        assert after.reply(question).answers[0].span == span
        assert span.article == BRIDGE
    assert len({span.text for _, span in preview.answered}) == 3


def test_what_merely_has_a_capital_is_asked_for_after_names() -> None:
    told = "Services to Grandval resume on Tuesday. The crews come on Tuesday."
    ferry = replace(POSTMAN, lang="en", title="?", passages=(Passage(1, TEXT, told),))
    tuesday = Entry("mardi", translations=(("en", ("Tuesday",)),))
    snapshot = Snapshot.of(Corpus((ferry,), entries=(tuesday,)))
    preview = article_preview("facteur", snapshot, snapshot)
    assert preview
    assert [question for question, _ in preview.answered] == [
        "What do the articles say about “Grandval”?",
        "What do the articles say about “Tuesday”?",
    ]


def test_an_article_without_names_has_no_questions() -> None:
    plain = replace(POSTMAN, title="?", passages=(Passage(1, TEXT, "Il pleut sans cesse."),))
    snapshot = Snapshot.of(Corpus((plain,)))
    preview = article_preview("facteur", snapshot, snapshot)
    assert preview
    assert preview.answered == ()


def test_an_article_that_is_not_there_has_no_preview(before: Snapshot) -> None:
    assert article_preview("pont", before, before) is None


def test_only_verdicts_that_turn_are_told(before: Snapshot, after: Snapshot) -> None:
    cases = [
        Case("1", "Qui distribue le courrier à bicyclette ?", "q", ("facteur",)),
        Case("2", "Que dit Anna Roy ?", "q", ("câbles",)),
        Case("3", "Que dit Paul Ferrand ?", "q"),
    ]
    was, now = (evaluate(cases, snapshot.reply) for snapshot in (before, after))
    assert turned(was, now) == (Turned(cases[1], right=True), Turned(cases[2], right=False))
    assert turned(was[:1], now) == ()
    assert turned(now, now) == ()


def test_of_lists_the_names_are_compared(after: Snapshot) -> None:
    people = (Person("Anna Roy", "ingénieure"), Person("Paul Ferrand"))
    entries = (Entry("pont", ("passerelle",)),)
    changed = Snapshot.of(Corpus((POSTMAN, BRIDGE), people, entries))
    assert list_preview(after, changed) == ListPreview(
        added=("Paul Ferrand", "pont"), removed=(), changed=("Anna Roy",)
    )
    assert list_preview(changed, after).removed == ("Paul Ferrand", "pont")
