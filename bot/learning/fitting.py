"""Fits the models: a listwise one that ranks candidates, a logistic one that tells yes from no.

Both are convex, start from nothing and use no chance, so that the same examples give the same
weights. Knows arrays only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from bot.answering.weights import Linear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.collection import Flags
    from bot.answering.index import Floats

RIDGE = 2e-3
INVERSE_RIDGE = 1.0
_ITERATIONS = 1000


def listwise(names: Sequence[str], lists: Sequence[tuple[Floats, Flags]]) -> Linear:
    """The weights under which the right candidates of each list get the most of its softmax.

    Minimizes the mean of −log of the share of the right ones (ListNet's top-one loss, Cao et al.
    2007, with several right ones made one), plus RIDGE times the squared length of the weights.
    Each list is (features of shape (n_candidates, n_features), which candidates are right).
    """
    columns = np.concatenate([features for features, _ in lists])
    right = np.concatenate([flags for _, flags in lists]).astype(float)
    sizes = np.array([len(flags) for _, flags in lists])
    starts, owner = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(sizes)), sizes)

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = columns @ weights
        exponents = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        total = np.add.reduceat(exponents, starts)
        good = np.add.reduceat(exponents * right, starts)
        slope = exponents / total[owner] - exponents * right / good[owner]
        value = -np.log(good / total).mean() + RIDGE * weights @ weights
        return value, columns.T @ slope / len(sizes) + 2 * RIDGE * weights

    start = np.zeros(columns.shape[1])
    options = {"maxiter": _ITERATIONS}
    fitted = minimize(loss, start, jac=True, method="L-BFGS-B", options=options)
    return Linear(tuple(names), fitted.x)


def logistic(names: Sequence[str], signs: Floats, truths: Flags, parts: Floats) -> Linear:
    """A logistic regression of truths on signs of shape (n, n_signs); `parts` weigh the examples.

    It is fitted to standardized signs and given for signs as they are.
    """
    mean, deviation = signs.mean(axis=0), signs.std(axis=0)
    deviation[deviation == 0] = 1.0
    model = LogisticRegression(C=INVERSE_RIDGE, max_iter=_ITERATIONS)
    model.fit((signs - mean) / deviation, truths, sample_weight=parts)
    weights = model.coef_[0] / deviation
    return Linear(tuple(names), weights, float(model.intercept_[0] - weights @ mean))
