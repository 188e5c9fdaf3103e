"""The learned weights: what each feature of a candidate, and each sign of a question, is worth.

They lie beside this file as JSON, with what each means and where it was learned, and are written
by `python -m bot train`. Knows names and numbers, but not what computes them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.answering.index import Floats

PATH = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Linear:
    """A linear model of the features with these names; `weights` have the shape (n_features,)."""

    names: tuple[str, ...]
    weights: Floats
    intercept: float = 0.0

    def score(self, features: Floats) -> Floats:
        """Scores of shape (…,) for features of shape (…, n_features)."""
        scores: Floats = features @ self.weights + self.intercept
        return scores

    def probability(self, features: Floats) -> Floats:
        """The logistic function of the scores, in (0, 1)."""
        probability: Floats = 1 / (1 + np.exp(-self.score(features)))
        return probability

    def as_dict(self, meanings: Mapping[str, str]) -> dict[str, Any]:
        """The model as the file has it."""
        weights = zip(self.names, self.weights, strict=True)
        return {
            "intercept": round(self.intercept, 4),
            "weights": {
                name: {"weight": round(float(weight), 4), "means": meanings[name]}
                for name, weight in weights
            },
        }


def read(model: str, names: Iterable[str]) -> Linear:
    """One of the models in the file. A feature that it does not know yet weighs nothing."""
    known = json.loads(PATH.read_text(encoding="utf-8"))[model]
    listed = tuple(names)
    weights = [known["weights"].get(name, {"weight": 0.0})["weight"] for name in listed]
    return Linear(listed, np.array(weights), known["intercept"])
