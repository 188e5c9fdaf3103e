"""How likely it is that the articles answer a question at all. Knows scores, not words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.query import Query
    from bot.answering.ranking import Hit
    from bot.answering.vocabulary import Vocabulary

# A logistic regression on French Wikipedia questions (PIAF v1.1, development half) with and
# without what answers them, asked of all its articles, of eight at a time, and of one at a time.
INTERCEPT = -2.02
SCORE = 1.50
SPREAD = 2.01
NAME_MISSING = -1.64

QUOTED = 0.9  # of «what does X say?», where X is quoted
SPREAD_TO = 6  # how far down the list the best score is compared


def answerable(query: Query, hits: Sequence[Hit], vocabulary: Vocabulary) -> float:
    """The probability, 0 to 1, that one of the hits answers.

    A good match, far above the next ones, speaks for it; a name that no article holds speaks
    against it. What somebody says at all is told by any of their words; what somebody says of a
    thing is not told where nothing but the person's name matches.
    """
    if not hits or (query.says and not hits[0].known):
        return 0.0
    if query.says and query.only_people and hits[0].span.speaker in query.people:
        return QUOTED
    best, last = hits[0].match, min(hit.match for hit in hits[:SPREAD_TO])
    missing = any(term.proper and not vocabulary.holds(term.exact) for term in query.terms)
    evidence = INTERCEPT + SCORE * best + SPREAD * (best - last) + NAME_MISSING * missing
    return 1 / (1 + math.exp(-evidence))
