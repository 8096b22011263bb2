"""Decision trees: each asks a few features of a block, and the sum of their answers says whether it is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from reader.formats.decision_trees import Tree, answer, trees_in
from reader.formats.html.features import FEATURES

FILE = "trees.txt"
"""The trees, in the format of `decision_trees`."""

FIRST, CLEAR = 30, 1.5
"""After which tree a sum of at least this size is clear."""


@cache
def trees() -> list[Tree]:
    """The trees in the file beside this module."""
    return list(read(files("reader.formats.html").joinpath(FILE).read_text(encoding="utf-8")))


def read(text: str) -> Iterator[Tree]:
    """The trees of a text in the format of the file."""
    return trees_in(text, FEATURES)


def score(known: Sequence[Tree], values: Sequence[float]) -> float:
    """The sum of the answers of the trees for a block, as log-odds.

    The first trees say most. Where their sum is large the others cannot turn it, and are not asked.
    """
    total = 0.0
    for number, tree in enumerate(known):
        total += answer(tree, values)
        if number == FIRST and abs(total) >= CLEAR:
            break
    return total
