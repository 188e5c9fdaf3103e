"""TF-IDF postings over short documents: from a term to where it stands and how much it weighs.

The one home of scikit-learn. Documents come in as lists of terms; what a term is (a stem, a pair
of stems, a concept) is the caller's business, and so is what a document is.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from bot.answering.deferred import defer
from bot.answering.text import character_ngrams

# scikit-learn imports it for functions that are not used here: 0.6 s and 20 MB at start.
defer("scipy.stats")

from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer, TfidfVectorizer  # noqa: E402 (it comes after what it would import)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
Ints = npt.NDArray[np.int32]


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
        """Weights of shape (n_documents, n_terms), zero where the counts are."""
        lengths = np.asarray(counts.sum(axis=1), dtype=np.float64).ravel()
        norms = self.k1 * (1 - self.b + self.b * lengths / max(lengths.mean(), 1.0))
        tf = counts.data / (counts.data + np.repeat(norms, np.diff(counts.indptr)))
        data = tf * (self.k1 + 1) * self.idf_[counts.indices]
        return csr_matrix((data, counts.indices, counts.indptr), shape=counts.shape)


ANCHOR = ""  # a term that every document holds: scikit-learn refuses an empty vocabulary


class Index:
    """The fitted postings of documents, each a sequence of terms."""

    def __init__(self, documents: Iterable[Sequence[str]], *, k1: float = 1.2, b: float) -> None:
        vectorizer = CountVectorizer(analyzer=_with_anchor, dtype=np.int32)
        counts = vectorizer.fit_transform(list(documents) or [()]).tocsr()
        transformer = Bm25Transformer(k1=k1, b=b)
        # The transpose is kept: a query reads rows of it, and converts nothing.
        self._by_term = transformer.fit_transform(counts).T.tocsr()
        self._idf: Floats = transformer.idf_
        self._absent = float(np.log1p((counts.shape[0] + 0.5) / 0.5))
        self.vocabulary: dict[str, int] = vectorizer.vocabulary_
        self.n_documents: int = counts.shape[0]

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
        rows = [self.vocabulary[term] for term in terms if term in self.vocabulary]
        return float(self._idf[rows].min()) if rows else self._absent

    def norm(self, terms: Iterable[str]) -> float:
        """The length of a vector of these terms, all held, by their idf; never zero."""
        rows = [self.vocabulary[term] for term in terms]
        return float(np.sqrt((self._idf[rows] ** 2).sum())) or 1.0

    def postings(self, term: str) -> tuple[Ints, Floats]:
        """The documents that hold a term, ascending, and its weight in each: two arrays (n,)."""
        row = self.vocabulary.get(term)
        if row is None:
            return np.empty(0, np.int32), np.empty(0, np.float64)
        start, end = self._by_term.indptr[row : row + 2]
        return self._by_term.indices[start:end], self._by_term.data[start:end]


class Spellings:
    """Words, found again by how they are spelled: through typos, cognates and other alphabets."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = tuple(words) or (ANCHOR,)
        vectorizer = TfidfVectorizer(analyzer=character_ngrams)
        self._by_ngram = vectorizer.fit_transform(self._words).T.tocsr()
        self._idf: Floats = vectorizer.idf_
        self._rows: dict[str, int] = vectorizer.vocabulary_

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


def _with_anchor(terms: Sequence[str]) -> list[str]:
    return [ANCHOR, *terms]
