"""Linear models: the features of a candidate, each with a learned weight, and the score that is their sum."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import repeat
from math import exp, log
from typing import Any, TypeVar

from reader.quotes.memo import Memo
from reader.quotes.package_files import text_of

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

    def score(self, features: list[Feature]) -> int:
        """The sum of the weights of some features; unknown features count 0."""
        return sum(map(self.get, features, repeat(0)))

    def known(self, feature: Feature) -> int | None:
        """The weight of a feature; None if the model does not know it."""
        return self.get(feature)

    @classmethod
    def read(cls, package: str, file: str) -> Weights:
        """Read the weights from a data file of a package."""
        return StoredWeights(text_of(package, file))


class StoredWeights(Weights):
    """The weights in a text: the first features that are asked for are looked up one by one, as a short article has
    use for few, and of a short article reading all would take the most time.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lines = text.splitlines()
        self.lines.sort()

    def __missing__(self, feature: Feature) -> int:
        """The weight of a feature that was not asked for before, or that the model does not know."""
        if not self.lines:
            return 0
        if len(self) >= FEW:
            self.read_all()
            return self[feature]
        found = self[feature] = self.looked_up(feature) or 0
        return found

    def known(self, feature: Feature) -> int | None:
        """The weight of a feature; None if the model does not know it."""
        return self.looked_up(feature) if self.lines else self.get(feature)

    def looked_up(self, feature: Feature) -> int | None:
        """The weight in the line of a feature; None without one."""
        lines, start = self.lines, "\t".join(feature) + "\t"
        for at in range(bisect_left(lines, start), len(lines)):
            if not lines[at].startswith(start):
                break
            if lines[at].find("\t", len(start)) == -1:
                return in_hundredths(lines[at][len(start) :])
        return None

    def read_all(self) -> None:
        """Read all of them, if that was not done."""
        if not self.lines:
            return
        rows = [line.rsplit("\t", 1) for line in self.lines if line and not line.startswith("# ")]
        hundredths = Memo(in_hundredths)
        self.clear()
        self.update((tuple(feature.split("\t")), hundredths[weight]) for feature, weight in rows)
        self.lines = []

    def score(self, features: list[Feature]) -> int:
        """The sum of the weights of some features; unknown features count 0."""
        return sum(map(self.__getitem__, features))


FEW = 2_000
"""The number of features from which on it takes less time to read all."""


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
