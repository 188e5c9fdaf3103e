"""Questions in other words, as readers ask them who have not read the article.

Those who wrote a benchmark's questions had its passages before their eyes, and used their words.
Knows queries, no corpora.
"""

from __future__ import annotations

import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answering.query import Query, Term

_SYNONYM = 80  # per cent of the words that the lexicon knows, and of the others …
_LOST = 50


def reworded(query: Query) -> Query:
    """The query as it were if most of its words were others that mean the same.

    A word that the lexicon knows is met by its synonyms only; of the words that it does not know,
    every other is lost. Names stay. It is always the same words of the same question.
    """
    question = " ".join(term.word for term in query.terms)
    terms = tuple(_reworded(term, question) for term in query.terms)
    changed = [old.word for old, new in zip(query.terms, terms, strict=True) if old != new]
    gone = set(" ".join(changed).split())
    kept = tuple(word for word in query.words if word not in gone)
    return replace(query, words=kept, terms=terms, pairs=())


def _reworded(term: Term, question: str) -> Term:
    chance = zlib.crc32(f"{question}|{term.word}".encode()) % 100
    if term.proper or term.person or chance >= (_SYNONYM if term.known else _LOST):
        return term
    kept = tuple((e, how_well) for e, how_well in term.expansions if e.startswith("="))
    return replace(term, expansions=kept)
