"""Decision trees as text: each asks a few features, and the sum of their answers is a score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

Tree = tuple[int, float, "Tree | float", "Tree | float"]
"""A question: the index of a feature, a limit, and what holds up to that limit and above it: a tree or an answer."""


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


def answer(tree: Tree, values: Sequence[float]) -> float:
    """The answer of a tree for some values of the features."""
    found: Tree | float = tree
    while found.__class__ is tuple:
        found = found[2] if values[found[0]] <= found[1] else found[3]
    return found  # type: ignore[return-value]
