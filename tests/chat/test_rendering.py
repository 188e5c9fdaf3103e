"""Replies as Telegram's HTML: verbatim, cited, escaped, within the limit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.chat import rendering
from bot.chat.in_process.html import Entity, parse
from bot.chat.wording.fr import FRENCH
from bot.model import Answer, Passage, PassageKind, Reply, Span, SpanKind

if TYPE_CHECKING:
    from bot.knowledge.snapshot import Snapshot


def spanning(snapshot: Snapshot, text: str) -> Span:
    """A span that is the whole of a passage, in an article of its own."""
    passage = Passage(1, PassageKind.TEXT, text)
    article = replace(snapshot.corpus.articles[0], passages=(passage,))
    return Span(article, passage, 0, len(text), SpanKind.SENTENCE)


def quoted(text: str, entities: list[Entity]) -> list[str]:
    """What stands in block quotations; offsets count UTF-16 units."""
    units = text.encode("utf-16-le")
    return [
        units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
        for e in entities
        if e["type"] == "blockquote"
    ]


def replying(*answers: Answer) -> Reply:
    return Reply("Q ?", answered=True, confidence=1.0, answers=answers)


@pytest.mark.parametrize(
    "text",
    [
        "<b>gras</b> & «cité» &amp; &nbsp; </blockquote>",
        "@nom /commande #mot https://site.example/?a=1&b=2",
        "Ligne\nsuivante, espace\u00a0insécable et \u202ffine",
        "Un 🤷🏽‍♀️ avant la fin",
        'J\'ai dit "oui"',
    ],
)
def test_a_quotation_is_the_passage_to_the_letter(snapshot: Snapshot, text: str) -> None:
    span = spanning(snapshot, text)
    (html,) = rendering.spans_page([span], snapshot, FRENCH)
    shown, entities = parse(html)
    assert quoted(shown, entities) == [text]


def test_the_title_links_to_the_very_words(snapshot: Snapshot) -> None:
    _, entities = parse(
        rendering.spans_page([spanning(snapshot, "Un mot-clé, & deux.")], snapshot, FRENCH)[0]
    )
    link = next(e for e in entities if e["type"] == "text_link")
    assert link["url"] == (
        "https://courrier.example/pont#:~:text=Un%20mot%2Dcl%C3%A9%2C%20%26%20deux."
    )


def test_long_words_are_linked_by_their_first_and_last() -> None:
    text = "un deux trois quatre cinq six sept huit neuf dix onze"
    assert rendering.text_fragment("https://a.example/b", text) == (
        "https://a.example/b#:~:text=un%20deux%20trois%20quatre,huit%20neuf%20dix%20onze"
    )


def test_a_fragment_is_added_to_one_that_is_there() -> None:
    assert rendering.text_fragment("https://a.example/#s", "x") == "https://a.example/#s:~:text=x"


def test_a_caption_is_told_as_one_with_its_credit(snapshot: Snapshot) -> None:
    span = next(s for s in snapshot.retriever.spans if s.kind is SpanKind.CAPTION)
    (html,) = rendering.spans_page([span], snapshot, FRENCH)
    assert parse(html)[0].endswith("· passage 1 · légende, Photo Dubois")


def test_nobody_is_named_for_words_that_are_nobodys(snapshot: Snapshot) -> None:
    (html,) = rendering.spans_page([spanning(snapshot, "Un fait.")], snapshot, FRENCH)
    assert "—" not in parse(html)[0]


def test_only_the_best_answer_is_shown_when_it_is_clearly_best(snapshot: Snapshot) -> None:
    first, second = snapshot.retriever.spans[:2]
    reply = replying(Answer(first, 1.0), Answer(second, 0.89))
    (html,) = rendering.render(reply, snapshot, FRENCH)
    assert first.text in parse(html)[0]
    assert second.text not in parse(html)[0]


def test_two_answers_of_nearly_equal_score_are_both_shown(snapshot: Snapshot) -> None:
    first, second, third = snapshot.retriever.spans[:3]
    reply = replying(Answer(first, 1.0), Answer(second, 0.9), Answer(third, 0.9))
    (html,) = rendering.render(reply, snapshot, FRENCH)
    text = parse(html)[0]
    assert text.index("1.\n") < text.index(first.text) < text.index("2.\n")
    assert text.index("2.\n") < text.index(second.text)
    assert third.text not in text


def test_one_answer_a_part_of_the_question_is_shown(snapshot: Snapshot) -> None:
    spans = snapshot.retriever.spans[:3]
    reply = replace(replying(*(Answer(span, 1 / n) for n, span in enumerate(spans, 1))), together=3)
    text, entities = parse(rendering.render(reply, snapshot, FRENCH)[0])
    assert quoted(text, entities) == [span.text for span in spans]


def test_an_older_report_that_differs_is_told_as_one_and_cited(snapshot: Snapshot) -> None:
    newer, older = snapshot.retriever.spans[0], snapshot.retriever.spans[-1]
    reply = replace(replying(Answer(newer, 1.0)), older=Answer(older, 0.5))
    text, entities = parse(rendering.render(reply, snapshot, FRENCH)[0])
    assert quoted(text, entities) == [newer.text, older.text]
    assert "Un article plus ancien (février 2025) dit autre chose" in text


def test_what_is_closest_is_marked_as_no_answer(snapshot: Snapshot) -> None:
    closest = (Answer(snapshot.retriever.spans[0], 0.1),)
    reply = Reply("Q ?", answered=False, confidence=0.0, closest=closest, suggestions=("A ?",))
    (html,) = rendering.render(reply, snapshot, FRENCH)
    text = parse(html)[0]
    assert text.startswith(f"{FRENCH.miss}\n\n{FRENCH.closest}\n\n{closest[0].span.text}")
    assert text.endswith(FRENCH.try_these)


@pytest.mark.parametrize("unit", ["Une phrase entière. ", "mot ", "🤷", "&<>"])
def test_words_too_many_for_a_message_are_split_and_nothing_is_lost(
    snapshot: Snapshot, unit: str
) -> None:
    text = (unit * (9000 // len(unit))).strip()
    parts = rendering.spans_page([spanning(snapshot, text)], snapshot, FRENCH)
    pieces: list[str] = []
    for html in parts:
        shown, entities = parse(html)
        assert len(shown.encode("utf-16-le")) // 2 <= 4096
        assert "passage 1" in shown
        pieces += quoted(shown, entities)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(piece in text for piece in pieces)


def test_a_split_falls_where_a_sentence_ends(snapshot: Snapshot) -> None:
    text = ("Une phrase entière. " * 300).strip()
    parts = rendering.spans_page([spanning(snapshot, text)], snapshot, FRENCH)
    assert all("entière.</blockquote>" in html for html in parts)


def test_context_leaves_out_neighbours_that_do_not_fit(snapshot: Snapshot) -> None:
    passages = (
        Passage(1, PassageKind.TEXT, "a" * 2000),
        Passage(2, PassageKind.TEXT, "Le milieu. Et la suite."),
        Passage(3, PassageKind.TEXT, "b" * 2100),
    )
    article = replace(snapshot.corpus.articles[0], passages=passages)
    span = Span(article, passages[1], 0, 10, SpanKind.SENTENCE)
    html = rendering.context(span, snapshot, FRENCH)
    assert html is not None
    assert parse(html)[0].startswith("Le milieu. Et la suite.\nLe pont")


def test_a_passage_longer_than_a_message_has_no_context(snapshot: Snapshot) -> None:
    assert rendering.context(spanning(snapshot, "a" * 5000), snapshot, FRENCH) is None


def test_a_listing_counts_the_lines_that_do_not_fit() -> None:
    html = rendering.listing("Tête", ["x" * 99] * 1000, FRENCH)
    assert rendering.fits(html)
    lines = html.split("\n")
    assert lines[0] == "Tête"
    assert lines[-1] == f"… et {1000 - (len(lines) - 2)} autres"
