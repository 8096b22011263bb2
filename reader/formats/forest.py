"""Forests: decision trees that answer all at once, for models that ask all their trees about each row of values."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import accumulate
from operator import and_, getitem, itemgetter
from struct import Struct
from typing import TypeAlias

from reader.formats.decision_trees import Tree, trees_in
from reader.known_code import known_table

Parts: TypeAlias = tuple[int, list[dict[int, float]], list[tuple[int, list[float], list[int]]]]
"""What the answers are worked out from: the number of bits for each tree; the answers of each, by the bits of its
leaves; and for each feature that is asked its limits, in order, with the bits that are left above none, one … of them.
"""
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
        self.take(parts_of(tuple(trees)))

    @classmethod
    def of(cls, name: str, text: str, features: Sequence[str]) -> Forest:
        """The trees of a text, as `decision_trees` has them; their parts are kept for later runs, by a name."""
        forest = cls(())
        source = "\n".join((*features, text)).encode()
        modules = __name__, trees_in.__module__
        forest.take(known_table(name, source, modules, lambda: parts_of(tuple(trees_in(text, features)))))
        return forest

    def take(self, parts: Parts) -> None:
        """Consist of these parts."""
        width, self.answers, questions = parts
        count = len(self.answers)
        self.lowest = sum(1 << width * i for i in range(count))
        """The lowest bit of each tree."""
        self.all = (1 << width * count) - 1
        """All bits."""
        self.words = Struct(f"<{count}{CODES[width]}")
        """The bits of each tree as a number of its own."""
        self.questions = [Questions(limits, left) for _, limits, left in questions]
        """All questions about a feature, for each feature that is asked."""
        self.asked = itemgetter(*(feature for feature, _, _ in questions), 0, 0)
        """Takes the values of these features from a row, and two that are not looked at."""

    def total(self, values: Sequence[float]) -> float:
        """The sum of the answers of all trees for some values of the features."""
        left = reduce(and_, map(getitem, self.questions, self.asked(values)), self.all)
        ends = left & ~(left - self.lowest)
        return sum(map(getitem, self.answers, self.words.unpack(ends.to_bytes(self.words.size, "little"))), 0.0)

    def __len__(self) -> int:
        """The number of trees."""
        return len(self.answers)


class Questions(dict[float, int]):
    """All questions about a feature: the bits that are left for each of its values."""

    def __init__(self, limits: list[float], left: list[int]) -> None:
        """From the limits, in order, and the bits that are left above none, one, two … of them."""
        super().__init__()
        self.limits, self.left = limits, left

    def __missing__(self, value: float) -> int:
        if len(self) >= KNOWN:
            self.clear()
        found = self[value] = self.left[bisect_left(self.limits, value)]
        return found


def parts_of(trees: tuple[Tree, ...]) -> Parts:
    """The parts of some trees. Raises ValueError for a tree with more than 64 leaves."""
    leaves = [list(leaves_of(tree)) for tree in trees]
    width = next((bits for bits in CODES if all(len(found) <= bits for found in leaves)), None)
    if width is None:
        raise ValueError("a tree has more than 64 leaves")
    asked: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for i, tree in enumerate(trees):
        add_questions(tree, width * i, asked)
    every = (1 << width * len(trees)) - 1
    questions = []
    for feature, found in sorted(asked.items()):
        found.sort()
        left = [*accumulate((ruled_out for _, ruled_out in found), without, initial=every)]
        questions.append((feature, [limit for limit, _ in found], left))
    return width, [{1 << i: answer for i, answer in enumerate(found)} for found in leaves], questions


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
