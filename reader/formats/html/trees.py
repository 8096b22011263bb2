"""Decision trees: each asks a few features of a block, and the sum of their answers says whether it is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from reader.formats.html.features import FEATURES

Tree = tuple[int, float, "Tree | float", "Tree | float"]
"""A question: the index of a feature, a limit, and what holds up to that limit and above it: a tree or an answer."""
FILE = "trees.txt"
"""The trees, one a line: a question is `feature<=limit`, followed by both answers; an answer is a number (log-odds)."""

FIRST, CLEAR = 15, 1.5
"""After which tree a sum of at least this size is clear."""


@cache
def trees() -> list[Tree]:
    """The trees in the file beside this module."""
    return list(read(files("reader.formats.html").joinpath(FILE).read_text(encoding="utf-8")))


def read(text: str) -> Iterator[Tree]:
    """The trees of a text in the format of the file."""
    indexes = {name: i for i, name in enumerate(FEATURES)}
    for line in text.splitlines():
        if line and not line.startswith("# "):
            found = parsed(iter(line.split("\t")), indexes)
            if not isinstance(found, float):
                yield found


def parsed(parts: Iterator[str], indexes: dict[str, int]) -> Tree | float:
    """The tree or the answer with which the parts begin."""
    name, sign, limit = next(parts).partition("<=")
    if not sign:
        return float(name)
    return (indexes[name], float(limit), parsed(parts, indexes), parsed(parts, indexes))


def score(known: Sequence[Tree], values: Sequence[float]) -> float:
    """The sum of the answers of the trees for a block, as log-odds.

    The first trees say most. Where their sum is large the others cannot turn it, and are not asked.
    """
    total = 0.0
    for number, tree in enumerate(known):
        found: Tree | float = tree
        while found.__class__ is tuple:
            found = found[2] if values[found[0]] <= found[1] else found[3]
        total += found  # type: ignore[operator]
        if number == FIRST and abs(total) >= CLEAR:
            break
    return total
