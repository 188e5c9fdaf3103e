"""What the figures of a benchmark are, and how they are worked out. Knows arrays only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from sklearn.metrics import roc_auc_score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.collection import Flags
    from bot.answering.index import Floats

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The questions of like confidence: how many, how sure on average, what share was right."""

    count: int
    confidence: float
    right: float


def reliability(confidence: Floats, right: Flags) -> list[Bin]:
    """Bins of equal width from 0 to 1, those without a question left out."""
    places = np.minimum((confidence * BINS).astype(int), BINS - 1)
    found = (places == number for number in range(BINS))
    return [
        Bin(int(here.sum()), float(confidence[here].mean()), float(right[here].mean()))
        for here in found
        if here.any()
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error: how far confidence and truth lie apart, by count."""
    total = sum(each.count for each in bins) or 1
    return sum(each.count * abs(each.confidence - each.right) for each in bins) / total


def auroc(positive: Floats, negative: Floats) -> float:
    """How likely a positive scores above a negative, ties half; .5 where one side is empty."""
    if not (len(positive) and len(negative)):
        return 0.5
    truths = np.repeat([1, 0], [len(positive), len(negative)])
    return float(roc_auc_score(truths, np.concatenate([positive, negative])))
