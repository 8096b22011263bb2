"""Exact totals by name, however many names: those that memory has no room for are kept in sorted runs."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from reader.corpus.sorted_runs import SortedRuns

MOST_NAMES = 50_000
"""How many names are kept in memory."""


class Tally:
    """Counts of several things for each name."""

    def __init__(self, most_names: int = MOST_NAMES) -> None:
        self.most_names = most_names
        self.counts: dict[tuple[str, ...], list[int]] = {}
        self.spilled: SortedRuns[tuple[str | int, ...]] | None = None
        self.width = 0

    def add(self, name: tuple[str, ...], *numbers: int) -> None:
        """Add numbers to the counts of a name, which is of one or several words, always as many."""
        counts = self.counts.get(name)
        if counts is None:
            self.width = len(name)
            self.counts[name] = [*numbers]
            if len(self.counts) > self.most_names:
                self.spill()
            return
        for at, number in enumerate(numbers):
            counts[at] += number

    def spill(self) -> None:
        """Make room in memory."""
        self.spilled = self.spilled or SortedRuns(self.most_names)
        for name, counts in self.counts.items():
            self.spilled.add((*name, *counts))
        self.counts = {}

    def __iter__(self) -> Iterator[tuple[tuple[str, ...], Sequence[int]]]:
        """Each name, in order, with its counts."""
        if self.spilled is None:
            yield from sorted(self.counts.items())
            return
        self.spill()
        for name, rows in groupby(self.spilled, itemgetter(slice(self.width))):
            numbers = zip(*(row[self.width :] for row in rows), strict=True)
            yield tuple(map(str, name)), [sum(map(int, each)) for each in numbers]

    def __len__(self) -> int:
        """The number of names."""
        return len(self.counts) if self.spilled is None else sum(1 for _ in self)

    def top(self, most: int, by: int = 0) -> list[tuple[tuple[str, ...], Sequence[int]]]:
        """The names with the most of one of the things, those with as much in the order of their names."""
        return heapq.nsmallest(most, self, key=lambda each: (-each[1][by], each[0]))

    def take(self, other: Tally) -> None:
        """Add the counts of another one."""
        for name, numbers in other:
            self.add(name, *numbers)

    def __getstate__(self) -> dict[str, object]:
        """What goes to another process: all counts, since temporary files do not."""
        state = {"most_names": self.most_names, "counts": {name: [*numbers] for name, numbers in self}}
        return state | {"spilled": None, "width": self.width}

    def close(self) -> None:
        """Drop all counts."""
        if self.spilled is not None:
            self.spilled.close()
