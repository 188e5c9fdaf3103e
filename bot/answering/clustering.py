"""Questions that ask for the same thing, brought together whatever their wording.

Two gists are alike by the TF-IDF weight of the terms that they share; groups of gists that are
alike enough on the average become one. What one question says and the other does not counts
against them, most of all where each says something else: «quel âge a X ?», «où habite X ?». Knows
no articles, and not where the questions come from.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix, identity
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.answering.gist import CONCEPTS, SORT, gists
from bot.answering.text import character_ngrams, skeleton, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answering.gist import Gist
    from bot.answering.index import Floats
    from bot.answering.lexicon import Lexicon

Matrix = npt.NDArray[np.float32]

ALIKE = 0.52  # from here on, two groups are one
# What is left unsaid weighs so much beside what is shared: by the one that says more, by the other.
MORE, LESS = 0.3, 1.8

RARITY = 0.25  # the power of a term's idf: a name is not worth many times as much as what is asked
SORTED = 0.8  # of the weight of a sort of answer
# How much terms that stand together, as in a name, count as one; and how much «always» is asked of
# them.
TOGETHER, ALWAYS = 0.8, 1.5

RELATED = 0.25  # how well a term stands for one to which the lexicon relates it
SPELLED = 0.5  # from this likeness on, it stands for one that is spelled like it

# Matrices of so many gists, or of the spelling of so many terms, are some megabytes.
MOST = 2000
MOST_SPELLED = 4000


def groups(questions: Sequence[str], lexicon: Lexicon) -> list[list[int]]:
    """Which questions ask for the same: groups of their numbers, both in ascending order.

    Questions that say nothing by themselves («et lui ?») are in no group. Of more than `MOST`
    gists, those of the later questions are told apart even where they are merely alike.
    """
    by_words: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, question in enumerate(questions):
        by_words[tuple(words(question))].append(number)
    by_gist: defaultdict[Gist, list[int]] = defaultdict(list)
    found = gists((questions[numbers[0]] for numbers in by_words.values()), lexicon)
    for gist, numbers in zip(found, by_words.values(), strict=True):
        by_gist[gist] += numbers
    by_gist.pop(frozenset(), None)
    return sorted(map(sorted, _joined(by_gist, lexicon)))


def _joined(by_gist: Mapping[Gist, list[int]], lexicon: Lexicon) -> list[list[int]]:
    compared = list(by_gist)[:MOST]
    by_label: defaultdict[int, list[int]] = defaultdict(list)
    for label, gist in zip(_labels(compared, lexicon), compared, strict=True):
        by_label[label] += by_gist[gist]
    return [*by_label.values(), *list(by_gist.values())[MOST:]]


def _labels(compared: Sequence[Gist], lexicon: Lexicon) -> list[int]:
    """The group of each gist, by average linkage."""
    if len(compared) <= 1:
        return [0] * len(compared)
    apart = squareform(1 - _likeness(compared, lexicon), checks=False)
    labels: list[int] = fcluster(linkage(apart, "average"), 1 - ALIKE, "distance").tolist()
    return labels


def _likeness(compared: Sequence[Gist], lexicon: Lexicon) -> Matrix:
    """How alike gists are, in [0, 1], of shape (n_gists, n_gists); 1 on the diagonal.

    A symmetric Tversky index (Jimenez et al., Softcardinality-core, 2013) of sets of weighed terms.
    """
    numbers = {
        term: n for n, term in enumerate(dict.fromkeys(t for g in compared for t in sorted(g)))
    }
    rows = np.repeat(np.arange(len(compared)), [len(gist) for gist in compared])
    columns = np.array([numbers[term] for gist in compared for term in sorted(gist)])
    shape = (len(compared), len(numbers))
    held = csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=shape)
    weights = _weights(held, list(numbers))
    weighed = csr_matrix((np.sqrt(weights)[held.indices], held.indices, held.indptr), shape=shape)
    shared: Matrix = (weighed @ _kinship(numbers, lexicon) @ weighed.T).toarray()
    whole = held @ weights
    least, most = np.minimum.outer(whole, whole), np.maximum.outer(whole, whole)
    np.minimum(shared, least, out=shared)
    likeness: Matrix = shared / (shared + MORE * (most - shared) + LESS * (least - shared))
    np.fill_diagonal(likeness, 1)
    return likeness


def _weights(held: csr_matrix, terms: Sequence[str]) -> Matrix:
    """What each term is worth, of shape (n_terms,).

    It is the damped idf, shared with the terms beside which it always stands. Where terms come
    again and again, one that does not is likely to be a slip, and worth so many times less.
    """
    frequency = np.bincount(held.indices, minlength=len(terms))
    weights: Floats = np.log1p(held.shape[0] / frequency) ** RARITY
    beside = (held.T @ held).tocoo()
    either = frequency[beside.row] + frequency[beside.col] - beside.data
    always = (beside.data / either) ** ALWAYS
    weights /= np.bincount(beside.row, always) ** TOGETHER
    slips = [not term.startswith((SORT, *CONCEPTS)) and not term.isdigit() for term in terms]
    weights[(frequency == 1) & slips] /= frequency.mean()
    weights[[term.startswith(SORT) for term in terms]] *= SORTED
    return weights.astype(np.float32)


def _kinship(numbers: Mapping[str, int], lexicon: Lexicon) -> csr_matrix:
    """How well each term stands for each other, of shape (n_terms, n_terms); 1 on the diagonal."""
    near = _spelled_alike(list(numbers)).maximum(_related(numbers, lexicon))
    return near.maximum(identity(len(numbers), np.float32, "csr"))


def _spelled_alike(terms: Sequence[str]) -> csr_matrix:
    """The likeness of the first terms by their character n-grams, where there is enough of it."""
    vectorizer = TfidfVectorizer(analyzer=_spelling, dtype=np.float32)
    vectors = vectorizer.fit_transform([*terms[:MOST_SPELLED], ""])[:-1]
    alike = (vectors @ vectors.T).tocsr()
    alike.data[alike.data < SPELLED] = 0
    alike.resize(len(terms), len(terms))
    return alike


def _spelling(term: str) -> list[str]:
    """The n-grams of a word or a concept; numbers are only like themselves."""
    if term.startswith(SORT) or term.isdigit():
        return []
    return character_ngrams(term.lstrip("".join(CONCEPTS)).lower())


def _related(numbers: Mapping[str, int], lexicon: Lexicon) -> csr_matrix:
    """The terms that the lexicon says come near in meaning."""
    pairs = {
        (number, numbers[other])
        for term, number in numbers.items()
        if term.startswith(CONCEPTS)
        for related in lexicon.related([term])
        if (other := related if related.startswith(CONCEPTS) else skeleton(related)) in numbers
    }
    both = np.array(sorted(pairs | {(b, a) for a, b in pairs}), np.intp).reshape(-1, 2)
    shape = (len(numbers), len(numbers))
    return csr_matrix((np.full(len(both), RELATED, np.float32), both.T), shape=shape)
