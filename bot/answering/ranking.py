"""From a query to ranked spans: candidates by fused BM25, ranked anew by learned weights.

The first scores, over all spans, add BM25 of the span, BM25 of its passage and how much of the
question the passage covers. The best of them are candidates; `features` tells what speaks for each
and `weights` what that is worth. Of spans that overlap one is left. Knows nothing of replies.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from bot.answering import weights
from bot.answering.features import MEANINGS, features
from bot.answering.matching import Matches, match
from bot.answering.spans import overlap
from bot.model import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answering.collection import Collection, Flags, Places
    from bot.answering.index import Floats
    from bot.answering.languages import Asked
    from bot.answering.query import Query
    from bot.answering.vocabulary import Vocabulary
    from bot.answering.weights import Linear

# What the parts of a first score weigh beside the span's own BM25.
PASSAGE = 0.8
KNOWN = 1.5
EVIDENCE = 0.3

# What a candidate gains, in the units of the learned score. No benchmark with speakers was there
# to learn it from.
THEIRS = 0.8  # the words of a person whom the question names
SAID = 1.2  # the same, when the question asks for words
TOLD = 0.6  # then a report of what somebody said

CANDIDATES = 50

WEIGHTS: Final = weights.read("ranking", MEANINGS)
_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Found:
    """The n candidates for one query, best first score first, and the story of each.

    `matches` are the query's with the candidates, their passages, titles and articles; `held`, of
    shape (n_terms,), how well any passage at all meets each term. Of shape (n,) are the `first`
    scores; for each sort of thing that is asked for, which candidates have it `told`; which hold a
    number of what is to be `counted`; and `voice`, what each gains as the words of those whom the
    question names. `columns`, of shape (n,
    n_features), are the features relative to the other candidates.
    """

    query: Query
    spans: tuple[Span, ...]
    stories: Places
    matches: Matches
    held: Floats
    first: Floats
    told: Mapping[Asked, Flags]
    counted: Flags
    voice: Floats
    columns: Floats

    def hits(self, model: Linear = WEIGHTS) -> list[Hit]:
        """The best spans, best first, ties in the order of their first scores, none overlapping."""
        scores, coverage = model.score(self.columns) + self.voice, self.matches.own.coverage
        ranked = np.argsort(-scores, kind="stable")
        hits = [
            Hit(self.spans[i], int(i), int(self.stories[i]), float(scores[i]), float(coverage[i]))
            for i in ranked
        ]
        kept = _without_overlaps(hits)
        worth = [math.exp(best.score - kept[0][0].score) for best, _ in kept]
        whole = sum(worth)
        return [
            replace(shown, score=best.score, share=each / whole)
            for (best, shown), each in zip(kept, worth, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class Hit:
    """A span and how well it answers.

    `place` is its place among the candidates; spans with the same `story` are from articles that
    tell one. `score` ranks: it compares the candidates of one question; `share` is the hit's part
    of what all the hits have (softmax). `coverage` is the share of the question, by rarity, that
    stands in the span.
    """

    span: Span
    place: int
    story: int
    score: float
    coverage: float
    share: float = 1.0


class Ranker:
    """The spans of a corpus, fitted for ranking."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection

    @property
    def vocabulary(self) -> Vocabulary:
        """What a question must know of the spans' words."""
        return self._collection.vocabulary

    def rarity(self, term: str) -> float:
        """The idf of an index term among the spans; that of an absent one if none holds it."""
        return self._collection.own.rarity([term])

    def find(self, query: Query) -> Found | None:
        """The spans that may answer a query, or `None` where nothing does."""
        collection = self._collection
        if not (collection.spans and query.terms):
            return None
        matches = Matches(
            match(collection.own, query),
            match(collection.passages, query),
            match(collection.titles, query),
            match(collection.articles, query),
        )
        scores = _first_scores(collection, query, matches)
        candidates = _best(scores, CANDIDATES)
        if not len(candidates):
            return None
        passage_of = collection.passage_of[candidates]
        article_of = collection.article_of[candidates]
        return Found(
            query,
            tuple(collection.spans[i] for i in candidates),
            collection.story_of[candidates],
            Matches(
                matches.own.at(candidates),
                matches.passages.at(passage_of),
                matches.titles.at(article_of),
                matches.articles.at(article_of),
            ),
            matches.passages.strengths.max(axis=1),
            scores[candidates],
            {sort: collection.answers[sort][candidates] for sort in query.asked},
            collection.counts(query)[candidates],
            _voice(collection, query)[candidates],
            standardized(features(collection, query, matches, scores, candidates)),
        )


def standardized(columns: Floats) -> Floats:
    """Each column less its mean, in standard deviations: what sets the candidates apart.

    A column that is the same for all is 0.
    """
    deviation = columns.std(axis=0)
    centred = columns - columns.mean(axis=0)
    relative: Floats = np.divide(
        centred, deviation, out=np.zeros_like(centred), where=deviation > _SAME
    )
    return relative


def _first_scores(collection: Collection, query: Query, matches: Matches) -> Floats:
    """A score for every span, of shape (n,); 0 for those that may not answer."""
    own, passages, *_ = matches
    about = np.array([term in query.about for term in query.terms])
    rarity = passages.rarity * about
    known = rarity @ passages.strengths / (rarity.sum() or 1.0)
    found = own.scores + (PASSAGE * passages.scores)[collection.passage_of]
    scores = found + (KNOWN * known)[collection.passage_of] + EVIDENCE * _told(collection, query)
    possible: Floats = scores * ((found > 0) & _may_answer(collection, query))
    return possible


def _told(collection: Collection, query: Query) -> Flags:
    """Which spans tell the sort of thing that is asked for."""
    return _any([_none(collection), *(collection.answers[sort] for sort in query.asked)])


def _theirs(collection: Collection, query: Query) -> Flags:
    """Which spans are the words of the people whom the question means."""
    people = query.people or query.likely
    return _any([_none(collection), *(collection.speakers == name for name in people)])


def _voice(collection: Collection, query: Query) -> Floats:
    """What a span gains as the words, or the report, of those whom a question names."""
    gain = np.zeros(len(collection.spans))
    if query.people or query.likely:
        gain[collection.tells & query.says] = TOLD
        gain[_theirs(collection, query)] = SAID if query.says else THEIRS
    return gain


def _may_answer(collection: Collection, query: Query) -> Flags:
    """Which spans may answer: when somebody's words are asked for, never another's.

    What is told of that person, in a passage that names them, may answer too; a picture's caption
    only if it reports words.
    """
    if not (query.says and query.people):
        return np.logical_not(_none(collection))
    named = np.zeros(collection.passages.n_documents, bool)
    for person in query.people:
        named[collection.passages.postings(f"@{person}")[0]] = True
    told = (collection.speakers == "") & named[collection.passage_of]
    told &= collection.tells | ~collection.captions
    return _any([_theirs(collection, query), told])


def _none(collection: Collection) -> Flags:
    return np.zeros(len(collection.spans), bool)


def _any(flags: Sequence[Flags]) -> Flags:
    result: Flags = np.logical_or.reduce(flags)
    return result


def _best(scores: Floats, most: int) -> Places:
    """The places of the highest scores above zero, best first, ties by place."""
    places = np.flatnonzero(scores)
    if len(places) > most:
        least = np.partition(scores[places], -most)[-most]
        places = places[scores[places] >= least]
    return places[np.argsort(-scores[places], kind="stable")][:most]


def _without_overlaps(hits: Sequence[Hit]) -> list[tuple[Hit, Hit]]:
    """Of spans that overlap the best, and the one to show, in the order of the best.

    That is the shortest which covers as much as the best of them. A quotation that is a mere part
    of its sentence gives way to the sentence.
    """
    beside: dict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        beside[id(hit.span.passage)].append(hit)
    kept: list[tuple[Hit, Hit]] = []
    taken: dict[int, list[Span]] = defaultdict(list)
    for best in hits:
        passage = id(best.span.passage)
        if not any(overlap(best.span, span) for span in taken[passage]):
            rivals = (h for h in beside[passage] if h.coverage >= best.coverage)
            near = (h for h in rivals if overlap(h.span, best.span))
            shown = min(near, key=lambda hit: (_is_fragment(hit.span), _length(hit.span)))
            taken[passage] += [best.span, shown.span]
            kept.append((best, shown))
    return kept


def _is_fragment(span: Span) -> bool:
    """Whether quoted words begin within a sentence: «de dates concrètes», «utile pour tous»."""
    first = next(filter(str.isalpha, span.text), "")
    return span.kind is SpanKind.QUOTE and first.islower()


def _length(span: Span) -> int:
    return span.end - span.start
