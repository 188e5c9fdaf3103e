"""How well the terms of a query are met by the documents of an index.

Knows postings and strengths; what a document is, and what follows from a match, is not its
business.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from bot.answering.index import Floats, Index, Places
    from bot.answering.query import Query

PAIRS = 0.5  # what two neighbours of the question that are neighbours here weigh beside each alone

Strengths = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Match:
    """A query against the n documents of an index.

    `strengths`, of shape (n_terms, n), tells how well each term is met (0 to 1, 1 by the very
    word); `weights`, of the same shape, is that times its BM25 weight; `pairs`, of shape (n,), the
    BM25 weights of neighbours. `rarity`, of shape (n_terms,), is the idf of each term by the weight
    it has in the question; a term that no document holds is as rare as can be.
    """

    strengths: Strengths
    weights: Strengths
    pairs: Floats
    rarity: Floats

    def at(self, documents: Places) -> Match:
        """The same match with these documents only, in this order."""
        return Match(
            self.strengths[:, documents],
            self.weights[:, documents],
            self.pairs[documents],
            self.rarity,
        )

    @property
    def share(self) -> Floats:
        """The rarity of each term in shares of all, of shape (n_terms,)."""
        share: Floats = self.rarity / self.total
        return share

    @property
    def coverage(self) -> Floats:
        """The share of the query, by rarity, that each document meets, of shape (n,)."""
        coverage: Floats = self.share @ self.strengths
        return coverage

    @property
    def total(self) -> float:
        """The rarity of all terms; never zero."""
        return float(self.rarity.sum()) or 1.0

    @property
    def scores(self) -> Floats:
        """BM25 in shares of what the query weighs, of shape (n,)."""
        scores: Floats = (self.weights.sum(axis=0) + PAIRS * self.pairs) / self.total
        return scores


class Matches(NamedTuple):
    """A query against spans, passages, titles and articles."""

    own: Match
    passages: Match
    titles: Match
    articles: Match


def match(index: Index, query: Query) -> Match:
    """Look up every term of a query.

    Of a term's expansions the last, which is the strongest, counts.
    """
    shape = (len(query.terms), index.n_documents)
    strengths, weights = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    for row, term in enumerate(query.terms):
        for expansion, how_well in term.expansions:
            documents, weight = index.postings(expansion)
            strengths[row, documents] = how_well
            weights[row, documents] = term.weight * how_well * weight
    rarity = np.array([term.weight * index.rarity(term.exact) for term in query.terms])
    return Match(strengths, weights, _pairs(index, query), rarity)


def _pairs(index: Index, query: Query) -> Floats:
    found = np.zeros(index.n_documents)
    for pair in query.pairs:
        documents, weight = index.postings(pair)
        found[documents] += weight
    return found
