"""Decision trees: each asks a few features of a block, and the sum of their answers says whether it is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from reader.formats.decision_trees import Tree, staged, trees_in
from reader.formats.html.features import FEATURES

FILE = "trees.txt"
"""The trees, in the format of `decision_trees`."""

CLEAR = ((20, 1.3), (30, 1.5), (50, 2.0), (80, 2.0), (120, 1.4))
"""After how many trees a sum of at least this size is clear: of 33,000 blocks, the others would have turned 10."""


@cache
def trees() -> list[Tree]:
    """The trees in the file beside this module."""
    return list(read(files("reader.formats.html").joinpath(FILE).read_text(encoding="utf-8")))


def read(text: str) -> Iterator[Tree]:
    """The trees of a text in the format of the file."""
    return trees_in(text, FEATURES)


def score(known: Sequence[Tree], values: Sequence[float]) -> float:
    """The sum of the answers of the trees for a block, as log-odds; the sign is right, the size where it is small."""
    return staged(known, values, CLEAR)
