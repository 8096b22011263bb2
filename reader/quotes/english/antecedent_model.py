"""The model of antecedents: whom a pronoun refers to, as the most probable of all antecedents, or nobody.

Boosted trees rank them by the features of `antecedent_features`; tools/train_speakers.py trains the trees.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import TypeAlias

from reader.formats.decision_trees import Tree, answer, trees_in
from reader.quotes.english.antecedent_features import FEATURES, ROLES, Pronoun
from reader.quotes.english.entities import Referent

UNLIKELY, NOBODY, ASKER, UNNAMED = -3.0, -1.5, -1.0, 3.0
"""What is expected of somebody whose first name is of the other gender, of nobody, of whoever asked just now, and of
somebody without a name who was the last subject in this paragraph.
"""
FILE = "antecedent_trees.txt"
Choice: TypeAlias = Callable[[Pronoun, Sequence[Referent | None], Sequence[list[float]]], int]
"""Chooses one of the referents of a pronoun, given the features of each; returns its index."""


@cache
def trees() -> list[Tree]:
    """The trees in the file beside this module."""
    return list(trees_in(files("reader.quotes.english").joinpath(FILE).read_text(encoding="utf-8"), FEATURES))


def expected(row: Sequence[float]) -> float:
    """What is expected of an antecedent before the trees are asked, by features that are rare in what they saw."""
    value = dict(zip(FEATURES, row, strict=True))
    if value["nobody"]:
        return NOBODY
    asked = value["role"] == ROLES.index("asker") and value["sentences since appearance"] == 1
    described = value["unnamed"] and value["rank of subject"] == 0 == value["paragraphs since appearance"]
    return UNLIKELY * (value["gender"] < 0) + ASKER * asked + UNNAMED * bool(described)


def most_probable(_pronoun: Pronoun, _referents: Sequence[Referent | None], rows: Sequence[list[float]]) -> int:
    """The index of the referent with the highest score; among equals the first."""
    known = trees()
    scores = [expected(row) + sum([answer(tree, row) for tree in known]) for row in rows]
    return scores.index(max(scores))
