"""Linear models: features of a candidate, each with a weight that was learned, and what their sum is worth."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from itertools import repeat
from math import exp, log
from typing import Any, TypeVar

from reader.quotes.memo import Memo

Feature = tuple[str, ...]
"""A kind of feature and its values: ("next", "that")."""
Score = TypeVar("Score", int, list[Feature])
"""What features are worth: the sum of their weights where a model judges, the features themselves where it learns."""
Scorer = Callable[[list[Feature]], Score]
"""Tells what features are worth."""
FeatureScores = Memo[tuple[Any, ...], Score]
"""Features that hang on a few values, by these values; a model adds up what such parts are worth."""
NUMBERS = tuple(map(str, range(64)))
"""Small numbers as parts of features."""


class Weights(dict[Feature, int]):
    """The weights of a model in hundredths: whole numbers, whose sum does not hang on the order they are added in.

    They are kept in a text file: a line a feature, its parts and its weight between tabs.
    """

    @classmethod
    def read(cls, package: str, file: str) -> Weights:
        """The weights of a data file of a package."""
        weights = cls()
        for line in files(package).joinpath(file).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("# "):
                *feature, weight = line.split("\t")
                weights[tuple(feature)] = round(100 * float(weight))
        return weights

    def score(self, features: list[Feature]) -> int:
        """The sum of the weights of the features; those that the model does not know count nothing."""
        return sum(map(self.get, features, repeat(0)))


def group_scores(features: Callable[..., list[Feature]], scorer: Scorer[Score]) -> FeatureScores[Score]:
    """What the features that a function makes of some values are worth, worked out once for the same values."""
    return Memo(lambda values: scorer(features(*values)))


def single_scores(scorer: Scorer[Score]) -> FeatureScores[Score]:
    """What features are worth one by one."""
    return Memo(lambda feature: scorer([feature]))


def collected(features: list[Feature]) -> list[Feature]:
    """What features are worth where a model learns: the features."""
    return features


def probability(score: float) -> float:
    """What a score in hundredths is worth, from 0 to 1 (logistic regression)."""
    return 1 / (1 + exp(-score / 100)) if score > -3000 else 0.0


def calibrated(confidence: float, slope: float, intercept: float) -> float:
    """A confidence with its log-odds straightened, so that it is right as often as it says (Platt 1999)."""
    odds = max(confidence, 1e-9) / max(1 - confidence, 1e-9)
    return probability(100 * (slope * log(odds) + intercept))
