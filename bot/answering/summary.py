"""The gist of an article, in sentences of its own: those that say most of what the others say.

A sentence is central if central ones are like it (LexRank; Erkan and Radev, 2004), and news says
first what matters, so that the beginning and the title count more. What has been said is not said
again: a sentence loses as much of its worth as the chosen ones hold of it. Knows spans and what
their terms are worth; no questions and no readers.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, Final

import numpy as np

from bot.answering.languages import language
from bot.answering.spans import overlap
from bot.answering.text import words
from bot.model import SpanKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bot.answering.collection import Flags
    from bot.answering.index import Floats
    from bot.model import Span

    # The index terms of a text in a language (BCP 47), and what such a term is worth.
    Terms = Callable[[str, str], Sequence[str]]
    Rarity = Callable[[str], float]

LEAST: Final = 3  # sentences, if there are as many
MOST: Final = 5
SHARE: Final = 6  # one for so many in the article
LONGEST: Final = 1200  # characters: a longer one would fill a message by itself

_LIKENESS: Final = 0.85  # of each step goes from sentence to sentence, the rest to the beginnings
_LEAD: Final = 0.75  # of that rest is for the first sentences, the others for those like the title
_STEPS: Final = 100  # what is left to come after them is nothing: 0.85¹⁰⁰

_NOTHING: Final = 1e-12  # what a sentence weighs that has no words of content

_EASY: Final = range(8, 51)  # words of a sentence that can be read by itself
_STOPS: Final = (".", "!", "…")
_MARKS: Final = ' \u00a0\u202f»”"’›)'


def summary(
    spans: Iterable[Span], terms: Terms, rarity: Rarity, *, most: int = MOST
) -> tuple[Span, ...]:
    """The sentences that tell the gist of the article whose spans these are.

    In reading order, none overlapping: all if there are at most two, else 3 to `most`, by the
    article's length. Those that can be understood alone go before others, ties by reading order.
    """
    told = sentences(spans)
    if len(told) < LEAST:
        return tuple(told)
    vectors = _vectors(told, terms, rarity)
    alike = _cosines(vectors)
    worth = _central(alike[1:, 1:], _beginnings(alike[0, 1:]))
    number = min(most, max(LEAST, ceil(len(told) / SHARE)))
    alone = np.array([stands_alone(span) for span in told])
    return tuple(told[i] for i in sorted(_chosen(worth, vectors[1:], alone, number)))


def sentences(spans: Iterable[Span]) -> list[Span]:
    """The sentences of texts and quotations, in reading order, none overlapping or very long."""
    short = (s for s in spans if s.kind is not SpanKind.CAPTION and s.end - s.start <= LONGEST)
    passages = groupby(short, key=lambda span: span.passage.number)
    return [span for _, passage in passages for span in _apart(list(passage))]


def stands_alone(span: Span) -> bool:
    """Whether a sentence can be understood without the one before it, and easily read."""
    folded = words(span.text)
    begins = next(filter(str.isalnum, span.text), "")
    # A pulled-out quotation seldom has its full stop.
    ends = span.kind is SpanKind.QUOTE or span.text.rstrip(_MARKS).endswith(_STOPS)
    tied = language(span.article.lang).is_tied(folded)
    return len(folded) in _EASY and not begins.islower() and ends and not tied


def _apart(spans: Sequence[Span]) -> list[Span]:
    """The sentences of one passage, and those of quotations that stand in none of them."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.kind is SpanKind.QUOTE, s.end - s.start)):
        if not any(overlap(span, other) for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)


def _vectors(told: Sequence[Span], terms: Terms, rarity: Rarity) -> Floats:
    """The title and the sentences by their terms, tf · idf, of shape (1 + n, n_terms)."""
    article = told[0].article
    texts = (article.title, *(span.text for span in told))
    counts = [Counter(terms(text, article.lang)) for text in texts]
    columns = {term: place for place, term in enumerate(dict.fromkeys(_all(counts)))}
    vectors = np.zeros((len(counts), len(columns)))
    for row, counted in zip(vectors, counts, strict=True):
        for term, count in counted.items():
            row[columns[term]] = count * rarity(term)
    return vectors


def _all(counts: Iterable[Counter[str]]) -> Iterator[str]:
    for counted in counts:
        yield from counted


def _cosines(vectors: Floats) -> Floats:
    """How alike each is to each other, of shape (n, n); none is to itself."""
    units = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), _NOTHING)
    cosines: Floats = units @ units.T
    np.fill_diagonal(cosines, 0)
    return cosines


def _beginnings(like_title: Floats) -> Floats:
    """Where a reader begins: more often at the top, and with what the title says; adds up to 1."""
    top = 1 / np.arange(1, len(like_title) + 1)
    lead: Floats = top / top.sum()
    if not like_title.any():
        return lead
    both: Floats = _LEAD * lead + (1 - _LEAD) * like_title / like_title.sum()
    return both


def _central(alike: Floats, beginnings: Floats) -> Floats:
    """How often a reader who goes on from sentence to sentence comes by each."""
    whole = alike.sum(axis=1, keepdims=True)
    steps = np.where(whole > 0, alike / np.maximum(whole, _NOTHING), beginnings)
    visits = beginnings
    for _ in range(_STEPS):
        visits = _LIKENESS * visits @ steps + (1 - _LIKENESS) * beginnings
    worth: Floats = visits / visits.max()
    return worth


def _chosen(worth: Floats, vectors: Floats, alone: Flags, number: int) -> list[int]:
    """The places of the best that do not repeat one another; others only after those `alone`."""
    chosen: list[int] = []
    for group in (alone, ~alone):
        for _ in range(min(number - len(chosen), int(group.sum()))):
            value = np.where(group, worth * (1 - _said(vectors, chosen)), -1.0)
            value[chosen] = -1.0
            chosen.append(int(value.argmax()))
    return chosen


def _said(vectors: Floats, chosen: Sequence[int]) -> Floats:
    """Which part of each sentence the chosen ones hold, in [0, 1]."""
    squares = vectors**2
    held = vectors[list(chosen)].any(axis=0)
    said: Floats = squares @ held / np.maximum(squares.sum(axis=1), _NOTHING)
    return said
