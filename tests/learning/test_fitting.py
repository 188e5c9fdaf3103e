"""What the models make of made-up examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.learning.fitting import listwise, logistic
from bot.learning.measuring import calibration_error, reliability

if TYPE_CHECKING:
    from bot.answering.collection import Flags
    from bot.answering.index import Floats

NAMES = ("tells", "noise")


def listed(rng: np.random.Generator, *, right: int) -> tuple[Floats, Flags]:
    """Ten candidates, of which the right ones are higher by the first feature."""
    columns = rng.normal(size=(10, 2))
    columns[:right, 0] += 4
    return columns, np.arange(10) < right


@pytest.mark.parametrize("right", [1, 3])
def test_a_listwise_model_puts_a_right_one_first(right: int) -> None:
    rng = np.random.default_rng(1)
    model = listwise(NAMES, [listed(rng, right=right) for _ in range(200)])

    unseen = [listed(rng, right=right) for _ in range(200)]
    first = [flags[model.score(columns).argmax()] for columns, flags in unseen]
    assert np.mean(first) > 0.95
    tells, noise = model.weights
    assert tells > 5 * abs(noise)
    assert (model.names, model.intercept) == (NAMES, 0.0)


def test_what_is_the_same_for_all_candidates_weighs_nothing() -> None:
    columns = np.array([[1.0, 7.0], [0.0, 7.0]])
    model = listwise(NAMES, [(columns, np.array([True, False]))])

    assert model.weights[0] > 1
    assert model.weights[1] == pytest.approx(0)


def drawn(n: int, seed: int) -> tuple[Floats, Flags]:
    """Signs, on scales of their own, and truths by the logistic function of the first."""
    rng = np.random.default_rng(seed)
    signs = rng.normal(size=(n, 2)) * [1, 100] + [0, 500]
    return signs, rng.random(n) < 1 / (1 + np.exp(1 - 2 * signs[:, 0]))


def test_a_logistic_model_finds_the_weights_and_is_calibrated() -> None:
    model = logistic(NAMES, *drawn(5000, 1), np.ones(5000))
    signs, truths = drawn(5000, 2)

    assert model.weights == pytest.approx([2, 0], abs=0.15)
    assert model.intercept == pytest.approx(-1, abs=0.5)
    assert calibration_error(reliability(model.probability(signs), truths)) < 0.03


def test_an_example_that_weighs_double_is_as_good_as_two() -> None:
    signs, truths = drawn(200, 1)
    parts = np.repeat([2.0, 1.0], 100)
    twice = np.concatenate([np.arange(100), np.arange(200)])
    # Signs are standardized over the examples as they are counted, so these are standard already.
    signs = np.concatenate([signs[:100], signs[:100]])
    truths = np.concatenate([truths[:100], ~truths[:100]])

    weighed = logistic(NAMES, signs, truths, parts)
    doubled = logistic(NAMES, signs[twice], truths[twice], np.ones(300))

    assert weighed.weights == pytest.approx(doubled.weights, abs=1e-3)
    assert weighed.intercept == pytest.approx(doubled.intercept, abs=1e-2)


def test_a_sign_that_never_changes_weighs_nothing() -> None:
    signs, truths = drawn(200, 1)
    signs[:, 1] = 3.0

    assert logistic(NAMES, signs, truths, np.ones(200)).weights[1] == 0
