"""The model of antecedents: whom a pronoun refers to, as the most probable of all antecedents, or nobody.

A conditional logit over the features of `antecedent_features`; tools/train_speakers.py learns its weights.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeAlias

from reader.quotes.english.antecedent_features import Pronoun
from reader.quotes.english.entities import Referent
from reader.quotes.linear import Feature, Weights

Choice: TypeAlias = Callable[[Pronoun, Sequence[Referent | None], Sequence[list[Feature]]], int]
"""Chooses one of the referents of a pronoun, given the features of each; returns its index."""


@cache
def weights() -> Weights:
    """The weights of the model."""
    return Weights.read(__package__, "antecedent_weights.txt")


def most_probable(_pronoun: Pronoun, _referents: Sequence[Referent | None], options: Sequence[list[Feature]]) -> int:
    """The index of the referent with the highest score; among equals the first."""
    scores = [*map(weights().score, options)]
    return scores.index(max(scores))
