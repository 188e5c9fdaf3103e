"""From a query to ranked spans: two indexes, their scores fused, overlapping spans made one.

A span is scored by its own words (BM25 over spans), by its passage's (BM25 over passages, with
the article's title and the section), by how much of the question its passage covers, and by
whether it holds the sort of thing that is asked for. Knows nothing of replies and thresholds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from bot.answering.index import Floats, Index
from bot.answering.languages import Asked, language
from bot.answering.reading import read
from bot.answering.terms import terms
from bot.model import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.answering.lexicon import Lexicon
    from bot.answering.query import Query

Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

# Long sentences hold more answers, so their length is hardly held against them; a passage's is.
SPAN_B = 0.25
PASSAGE_B = 0.75

# What the parts of a score weigh beside the span's own BM25.
PAIRS = 0.5
PASSAGE = 0.8
KNOWN = 1.5
EVIDENCE = 0.3
THEIRS = 0.4  # the words of a person whom the question names
SAID = 0.6  # the same, when the question asks for words
TOLD = 0.3  # then a report of what somebody said

CANDIDATES = 30


@dataclass(frozen=True, slots=True)
class Hit:
    """A span and how well it matches a query.

    `score` ranks, `match` leaves out whose words it is; both are in shares of what the query's
    terms weigh. `coverage` and `known` are the shares (by idf, 0 to 1) of what the question is
    about that stand in the span, and in its passage, title and section.
    """

    span: Span
    score: float
    match: float
    coverage: float
    known: float


@dataclass(frozen=True, slots=True)
class Match:
    """How a query matches an index's documents.

    `scores` are BM25 and `coverage` is by idf, both of shape (n,); `total` is the idf of the
    whole query.
    """

    scores: Floats
    coverage: Floats
    total: float


class Ranker:
    """The spans of a corpus, fitted for ranking."""

    def __init__(self, spans: Sequence[Span], lexicon: Lexicon) -> None:
        self._spans = tuple(spans)
        heads = {_place(span): span for span in reversed(self._spans)}
        numbers = {place: number for number, place in enumerate(heads)}
        self._passage_of: Places = np.array([numbers[_place(s)] for s in self._spans], np.intp)
        self._index = Index((_span_terms(s, lexicon) for s in self._spans), b=SPAN_B)
        self._passages = Index((_passage_terms(s, lexicon) for s in heads.values()), b=PASSAGE_B)
        self._evidence = _evidence(self._spans)
        self._tells = np.array([_tells(span) for span in self._spans], bool)
        self._speakers = np.array([s.speaker or "" for s in self._spans])

    @property
    def vocabulary(self) -> Collection[str]:
        """Every term that some span holds."""
        return self._index.vocabulary.keys()

    def rank(self, query: Query) -> list[Hit]:
        """The best spans, best first, ties in reading order; they do not overlap."""
        if not self._spans:
            return []
        own, passage = match(self._index, query), match(self._passages, query)
        known = passage.coverage[self._passage_of]
        found = own.scores + PASSAGE * passage.scores[self._passage_of]
        matched = found / own.total + KNOWN * known + EVIDENCE * self._is_evidence(query)
        scores = (matched + self._voice(query)) * ((found > 0) & self._may_answer(query))
        hits = [
            Hit(
                self._spans[i],
                score=float(scores[i]),
                match=float(matched[i]),
                coverage=float(own.coverage[i]),
                known=float(known[i]),
            )
            for i in _best(scores, CANDIDATES)
        ]
        return list(_without_overlaps(hits))

    def _is_evidence(self, query: Query) -> Flags:
        """Which spans hold the sort of thing that is asked for."""
        return _any([self._nothing, *(self._evidence[sort] for sort in query.asked)])

    def _is_theirs(self, query: Query) -> Flags:
        """Which spans are the words of the people whom the question names."""
        return _any([self._nothing, *(self._speakers == name for name in query.people)])

    def _voice(self, query: Query) -> Floats:
        """What a span gains as the words, or the report, of those whom a question names."""
        gain = np.zeros(len(self._spans))
        if query.people:
            gain[self._tells & query.says] = TOLD
            gain[self._is_theirs(query)] = SAID if query.says else THEIRS
        return gain

    def _may_answer(self, query: Query) -> Flags:
        """Which spans may answer: when somebody's words are asked for, never another's.

        What is told of that person, in a passage that names them, may answer too.
        """
        if not (query.says and query.people):
            return np.logical_not(self._nothing)
        named = np.zeros(self._passages.n_documents, bool)
        for person in query.people:
            named[self._passages.postings(f"@{person}")[0]] = True
        told = np.logical_and(self._speakers == "", named[self._passage_of])
        return _any([self._is_theirs(query), told])

    @property
    def _nothing(self) -> Flags:
        return np.zeros(len(self._spans), bool)


def _any(flags: Sequence[Flags]) -> Flags:
    result: Flags = np.logical_or.reduce(flags)
    return result


def match(index: Index, query: Query) -> Match:
    """Add up what the query's terms weigh in each document of an index.

    Of a term's expansions the last, which is the strongest, counts. A term that no document holds
    weighs in the coverage what the rarest could.
    """
    n = index.n_documents
    scores, covered, total, about = np.zeros(n), np.zeros(n), 0.0, 0.0
    for term in query.terms:
        weight, strength = np.zeros(n), np.zeros(n)
        for expansion, how_well in term.expansions:
            documents, weights = index.postings(expansion)
            weight[documents] = how_well * weights
            strength[documents] = how_well
        idf = index.rarity(term.exact)
        scores += weight
        total += idf
        if term in query.about:
            covered += idf * strength
            about += idf
    for pair in query.pairs:
        documents, weights = index.postings(pair)
        scores[documents] += PAIRS * weights
    return Match(scores, covered / (about or 1.0), total or 1.0)


def _best(scores: Floats, most: int) -> Places:
    """The places of the highest scores above zero, best first, ties by place."""
    places = np.flatnonzero(scores)
    if len(places) > most:
        least = np.partition(scores[places], -most)[-most]
        places = places[scores[places] >= least]
    return places[np.argsort(-scores[places], kind="stable")][:most]


def _without_overlaps(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Of spans that overlap, one: the shortest that covers as much as the best of them.

    A quotation that is a mere part of its sentence gives way to the sentence.
    """
    taken: list[Span] = []
    for best in hits:
        if not any(_overlap(best.span, span) for span in taken):
            rivals = [
                h for h in hits if _overlap(h.span, best.span) and h.coverage >= best.coverage
            ]
            shown = min(rivals, key=lambda hit: (_is_fragment(hit.span), _length(hit.span)))
            taken += [best.span, shown.span]
            yield replace(shown, score=best.score, match=best.match)


def _is_fragment(span: Span) -> bool:
    """Whether quoted words begin within a sentence: «de dates concrètes», «utile pour tous»."""
    first = next(filter(str.isalpha, span.text), "")
    return span.kind is SpanKind.QUOTE and first.islower()


def _length(span: Span) -> int:
    return span.end - span.start


def _overlap(one: Span, other: Span) -> bool:
    same = one.passage is other.passage
    return same and one.start < other.end and other.start < one.end


def _place(span: Span) -> tuple[str, int]:
    return span.article.id, span.passage.number


def _span_terms(span: Span, lexicon: Lexicon) -> list[str]:
    """What a span is found by. Whose words it holds is one of its terms, said in it or not."""
    spoken = [f"@{span.speaker}"] if span.speaker and span.kind is SpanKind.QUOTE else []
    return [
        f"#{span.kind}",
        *terms(read(span.text, language(span.article.lang)), lexicon),
        *spoken,
    ]


def _passage_terms(span: Span, lexicon: Lexicon) -> list[str]:
    """What a passage is found by: its words, and all that is written over and under it."""
    spoken = language(span.article.lang)
    passage = span.passage
    parts = (span.article.title, passage.section, passage.speaker, passage.context, passage.text)
    return [term for part in parts if part for term in terms(read(part, spoken), lexicon)]


def _evidence(spans: Sequence[Span]) -> dict[Asked, Flags]:
    """For each sort of question, which spans hold the sort of thing that answers it."""
    answered = [language(span.article.lang).answers(span.text) for span in spans]
    return {sort: np.array([sort in sorts for sorts in answered], bool) for sort in Asked}


def _tells(span: Span) -> bool:
    """Whether the span holds a word of saying."""
    spoken = language(span.article.lang)
    return not spoken.speech_stems.isdisjoint(read(span.text, spoken).stems)
