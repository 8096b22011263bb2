"""Linear models: features of a candidate, each with a weight that was learned, and what their sum is worth."""

from __future__ import annotations

from importlib.resources import files
from itertools import repeat
from math import exp, log

Feature = tuple[str, ...]
"""A kind of feature and its values: ("next", "that")."""


class Weights(dict[Feature, float]):
    """The weights of a model, from a text file: a line a feature, its parts and its weight between tabs."""

    @classmethod
    def read(cls, package: str, file: str) -> Weights:
        """The weights of a data file of a package."""
        weights = cls()
        for line in files(package).joinpath(file).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("# "):
                *feature, weight = line.split("\t")
                weights[tuple(feature)] = float(weight)
        return weights

    def score(self, features: list[Feature]) -> float:
        """The sum of the weights of the features; those that the model does not know count nothing."""
        return sum(map(self.get, features, repeat(0.0)))


def probability(score: float) -> float:
    """What a score is worth, from 0 to 1 (logistic regression)."""
    return 1 / (1 + exp(-score)) if score > -30 else 0.0


def calibrated(confidence: float, slope: float, intercept: float) -> float:
    """A confidence with its log-odds straightened, so that it is right as often as it says (Platt 1999)."""
    odds = max(confidence, 1e-9) / max(1 - confidence, 1e-9)
    return probability(slope * log(odds) + intercept)
