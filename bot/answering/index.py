"""TF-IDF postings over short documents: from a term to where it stands and how much it weighs.

The one home of scikit-learn. Documents come in as lists of terms; what a term is (a stem, a pair
of stems, a concept) is the caller's business, and so is what a document is.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from bot.answering.deferred import defer
from bot.answering.text import character_ngrams

# scikit-learn imports it for functions that are not used here: 0.6 s and 20 MB at start.
defer("scipy.stats")

from sklearn.feature_extraction.text import TfidfTransformer  # noqa: E402 (it comes after what it would import)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
Ints = npt.NDArray[np.int32]

_NO_INTS: Ints = np.empty(0, np.int32)


class Bm25Transformer(TfidfTransformer):  # type: ignore[misc] # scikit-learn ships no types
    """Counts become BM25 weights: idf · tf · (k1 + 1) / (tf + k1 · (1 - b + b · length / mean)).

    Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), with
    Lucene's idf, ln(1 + (n - df + ½) / (df + ½)), which is never negative.
    """

    def __init__(self, *, k1: float, b: float) -> None:
        super().__init__()
        self.k1 = k1
        self.b = b

    def fit(self, counts: csr_matrix, y: None = None) -> Bm25Transformer:  # noqa: ARG002 (scikit-learn's signature)
        """Learn `idf_` from counts of shape (n_documents, n_terms)."""
        n = counts.shape[0]
        df = np.bincount(counts.indices, minlength=counts.shape[1])
        self.idf_ = np.log1p((n - df + 0.5) / (df + 0.5))
        return self

    def transform(self, counts: csr_matrix) -> csr_matrix:
        """Weights of shape (n_documents, n_terms), zero where the counts are.

        Every document counts as one term longer than it is, so that none is without length.
        """
        lengths = np.asarray(counts.sum(axis=1), dtype=np.float64).ravel() + 1
        norms = self.k1 * (1 - self.b + self.b * lengths / (lengths.sum() / max(len(lengths), 1)))
        tf = counts.data / (counts.data + np.repeat(norms, np.diff(counts.indptr)))
        data = tf * (self.k1 + 1) * self.idf_[counts.indices]
        return csr_matrix((data, counts.indices, counts.indptr), shape=counts.shape)


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Some documents: which `terms` stand in them, each listed once, and how often.

    `counts` are of shape (n_documents, n_terms).
    """

    terms: tuple[str, ...]
    counts: csr_matrix


class Documents(NamedTuple):
    """Documents: the columns of the terms, and `counts` of shape (n_documents, n_terms)."""

    vocabulary: dict[str, int]
    counts: csr_matrix

    def at(self, rows: Places) -> Documents:
        """Some of them, in this order."""
        return Documents(self.vocabulary, self.counts[rows])

    def added_up(self, groups: Places) -> Documents:
        """Those of each group as one; `groups` numbers them from 0, ascending, without a gap."""
        n_documents = self.counts.shape[0]
        members = (np.ones(n_documents, np.int32), (groups, np.arange(n_documents)))
        n_groups = int(groups[-1]) + 1 if n_documents else 0
        return Documents(
            self.vocabulary, csr_matrix(members, (n_groups, n_documents)) @ self.counts
        )


def count(documents: Iterable[Sequence[str]]) -> Part:
    """Count the terms of documents. Terms come in the order in which they are met."""
    documents = list(documents)
    met: dict[str, int] = {}
    columns = [met.setdefault(term, len(met)) for document in documents for term in document]
    ends = np.cumsum([0, *map(len, documents)], dtype=np.int32)
    places = np.array(columns, np.int32)
    counts = csr_matrix((np.ones(len(places), np.int32), places, ends), (len(documents), len(met)))
    counts.sum_duplicates()
    # Many parts hold the same terms: each string is kept once.
    return Part(tuple(map(sys.intern, met)), counts)


class Joiner:
    """Joins parts, and looks only at the terms of those that it did not join the last time.

    One thread at a time may have it join.
    """

    def __init__(self) -> None:
        self._vocabulary: dict[str, int] = {}
        self._columns: dict[Part, Ints] = {}

    def joined(self, parts: Iterable[Sequence[Part]]) -> Documents:
        """One part after another; those of one sequence tell of the same documents, side by side.

        Columns come in the order in which terms are met.
        """
        parts = list(parts)
        self._number(dict.fromkeys(chain.from_iterable(parts)))
        columns, rows, data = [_NO_INTS], [_NO_INTS], [_NO_INTS]
        n_documents = 0
        for beside in parts:
            for part in beside:
                columns.append(self._columns[part][part.counts.indices])
                rows.append(_rows(part.counts) + np.int32(n_documents))
                data.append(part.counts.data)
            n_documents += beside[0].counts.shape[0]
        places = np.concatenate(rows), np.concatenate(columns)
        shape = n_documents, len(self._vocabulary)
        return Documents(self._vocabulary, csr_matrix((np.concatenate(data), places), shape))

    def _number(self, parts: Iterable[Part]) -> None:
        """Let the vocabulary, and the columns of each part's terms, be those of these parts."""
        more = dict(self._vocabulary)
        columns = {
            part: self._columns[part] if part in self._columns else _columns(part.terms, more)
            for part in parts
        }
        met = _in_order(np.concatenate([_NO_INTS, *columns.values()]), len(more))
        terms = list(more)
        # There are hundreds of thousands: a comprehension would take twice as long.
        self._vocabulary = dict(
            zip(map(terms.__getitem__, met.tolist()), range(len(met)), strict=True)
        )
        renumbered = np.empty(len(more), np.int32)
        renumbered[met] = np.arange(len(met), dtype=np.int32)
        self._columns = {part: renumbered[column] for part, column in columns.items()}


def _columns(terms: Iterable[str], vocabulary: dict[str, int]) -> Ints:
    """The column of each term; the vocabulary grows by those that are new."""
    return np.array([vocabulary.setdefault(t, len(vocabulary)) for t in terms], np.int32)


def _in_order(columns: Ints, n_columns: int) -> Ints:
    """The columns in the order in which each is met first."""
    first = np.full(n_columns, len(columns))
    # Of several, the last assignment holds.
    first[columns[::-1]] = np.arange(len(columns))[::-1]
    met = np.argsort(first, kind="stable")[: np.count_nonzero(first < len(columns))]
    return met.astype(np.int32)


def _rows(counts: csr_matrix) -> Ints:
    """The row of each number that is stored."""
    return np.repeat(np.arange(counts.shape[0], dtype=np.int32), np.diff(counts.indptr))


class Index:
    """The fitted postings of documents; several may share a vocabulary."""

    def __init__(self, documents: Documents, *, k1: float = 1.2, b: float) -> None:
        transformer = Bm25Transformer(k1=k1, b=b)
        # The transpose is kept: a query reads rows of it, and converts nothing.
        self._by_term = transformer.fit_transform(documents.counts).T.tocsr()
        self._idf: Floats = transformer.idf_
        self._vocabulary = documents.vocabulary
        self.n_documents: int = documents.counts.shape[0]
        self._absent = float(np.log1p((self.n_documents + 0.5) / 0.5))

    def alike(self, *, least: float, rare: int) -> list[tuple[int, int]]:
        """Pairs of documents, the earlier first, of cosine ≥ `least` by the terms they share.

        Only terms count that at most `rare` documents hold: what many share makes none alike.
        """
        held = np.diff(self._by_term.indptr)
        lengths = np.sqrt(np.asarray(self._by_term.multiply(self._by_term).sum(axis=0)).ravel())
        shared = self._by_term[(held > 1) & (held <= rare)]
        products = (shared.T @ shared).tocoo()
        cosines = products.data / (lengths[products.row] * lengths[products.col])
        near = (products.row < products.col) & (cosines >= least)
        return list(zip(products.row[near].tolist(), products.col[near].tolist(), strict=True))

    def rarity(self, terms: Iterable[str]) -> float:
        """The least idf among terms that mean the same; that of an absent term if none is held."""
        rows = [self._vocabulary[term] for term in terms if term in self._vocabulary]
        return float(self._idf[rows].min()) if rows else self._absent

    def norms(self) -> Floats:
        """The length of each document's vector of its terms, each once, by idf; never zero."""
        squares = np.repeat(self._idf**2, np.diff(self._by_term.indptr))
        summed = np.bincount(self._by_term.indices, squares, minlength=self.n_documents)
        norms: Floats = np.sqrt(np.where(summed, summed, 1.0))
        return norms

    def postings(self, term: str) -> tuple[Ints, Floats]:
        """The documents that hold a term, ascending, and its weight in each: two arrays (n,)."""
        row = self._vocabulary.get(term)
        if row is None:
            return np.empty(0, np.int32), np.empty(0, np.float64)
        start, end = self._by_term.indptr[row : row + 2]
        return self._by_term.indices[start:end], self._by_term.data[start:end]


class Ngrams:
    """The n-grams of words, counted: only of those that were not asked for the last time."""

    def __init__(self) -> None:
        self._rows: dict[str, int] = {}
        self._known = count([])

    def of(self, words: Sequence[str]) -> Documents:
        """The words as documents of n-grams, in their order; the columns are sorted."""
        new = [word for word in words if word not in self._rows]
        vocabulary, counts = Joiner().joined([[self._known], [count(map(character_ngrams, new))]])
        rows = self._rows | {word: row for row, word in enumerate(new, len(self._rows))}
        counts = counts[[rows[word] for word in words]]
        held = counts.getnnz(axis=0) > 0
        ngrams = sorted(ngram for ngram, column in vocabulary.items() if held[column])
        counts = counts[:, [vocabulary[ngram] for ngram in ngrams]]
        self._rows = {word: row for row, word in enumerate(words)}
        self._known = Part(tuple(ngrams), counts)
        return Documents({ngram: column for column, ngram in enumerate(ngrams)}, counts)


class Spellings:
    """Words, found again by how they are spelled: through typos, cognates and other alphabets."""

    def __init__(self, words: Sequence[str], ngrams: Ngrams) -> None:
        self._words = tuple(words)
        self._rows, counts = ngrams.of(self._words)
        transformer = TfidfTransformer()
        # It wants one document at least.
        held = transformer.fit_transform(counts if self._words else csr_matrix((1, 1)))
        self._by_ngram = held.T.tocsr()
        self._idf: Floats = transformer.idf_

    def similar(self, word: str, *, least: float, most: int) -> list[tuple[str, float]]:
        """Up to `most` words of cosine ≥ `least` to this one, best first, ties as they came."""
        counts = Counter(self._rows[n] for n in character_ngrams(word) if n in self._rows)
        rows = np.fromiter(counts, np.intp, len(counts))
        weights = np.fromiter(counts.values(), np.float64, len(counts)) * self._idf[rows]
        weights /= np.linalg.norm(weights) or 1.0
        found, likeness = self._gather(rows, weights)
        cosines = np.bincount(found, likeness, minlength=len(self._words))
        near = np.flatnonzero(cosines >= least)
        best = near[np.argsort(-cosines[near], kind="stable")][:most]
        return [(self._words[i], float(cosines[i])) for i in best]

    def _gather(self, rows: Places, weights: Floats) -> tuple[Ints, Floats]:
        """The words that hold any of the n-grams, once for each, and what each adds."""
        matrix = self._by_ngram
        if not len(rows):
            return np.empty(0, np.int32), np.empty(0)
        cuts = [slice(matrix.indptr[row], matrix.indptr[row + 1]) for row in rows]
        sizes = matrix.indptr[rows + 1] - matrix.indptr[rows]
        found = np.concatenate([matrix.indices[cut] for cut in cuts])
        held = np.concatenate([matrix.data[cut] for cut in cuts])
        return found, held * np.repeat(weights, sizes)
