"""Cuts an article into the spans that can be shown: sentences, quotations and captions.

Knows passages and their credits; it does not know questions or what a span is worth.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bot.answering.attribution.credits import Credit, credit
from bot.answering.quotations import overlapping
from bot.answering.segmentation import sentences
from bot.model import Article, Passage, PassageKind, Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answering.attribution.names import People

_MARKS_AND_STOPS = ' \u00a0\u202f\n.,;:!?…«»“”„‚‘’‹›"'


def cut(article: Article, people: People) -> tuple[Span, ...]:
    """Every span of an article, in reading order; where two begin together, the longer is first.

    Of a text: its sentences, and its quotations of more than four words without their marks. Of a
    quotation or a pulled-out one: the whole, and its sentences if it has several. Of a caption:
    its sentences. No two spans of a passage have the same place; a quotation comes instead of
    the sentence that it fills.
    """
    return tuple(
        span
        for passage, found in _credited(article, people)
        for span in _in_order(_spans(article, passage, found, people))
    )


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a character of one passage in common."""
    same = one.passage is other.passage
    return same and one.start < other.end and other.start < one.end


def _credited(article: Article, people: People) -> Iterator[tuple[Passage, tuple[Credit, ...]]]:
    grouped = groupby(credit(article, people), key=lambda each: each.passage.number)
    found = {number: tuple(group) for number, group in grouped}
    for passage in article.passages:
        yield passage, found.get(passage.number, ())


def _spans(
    article: Article, passage: Passage, credited: tuple[Credit, ...], people: People
) -> Iterator[Span]:
    if passage.kind is PassageKind.QUOTE:
        name = people.name(passage.speaker) if passage.speaker else None
        yield from _quotation(article, passage, 0, len(passage.text), name)
        return
    if passage.kind is PassageKind.TEXT:
        for each in credited:
            place = each.quotation
            yield from _quotation(article, passage, place.start, place.end, each.speaker)
    kind = SpanKind.CAPTION if passage.kind is PassageKind.CAPTION else SpanKind.SENTENCE
    places = tuple(each.quotation for each in credited)
    for start, end in sentences(passage.text, article.lang):
        within = credited[overlapping(places, start, end)]
        if kind is SpanKind.CAPTION or not _is_quoted(passage.text, within, start, end):
            yield Span(article, passage, start, end, kind, _only_speaker(within))


def _quotation(
    article: Article, passage: Passage, start: int, end: int, name: str | None
) -> Iterator[Span]:
    """A quotation whole, and each of its sentences."""
    inside = sentences(passage.text[start:end], article.lang)
    whole = (inside[0][0], inside[-1][1]) if inside else (0, 0)
    for each in dict.fromkeys((whole, *inside)):
        yield Span(article, passage, start + each[0], start + each[1], SpanKind.QUOTE, name)


def _is_quoted(text: str, credited: Iterable[Credit], start: int, end: int) -> bool:
    """Whether a sentence is one of the quotations in it, or part of one, and nothing more."""
    return any(
        not (text[start : each.quotation.outer_start] + text[each.quotation.outer_end : end]).strip(
            _MARKS_AND_STOPS
        )
        for each in credited
    )


def _only_speaker(credited: Iterable[Credit]) -> str | None:
    """Who says all the quotations."""
    names = {each.speaker for each in credited}
    return names.pop() if len(names) == 1 else None


def _in_order(spans: Iterable[Span]) -> list[Span]:
    places = {(span.start, -span.end): span for span in reversed(list(spans)) if span.text}
    return [places[place] for place in sorted(places)]
