"""Rows in order, however many: those that memory has no room for are sorted in runs, kept in a file and merged."""

from __future__ import annotations

import heapq
import marshal
import tempfile
from collections.abc import Iterator
from itertools import islice
from typing import IO, Generic, TypeVar

MOST_ROWS = 25_000
"""How many rows are kept in memory."""
MOST_RUNS = 48
"""From how many runs of a level on they are made one of the next."""
BATCH = 100
"""How many rows of a run are read at once."""
Row = TypeVar("Row", bound=tuple[str | int, ...])


class SortedRuns(Generic[Row]):
    """Rows of strings and numbers, to be gone through in order as often as one likes; memory is bounded."""

    def __init__(self, most_rows: int = MOST_ROWS) -> None:
        self.most_rows = most_rows
        self.rows: list[Row] = []
        self.levels: list[list[IO[bytes]]] = []
        """The runs, those first that hold the fewest rows."""

    def add(self, row: Row) -> None:
        """Add a row."""
        self.rows.append(row)
        if len(self.rows) >= self.most_rows:
            self.spill()

    def spill(self) -> None:
        """Put the rows in memory into a run; many runs of a level are made one of the next."""
        self.keep(iter(sorted(self.rows)), 0)
        self.rows = []

    def keep(self, rows: Iterator[Row], level: int) -> None:
        """Write sorted rows to a run of a level."""
        run = tempfile.TemporaryFile()  # noqa: SIM115  # it lasts as long as the rows
        while batch := list(islice(rows, BATCH)):
            marshal.dump(batch, run)
        if level == len(self.levels):
            self.levels.append([])
        self.levels[level].append(run)
        if len(self.levels[level]) >= MOST_RUNS:
            earlier, self.levels[level] = self.levels[level], []
            self.keep(heapq.merge(*map(rows_in, earlier)), level + 1)
            for each in earlier:
                each.close()

    @property
    def runs(self) -> list[IO[bytes]]:
        """The runs of all levels."""
        return [run for level in self.levels for run in level]

    def __iter__(self) -> Iterator[Row]:
        """All rows in order."""
        self.rows.sort()
        return heapq.merge(*map(rows_in, self.runs), iter(self.rows))

    def close(self) -> None:
        """Drop all rows."""
        for run in self.runs:
            run.close()
        self.rows, self.levels = [], []


def rows_in(run: IO[bytes]) -> Iterator[Row]:
    """The rows of a run, whoever else goes through it."""
    at = 0
    while True:
        run.seek(at)
        try:
            batch: list[Row] = marshal.load(run)  # this process wrote it
        except EOFError:
            return
        at = run.tell()
        yield from batch
