"""Linear models: the features of a candidate, each with a learned weight, and the score that is their sum."""

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
"""The score of some features: the sum of their weights when a model judges, the features themselves when it is trained.
"""
Scorer = Callable[[list[Feature]], Score]
"""Scores features."""
FeatureScores = Memo[tuple[Any, ...], Score]
"""Scores of features by the few values they depend on; a model adds up several of them."""
NUMBERS = tuple(map(str, range(64)))
"""Small numbers as values of features."""


class Weights(dict[Feature, int]):
    """The weights of a model in hundredths: integers, whose sum does not depend on the order of addition.

    They are stored in a text file with a line for each feature: its kind, its values and its weight, separated by tabs.
    """

    @classmethod
    def read(cls, package: str, file: str) -> Weights:
        """Read the weights from a data file of a package."""
        text = files(package).joinpath(file).read_text(encoding="utf-8")
        rows = [line.rsplit("\t", 1) for line in text.splitlines() if line and not line.startswith("# ")]
        hundredths = Memo(in_hundredths)
        features = [tuple(feature.split("\t")) for feature, _ in rows]
        return cls(zip(features, [hundredths[weight] for _, weight in rows], strict=True))

    def score(self, features: list[Feature]) -> int:
        """The sum of the weights of some features; unknown features count 0."""
        return sum(map(self.get, features, repeat(0)))


def in_hundredths(weight: str) -> int:
    """A decimal number in hundredths, rounded."""
    return round(100 * float(weight))


def group_scores(features: Callable[..., list[Feature]], scorer: Scorer[Score]) -> FeatureScores[Score]:
    """The scores of the features that a function makes of some values, computed once for the same values."""
    return Memo(lambda values: scorer(features(*values)))


def single_scores(scorer: Scorer[Score]) -> FeatureScores[Score]:
    """The scores of single features."""
    return Memo(lambda feature: scorer([feature]))


def collected(features: list[Feature]) -> list[Feature]:
    """The scorer of training, which returns the features themselves."""
    return features


def probability(score: float) -> float:
    """The probability, from 0 to 1, for a score in hundredths (logistic regression)."""
    return 1 / (1 + exp(-score / 100)) if score > -3000 else 0.0


def calibrated(confidence: float, slope: float, intercept: float) -> float:
    """A confidence with its log-odds scaled and shifted, so that it is right as often as it says (Platt 1999)."""
    odds = max(confidence, 1e-9) / max(1 - confidence, 1e-9)
    return probability(100 * (slope * log(odds) + intercept))
