"""The choice of a source where the first rule with an answer need not be right: by decision trees over all options.

tools/train_sources.py trains the trees.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import TypeAlias

from reader.formats.decision_trees import Tree, answer, trees_in
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.source_features import FEATURES, features_of, source_place
from reader.quotes.english.source_options import Option, options_of
from reader.quotes.linear import probability

FILE = "source_trees.txt"
LEAST = 0.5
"""The least probability of a source where no rule has one: a wrong speaker is worse than none."""
Choice: TypeAlias = Callable[[Candidate, Sequence[Option], Sequence[list[float]]], tuple[int, float]]
"""Chooses one of the options of a run, given the features of each; returns its index and probability."""


@cache
def trees() -> list[Tree]:
    """The trees in the file beside this module."""
    return list(trees_in(files("reader.quotes.english").joinpath(FILE).read_text(encoding="utf-8"), FEATURES))


def most_probable(at: Candidate, options: Sequence[Option], rows: Sequence[list[float]]) -> tuple[int, float]:
    """The option that the trees prefer, and its probability."""
    known = trees()
    scores = [sum([answer(tree, row) for tree in known]) for row in rows]
    best = max(scores)
    return scores.index(best), probability(100 * best)


def chosen(at: Candidate, choose: Choice = most_probable) -> Verdict | None:
    """The verdict on a contested run: that of the rules, if the option that is chosen has its source."""
    options, first = options_of(at), at.verdict
    if len(options) == 1:
        return first
    best, chance = choose(at, options, features_of(at, options))
    verdict = options[best].verdict
    if source_place(verdict) == source_place(first) or (first is None and chance < LEAST):
        return first
    return verdict._replace(confidence=round(chance, 2)) if verdict is not None else None
