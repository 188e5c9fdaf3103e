"""Questions in other words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answering.retriever import Retriever
from bot.learning.rewording import reworded
from bot.model import Article, Corpus, Entry, Passage, PassageKind, Person, Source

if TYPE_CHECKING:
    from bot.answering.query import Query, Term

N = 400


@pytest.fixture(scope="module")
def query() -> Query:
    """A question of two names, a word that the lexicon knows, and one that it does not."""
    text = "La grève a fermé le port de Valmont."
    passages = (Passage(1, PassageKind.TEXT, text),)
    article = Article("a", "Le port", "2030", "fr", Source("x"), passages)
    corpus = Corpus((article,), (Person("Anne Berger"),), (Entry("grève", ("strike",)),))
    return Retriever(corpus).understand("Pourquoi la grève, selon Anne Berger, ferme Valmont ?")


def test_names_stay(query: Query) -> None:
    names = [term for term in query.terms if term.proper or term.person]

    assert [term.word for term in names] == ["anne berger", "valmont"]
    assert [term for term in reworded(query).terms if term.proper or term.person] == names


def test_words_are_lost_or_met_by_what_means_the_same(query: Query) -> None:
    strike, close = (term for term in query.terms if not (term.proper or term.person))

    def made(term: Term) -> list[tuple[tuple[str, float], ...]]:
        """What there is for many words that are like this one."""
        terms = tuple(replace(term, word=f"mot{i}") for i in range(N))
        return [term.expansions for term in reworded(replace(query, terms=terms)).terms]

    assert set(made(strike)) == {strike.expansions, (("=grève", 0.8),)}
    assert made(strike).count(strike.expansions) / N == pytest.approx(0.2, abs=0.07)
    assert set(made(close)) == {close.expansions, ()}
    assert made(close).count(close.expansions) / N == pytest.approx(0.5, abs=0.07)


def test_it_is_always_the_same_words_and_never_their_neighbourhood(query: Query) -> None:
    assert query.pairs
    assert reworded(query).pairs == ()
    assert reworded(query) == reworded(query)
