"""How likely it is that the articles answer a question at all. Knows scores, not words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.query import Query
    from bot.answering.ranking import Hit
    from bot.answering.vocabulary import Vocabulary

# A logistic regression on French Wikipedia questions (PIAF v1.1, development half, with and
# without the passage that answers) over the whole corpus and over one article at a time.
INTERCEPT = -1.61
SCORE = 1.09
SPREAD = 2.37
NAME_MISSING = -1.56

SPREAD_TO = 6  # how far down the list the best score is compared


def answerable(query: Query, hits: Sequence[Hit], vocabulary: Vocabulary) -> float:
    """The probability, 0 to 1, that one of the hits answers.

    A good score, far above the next ones, speaks for it; a name that no article holds speaks
    against it. No hit: 0.
    """
    if not hits:
        return 0.0
    best, last = hits[0].score, hits[:SPREAD_TO][-1].score
    missing = any(term.proper and not vocabulary.holds(term.exact) for term in query.terms)
    evidence = INTERCEPT + SCORE * best + SPREAD * (best - last) + NAME_MISSING * missing
    return 1 / (1 + math.exp(-evidence))
