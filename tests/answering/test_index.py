"""The index weighs terms as BM25 does, and finds words by their spelling."""

import math

import numpy as np
import pytest

from bot.answering.index import Index, Joiner, Ngrams, Spellings, count

DOCUMENTS = [["paix", "accord"], ["paix", "paix", "guerre", "front"], ["accord", "vote"]]


def index(**parameters: float) -> Index:
    """The documents, fitted."""
    return Index(Joiner().joined([[count(DOCUMENTS)]]), **parameters)


def test_postings_hold_the_bm25_weight_of_each_document() -> None:
    documents, weights = index(k1=1.2, b=0.5).postings("paix")
    idf = math.log(1 + (3 - 2 + 0.5) / (2 + 0.5))
    mean = 11 / 3  # each document counts as one longer than it is

    def bm25(tf: int, length: int) -> float:
        return idf * tf * 2.2 / (tf + 1.2 * (0.5 + 0.5 * length / mean))

    np.testing.assert_array_equal(documents, [0, 1])
    np.testing.assert_allclose(weights, [bm25(1, 3), bm25(2, 5)])


def test_a_term_that_is_nowhere_has_no_postings_and_the_greatest_rarity() -> None:
    fitted = index(b=0.5)
    documents, weights = fitted.postings("traité")
    assert documents.size == weights.size == 0
    assert fitted.rarity(["traité"]) == pytest.approx(math.log(1 + 3.5 / 0.5))
    assert fitted.rarity(["traité"]) > fitted.rarity(["vote"]) > fitted.rarity(["vote", "paix"])


def test_a_misspelled_word_finds_its_neighbours_best_first() -> None:
    spellings = Spellings(["sanction", "accord", "lavrov", "sanctuair"], Ngrams())
    found = spellings.similar("sanktions", least=0.3, most=2)
    assert [word for word, _ in found] == ["sanction", "sanctuair"]
    assert 1 > found[0][1] > found[1][1] >= 0.3


def test_a_word_in_another_alphabet_finds_its_like() -> None:
    spellings = Spellings(["sanction", "lavrov"], Ngrams())
    assert [word for word, _ in spellings.similar("лаврову", least=0.5, most=1)] == ["lavrov"]


def test_nothing_is_like_an_unknown_word_or_no_words_at_all() -> None:
    assert Spellings(["sanction"], Ngrams()).similar("xyz", least=0.5, most=3) == []
    assert Spellings([], Ngrams()).similar("sanction", least=0.5, most=3) == []
