"""How likely it is that the articles answer a question, and that the first answer is right.

Two logistic regressions over the same signs: one refuses, the other is shown as confidence. Knows
what was found, not its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from bot.answering import weights
from bot.answering.features import FIRM
from bot.answering.languages import Asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.index import Floats
    from bot.answering.ranking import Found, Hit

FIRST_HITS: Final = 6
ALONE: Final = 3.0  # the margin of a first answer that has no second

MEANINGS: Final[dict[str, str]] = {
    "coverage": "share of the question that stands in the first answer, by rarity",
    "passage coverage": "share that stands in its passage, title or section",
    "best coverage": "share that stands in the candidates' passage that holds most",
    "article coverage": "share that stands in its article",
    "title coverage": "share that stands in the article's title",
    "held": "share of the question that stands anywhere in the articles",
    "exact": "share that stands in the passage word for word",
    "likeness": "share that is met in the passage by words that are merely alike or related",
    "missing": "rarity of the rarest term that the passage lacks, in shares of the rarest of all",
    "names": "share of the question that is names that stand in the passage",
    "names elsewhere": "share that is names that stand in other passages only",
    "names in other articles": "share that is names that stand in other articles only",
    "names missing": "number of names that stand nowhere",
    "focus missing": "share that is what is asked for («quel accord») and not in the passage",
    "last missing": "how much of the question's last term is missing in the passage",
    "known missing": "share that the lexicon knows and that stands nowhere",
    "known elsewhere": "share that the lexicon knows and that stands in other passages only",
    "speaker missing": "asked for words: how much of the first term is missing in the passage",
    "counted": "asked how many of what: 1 if the first answer holds a number of it, -1 if not",
    **{
        f"told {sort}": f"asked {sort}: 1 if the first answer tells such a thing, -1 if not"
        for sort in Asked
    },
    "own": "BM25 of the first answer, in shares of the question's weight",
    "article": "the same of its article",
    "passage per term": "BM25 of the best passage by number of terms, plus one",
    "first score": "the best first score",
    "probability": "share of the first answer among the hits by learned score (softmax)",
    "margin": "learned score of the first answer less the second's",
    "at home": "share of the first hits that stand in the same article as the first answer",
    "home": "share of the candidates that do",
    "best": "learned score of the first answer",
    "terms": "number of terms (logarithm)",
}
"""The signs' names, in order, and what each one is."""

ANSWERABLE: Final = weights.read("answerable", MEANINGS)
RIGHT: Final = weights.read("right", MEANINGS)

# A refusal hides the closest passages behind «this is no answer»; a cited answer that misses can be
# seen to miss. So a right refusal counts less than a right answer.
FAVOUR: Final = 0.35
SEVERAL: Final = 4  # terms, of which a third would be too few
QUOTED: Final = 0.9  # of «what does X say?», where X is quoted


@dataclass(frozen=True, slots=True)
class Judgement:
    """The probabilities that the articles answer a question, and that the first answer is right."""

    answerable: float = 0.0
    right: float = 0.0

    @property
    def is_answer(self) -> bool:
        """Whether to answer: what the reader may gain that way weighs more than by a refusal."""
        return self.right > 0 and self.right >= FAVOUR * (1 - self.answerable)


def judge(found: Found, hits: Sequence[Hit]) -> Judgement:
    """Judge what was found for a question, of which there is at least one hit.

    What somebody says at all is told by any of their words.
    """
    query, first = found.query, hits[0]
    if query.only_people and query.says:
        theirs = first.span.speaker in query.people
        return Judgement(QUOTED, QUOTED) if theirs else Judgement()
    if _is_hopeless(found, first):
        return Judgement()
    told = signs(found, hits)
    return Judgement(float(ANSWERABLE.probability(told)), float(RIGHT.probability(told)))


def _is_hopeless(found: Found, first: Hit) -> bool:
    """Whether no benchmark is needed to tell that the question is not answered.

    The words of somebody whom no article names; how many, where no number is told; several things
    of which the articles hold no more than a third; anything about somebody, where nothing but the
    name stands in the passage; anything at all, where nothing does by more than likeness or
    relation.
    """
    query, passage = found.query, found.matches.passages.strengths[:, first.place]
    firm = found.held >= FIRM
    if len(firm) >= SEVERAL and np.mean(firm) <= 1 / 3 and not query.likely:
        return True
    if Asked.HOW_MANY in query.asked and not found.told[Asked.HOW_MANY][first.place]:
        return True
    if query.says and any(t.proper and not held for t, held in zip(query.terms, firm, strict=True)):
        return True
    if query.people and not query.only_people:
        return not passage[[not term.person for term in query.terms]].any()
    return not (passage >= FIRM).any()


def signs(found: Found, hits: Sequence[Hit]) -> Floats:
    """The signs of a question for which something was found, of shape (len(MEANINGS),)."""
    told = _coverages(found, hits[0]) | _scores(found, hits)
    return np.array([told.get(name, 0.0) for name in MEANINGS])


def _coverages(found: Found, first: Hit) -> dict[str, float]:
    own, passages, titles, articles = found.matches
    share, rarity = own.share, own.rarity
    passage, article = passages.strengths[:, first.place], articles.strengths[:, first.place]
    names = np.array([term.proper and term.weight == 1 for term in found.query.terms])
    known = np.array([term.known for term in found.query.terms])
    focus = np.array([term.focus for term in found.query.terms])
    return {
        "coverage": first.coverage,
        "passage coverage": share @ passage,
        "best coverage": passages.coverage.max(),
        "article coverage": share @ article,
        "title coverage": share @ titles.strengths[:, first.place],
        "held": share @ found.held,
        "exact": share @ (passage >= 1),
        "likeness": share @ (passage * (passage < FIRM)),
        "missing": (rarity * (1 - passage)).max() / (rarity.max() or 1.0),
        "names missing": (names & (found.held < FIRM)).sum(),
        "names elsewhere": share @ (names * (found.held - passage)),
        "names in other articles": share @ (names * np.maximum(found.held - article, 0)),
        "names": share @ (names * passage),
        "focus missing": share @ (focus * (1 - passage)),
        "last missing": 1 - passage[-1],
        "known missing": share @ (known * (found.held < FIRM)),
        "known elsewhere": share @ (known * (found.held - passage)),
        "speaker missing": found.query.says * (1 - passage[0]),
        "counted": bool(found.query.counted) * (2.0 * found.counted[first.place] - 1),
        **{f"told {sort}": 2.0 * flags[first.place] - 1 for sort, flags in found.told.items()},
    }


def _scores(found: Found, hits: Sequence[Hit]) -> dict[str, float]:
    own, passages, _, articles = found.matches
    learned = np.array([hit.score for hit in hits])
    terms = len(found.query.terms)
    home = hits[0].span.article.id
    return {
        "own": own.scores[hits[0].place],
        "article": articles.scores[hits[0].place],
        "passage per term": passages.scores.max() * passages.total / (terms + 1),
        "first score": found.first.max(),
        "probability": hits[0].share,
        "margin": learned[0] - learned[1] if len(learned) > 1 else ALONE,
        "at home": np.mean([hit.span.article.id == home for hit in hits[:FIRST_HITS]]),
        "home": np.mean([span.article.id == home for span in found.spans]),
        "best": learned[0],
        "terms": np.log1p(terms),
    }
