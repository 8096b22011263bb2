"""Decision trees as text: each asks a few features, and the sum of their answers is a score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

Tree: TypeAlias = tuple[Any, ...]
"""A question: the index of a feature, a limit, and what holds up to that limit and above it: a tree or an answer (a
float). mypyc does not take the type that would say so, as it contains itself.
"""


def trees_in(text: str, features: Sequence[str]) -> Iterator[Tree]:
    """The trees of a text, one a line: a question is `feature<=limit`, followed by both answers, between tabs.

    An answer is a number (log-odds). Lines that begin with a number sign are remarks.
    """
    indexes = {name: i for i, name in enumerate(features)}
    for line in text.splitlines():
        if line and not line.startswith("# "):
            found = parsed(iter(line.split("\t")), indexes)
            if not isinstance(found, float):
                yield found


def parsed(parts: Iterator[str], indexes: Mapping[str, int]) -> Tree | float:
    """The tree or the answer with which the parts begin."""
    name, sign, limit = next(parts).partition("<=")
    if not sign:
        return float(name)
    return (indexes[name], float(limit), parsed(parts, indexes), parsed(parts, indexes))


def total(trees: Sequence[Tree], values: Sequence[float]) -> float:
    """The sum of the answers of the trees for some values of the features."""
    found = 0.0
    for tree in trees:
        node: Any = tree
        while node.__class__ is tuple:
            index, limit, below, above = node
            node = below if values[index] <= limit else above
        found += node
    return found


def staged(trees: Sequence[Tree], values: Sequence[float], clear: Sequence[tuple[int, float]]) -> float:
    """The same, of the first trees alone where their sum is clear.

    The first trees say most. `clear` has numbers of trees, in ascending order, each with the least sum, whatever its
    sign, that the later ones hardly ever turn; they are not asked then (a soft cascade, Bourdev and Brandt 2005).
    """
    found, first = 0.0, 0
    for last, least in (*clear, (len(trees), 0.0)):
        found += total(trees[first:last], values)
        if abs(found) >= least:
            break
        first = last
    return found
