"""Forests: decision trees that answer all at once, for models that ask all their trees about each row of values."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import accumulate
from operator import and_, getitem, itemgetter
from struct import Struct

from reader.formats.decision_trees import Tree

KNOWN = 1_000
"""How many values of a feature are remembered."""
CODES = {16: "H", 32: "I", 64: "Q"}
"""The numbers of bits that a tree can take, each with its code in `struct`."""


class Forest:
    """Trees whose leaves are the bits of one number, from left to right, with as many bits for each tree.

    A question that is answered with no rules out the leaves on its left. The bits that are left for each limit of a
    feature are worked out once; for a row of values they are combined, and the leaf that a tree ends at is the lowest
    bit that remains of it (QuickScorer, Lucchese et al. 2015). The answer is that of `decision_trees.total`.
    """

    def __init__(self, trees: Iterable[Tree]) -> None:
        """Raises ValueError for a tree with more than 64 leaves."""
        self.trees = tuple(trees)
        leaves = [list(leaves_of(tree)) for tree in self.trees]
        width = next((bits for bits in CODES if all(len(found) <= bits for found in leaves)), None)
        if width is None:
            raise ValueError("a tree has more than 64 leaves")
        self.answers = [{1 << i: answer for i, answer in enumerate(found)} for found in leaves]
        """The answer of each leaf of a tree, by its bit."""
        self.lowest = sum(1 << width * i for i in range(len(self.trees)))
        """The lowest bit of each tree."""
        self.all = (1 << width * len(self.trees)) - 1
        """All bits."""
        self.words = Struct(f"<{len(self.trees)}{CODES[width]}")
        """The bits of each tree as a number of its own."""
        limits: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
        for i, tree in enumerate(self.trees):
            add_questions(tree, width * i, limits)
        self.questions = [Questions(asked, self.all) for _, asked in sorted(limits.items())]
        """All questions about a feature, for each feature that is asked."""
        self.asked = itemgetter(*sorted(limits), 0, 0)
        """Takes the values of these features from a row, and two that are not looked at."""

    def total(self, values: Sequence[float]) -> float:
        """The sum of the answers of all trees for some values of the features."""
        left = reduce(and_, map(getitem, self.questions, self.asked(values)), self.all)
        ends = left & ~(left - self.lowest)
        return sum(map(getitem, self.answers, self.words.unpack(ends.to_bytes(self.words.size, "little"))), 0.0)

    def __len__(self) -> int:
        """The number of trees."""
        return len(self.trees)


class Questions(dict[float, int]):
    """All questions about a feature: the bits that are left for each of its values."""

    def __init__(self, asked: list[tuple[float, int]], every: int) -> None:
        """From each limit with the bits that are ruled out above it, and all bits."""
        super().__init__()
        asked.sort()
        self.limits = [limit for limit, _ in asked]
        self.left = [*accumulate((ruled_out for _, ruled_out in asked), without, initial=every)]
        """The bits that are left above none, one, two … of the limits."""

    def __missing__(self, value: float) -> int:
        if len(self) >= KNOWN:
            self.clear()
        found = self[value] = self.left[bisect_left(self.limits, value)]
        return found


def without(left: int, ruled_out: int) -> int:
    return left & ~ruled_out


def leaves_of(tree: Tree | float) -> Iterable[float]:
    """The answers of a tree, from left to right."""
    if isinstance(tree, float):
        yield tree
    else:
        yield from leaves_of(tree[2])
        yield from leaves_of(tree[3])


def add_questions(tree: Tree | float, first: int, limits: dict[int, list[tuple[float, int]]]) -> int:
    """Add the limits of a tree whose first leaf is a bit, each with the bits of the leaves on its left; returns the bit
    after its last leaf.
    """
    if isinstance(tree, float):
        return first + 1
    index, limit, below, above = tree
    middle = add_questions(below, first, limits)
    limits[index].append((limit, (1 << middle) - (1 << first)))
    return add_questions(above, middle, limits)
