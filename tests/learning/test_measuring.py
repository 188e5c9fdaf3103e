"""The figures, on numbers that were worked out by hand."""

import numpy as np
import pytest

from bot.learning.measuring import Bin, auroc, calibration_error, reliability


@pytest.mark.parametrize(
    ("positive", "negative", "area"),
    [
        ([0.9, 0.8], [0.2, 0.1], 1.0),
        ([0.1], [0.2, 0.3], 0.0),
        ([0.9, 0.4], [0.5, 0.1], 0.75),
        ([0.5], [0.5, 0.5], 0.5),
        ([0.5, 0.7], [0.5], 0.75),
        ([], [0.5], 0.5),
        ([0.5], [], 0.5),
    ],
)
def test_auroc_is_how_often_a_positive_is_above_a_negative(
    positive: list[float], negative: list[float], area: float
) -> None:
    assert auroc(np.array(positive), np.array(negative)) == pytest.approx(area)


def test_questions_of_like_confidence_are_counted_together() -> None:
    confidence = np.array([0.02, 0.04, 0.95, 1.0, 0.9])
    right = np.array([False, True, True, True, False])

    low, high = reliability(confidence, right)

    assert (low.count, low.confidence, low.right) == pytest.approx((2, 0.03, 0.5))
    assert (high.count, high.confidence, high.right) == pytest.approx((3, 0.95, 2 / 3))


def test_the_calibration_error_is_the_distance_of_confidence_and_truth_by_count() -> None:
    bins = [Bin(1, 0.05, 0.0), Bin(1, 0.15, 1.0), Bin(2, 0.95, 0.5)]

    assert calibration_error(bins) == pytest.approx((0.05 + 0.85 + 2 * 0.45) / 4)
    assert calibration_error([]) == 0
