"""The choice of a source where the first rule with an answer need not be right: by decision trees over all options.

tools/train_sources.py trains the trees, and the linear model of the words that is one of their features.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import exp
from typing import TypeAlias

from reader.formats.forest import Forest
from reader.quotes.english import source_words
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.source_features import FEATURES, features_of, source_place
from reader.quotes.english.source_options import Option, options_of
from reader.quotes.english.source_words import words_of
from reader.quotes.package_files import text_of

FILE = "source_trees.txt"
LEAST = 0.05
"""The least probability, by the words alone, of a source that the trees are asked about."""
DECIDED = 0.9
"""The least probability, by the words alone, of a source that needs no trees; they would choose no other one."""
Choice: TypeAlias = Callable[[Candidate, Sequence[Option], Mapping[str, int]], tuple[int, float]]
"""Chooses one of the options of a run, given how often each source speaks in the text; returns its index and
probability.
"""


@cache
def trees() -> Forest:
    """The trees in the file beside this module."""
    return Forest.of(FILE, text_of("reader.quotes.english", FILE), FEATURES)


def most_probable(at: Candidate, options: Sequence[Option], voices: Mapping[str, int]) -> tuple[int, float]:
    """The option that the trees prefer, and its probability among all.

    The trees are not asked where the words alone are decidedly for the source of the first rule.
    """
    weights, place = source_words.weights(), source_place(at.verdict)
    scores = [weights.score(words_of(at, option.verdict)) for option in options]
    chances = probabilities([score / 100 for score in scores])
    best = chances.index(max(chances))
    if place is not None and source_place(options[best].verdict) == place and chances[best] >= DECIDED:
        return best, chances[best]
    asked = [i for i, chance in enumerate(chances) if chance >= LEAST or options[i].verdict is None]
    rows = features_of(at, [options[i] for i in asked], voices, [scores[i] for i in asked])
    chances = probabilities([*map(trees().total, rows)])
    best = chances.index(max(chances))
    return asked[best], chances[best]


def probabilities(scores: Sequence[float]) -> list[float]:
    """The probability of each of some options, by their scores."""
    best = max(scores)
    powers = [exp(score - best) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def chosen(at: Candidate, voices: Mapping[str, int], choose: Choice = most_probable) -> Verdict | None:
    """The verdict on a contested run: that of the rules, if the option that is chosen has its source."""
    options, first = options_of(at), at.verdict
    if len(options) == 1:
        return first
    best, chance = choose(at, options, voices)
    verdict = options[best].verdict
    if source_place(verdict) == source_place(first):
        return first
    return verdict._replace(confidence=round(chance, 2)) if verdict is not None else None
