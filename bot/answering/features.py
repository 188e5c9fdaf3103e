"""What may tell a right answer from a wrong one: the features of a question's candidates.

Each is a number a candidate; what it is worth is learned (`weights`), relative to the other
candidates of the same question. Knows matches and traits, but not which of them weigh how much.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from bot.answering.collection import NOWHERE
from bot.answering.languages import Asked

if TYPE_CHECKING:
    from bot.answering.collection import Collection, Flags, Places
    from bot.answering.index import Floats, Ints
    from bot.answering.matching import Match, Matches, Strengths
    from bot.answering.query import Query

    Columns = dict[str, Any]  # name → an array of shape (n_candidates,)

BEFORE: Final = 0.8  # what a term is worth that stands in the span before
AFTER: Final = 0.6
FIRM: Final = 0.65  # from here on a term is met by more than a likeness or a relation

# Of these, what they are worth depends on what is asked.
_TRAITS: Final = {
    "names": (
        "capitals within the span beside those that the question accounts for (logarithm)",
        (Asked.WHO, Asked.WHERE, Asked.HOW_MANY, Asked.HOW_LONG),
    ),
    "numbers": (
        "numbers in digits in the span (logarithm)",
        (Asked.WHO, Asked.WHEN, Asked.HOW_MANY, Asked.WHY),
    ),
    "words": (
        "words in the span (logarithm)",
        (Asked.WHO, Asked.WHEN, Asked.HOW_MANY, Asked.WHY),
    ),
}

MEANINGS: Final[dict[str, str]] = {
    "own": "BM25 of the span",
    "own coverage": "share of the question that stands in the span, by rarity",
    "own exact": "the same, word for word",
    "own firm": "the same, by more than likeness and relation, each word full",
    "own names": "share of the question that is names that stand in the span",
    "own unknown": "share that is words which the lexicon does not know, and stands in the span",
    "own words": "small words too: what the question's words as typed weigh that the span holds",
    "own words' part": "that by the length of the span's vector (cosine)",
    "own terms": "share of the question's terms that stand in the span",
    "own best": "rarity of the rarest term that stands in the span",
    "own missing": "rarity of the rarest term that does not",
    "own first": "how well the question's first term is met in the span",
    "with title": "coverage by the span and the article's title",
    "with title firm": "the same, by more than likeness and relation, each word full",
    "with before": "coverage by the span, the title and the span before",
    "around": "coverage by the span and, at a discount, those beside it",
    "passage": "BM25 of the passage, with title and section",
    "passage coverage": "share of the question that stands in the passage, title or section",
    "passage firm": "the same, by more than likeness and relation, each word full",
    "passage missing": "rarity of the rarest term that does not",
    "passage names": "share of the question that is names that stand in the passage",
    "passage last": "how well the question's last term is met in the passage",
    "title": "BM25 of the article's title",
    "article": "BM25 of the whole article",
    "article firm": "share of the question that stands in the article by more than likeness",
    "rivals": "candidates in the same passage (logarithm)",
    "passage worth": "the first scores of the candidates in the passage, added up",
    "article worth": "the first scores of the candidates in the article, added up",
    "position": "spans before it in its passage (logarithm)",
    "quotation": "whether the span is a quotation",
    "length": "words in the span (logarithm)",
    "counted": "asked how many, whether a number stands shortly before what is asked for",
    **{f"tells {sort}": f"asked {sort}, whether the span tells such a thing" for sort in Asked},
    **{
        f"{trait}, {sort}": f"asked {sort}, {meaning}"
        for trait, (meaning, sorts) in _TRAITS.items()
        for sort in sorts
    },
}
"""The features' names, in the order of the columns, and what each one is."""


def features(
    collection: Collection,
    query: Query,
    matches: Matches,
    scores: Floats,
    candidates: Places,
) -> Floats:
    """The features of candidates (numbers of spans), of shape (n_candidates, len(MEANINGS)).

    `matches` are the query's with everything; `scores`, of shape (n_spans,), the first scores.
    What a question does not ask for is 0 everywhere.
    """
    own, passages, titles, articles = matches
    told: Columns = {
        **_own(collection, query, own, candidates),
        **_as_typed(collection, query, candidates),
        **_beside(collection, own, titles, candidates),
        **_passage(collection, query, own, passages, candidates),
        **_article(collection, own, titles, articles, candidates),
        **_company(collection, scores, candidates),
        **_traits(collection, query, own, candidates),
    }
    columns = np.zeros((len(candidates), len(MEANINGS)))
    for column, name in enumerate(MEANINGS):
        columns[:, column] = told.get(name, 0.0)
    return columns


def _own(collection: Collection, query: Query, own: Match, candidates: Places) -> Columns:
    """What the span itself holds of the question."""
    strengths = own.strengths[:, candidates]
    names = own.share * [term.proper for term in query.terms]
    unknown = own.share * [not term.known for term in query.terms]
    return {
        "own": own.scores[candidates],
        "own coverage": own.share @ strengths,
        "own exact": own.share @ (strengths >= 1),
        "own firm": own.share @ (strengths >= FIRM),
        "own names": names @ strengths,
        "own unknown": unknown @ strengths,
        "own terms": (strengths > 0).mean(axis=0),
        "own best": (own.rarity[:, None] * strengths).max(axis=0),
        "own missing": (own.rarity[:, None] * (1 - strengths)).max(axis=0),
        "own first": strengths[0],
        "position": np.log1p(collection.position[candidates]),
        "quotation": collection.quoted[candidates],
        "length": np.log1p(collection.lengths[candidates]),
    }


def _as_typed(collection: Collection, query: Query, candidates: Places) -> Columns:
    """What the span holds of the question's very words, small ones too, by their squared idf."""
    held = np.zeros(len(candidates))
    for word in query.words:
        holding, _ = collection.words.postings(word)
        held += collection.words.rarity([word]) ** 2 * is_among(candidates, holding)
    return {"own words": held, "own words' part": held / collection.word_norms[candidates]}


def is_among(candidates: Places, ascending: Ints) -> Flags:
    """Which candidates are among ascending numbers, of which there may be very many."""
    if not len(ascending):
        return np.zeros(len(candidates), bool)
    places = np.minimum(np.searchsorted(ascending, candidates), len(ascending) - 1)
    among: Flags = ascending[places] == candidates
    return among


def _beside(collection: Collection, own: Match, titles: Match, candidates: Places) -> Columns:
    """What the span holds together with what stands over it and beside it."""
    strengths = own.strengths[:, candidates]
    over = titles.strengths[:, collection.article_of[candidates]]
    before = _at(own.strengths, collection.before[candidates])
    after = _at(own.strengths, collection.after[candidates])
    with_title = np.maximum(strengths, over)
    beside = np.maximum(BEFORE * before, AFTER * after)
    return {
        "with title": own.share @ with_title,
        "with title firm": own.share @ (with_title >= FIRM),
        "with before": own.share @ np.maximum(with_title, before),
        "around": own.share @ np.maximum(strengths, beside),
    }


def _at(strengths: Strengths, places: Places) -> Strengths:
    """The columns at these places; nothing where there is no place."""
    found: Strengths = np.where(places == NOWHERE, np.float32(0), strengths[:, places])
    return found


def _passage(
    collection: Collection, query: Query, own: Match, passages: Match, candidates: Places
) -> Columns:
    """What the passage holds of the question."""
    passage_of = collection.passage_of[candidates]
    strengths = passages.strengths[:, passage_of]
    names = own.share * [term.proper for term in query.terms]
    return {
        "passage": passages.scores[passage_of],
        "passage coverage": own.share @ strengths,
        "passage firm": own.share @ (strengths >= FIRM),
        "passage missing": (own.rarity[:, None] * (1 - strengths)).max(axis=0),
        "passage names": names @ strengths,
        "passage last": strengths[-1],
    }


def _article(
    collection: Collection, own: Match, titles: Match, articles: Match, candidates: Places
) -> Columns:
    article_of = collection.article_of[candidates]
    return {
        "title": titles.scores[article_of],
        "article": articles.scores[article_of],
        "article firm": own.share @ (articles.strengths[:, article_of] >= FIRM),
    }


def _company(collection: Collection, scores: Floats, candidates: Places) -> Columns:
    """What other candidates tell: where there are many, or good ones, the answer is likely."""
    passage_of, article_of = collection.passage_of[candidates], collection.article_of[candidates]
    same_passage = passage_of[:, None] == passage_of
    worth = scores[candidates]
    return {
        "rivals": np.log1p(same_passage.sum(axis=0)),
        "passage worth": worth @ same_passage,
        "article worth": worth @ (article_of[:, None] == article_of),
    }


def _traits(collection: Collection, query: Query, own: Match, candidates: Places) -> Columns:
    """Whether the span is like what is asked for."""
    proper = np.array([term.proper for term in query.terms])
    accounted = (own.strengths[:, candidates] > 0)[proper].sum(axis=0)
    traits = {
        "names": np.log1p(np.maximum(collection.capitals[candidates] - accounted, 0)),
        "numbers": np.log1p(collection.numbers[candidates]),
        "words": np.log1p(collection.lengths[candidates]),
    }
    told: Columns = {f"tells {s}": collection.answers[s][candidates] for s in query.asked}
    told |= {f"{name}, {s}": trait for name, trait in traits.items() for s in query.asked}
    told["counted"] = collection.counts(query)[candidates]
    return told
