"""The score of an article: for each voice, how much of every part of the text it fills."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from reader.document import Document, Span

LEVELS = " ▁▂▃▄▅▆▇█"
"""The bars, from nothing to a whole one."""


def extent_of(document: Document) -> Span:
    """The stretch of the text that the score stands for: from the first block to the last."""
    blocks = document.blocks
    return Span(blocks[0].span.start, blocks[-1].span.end) if blocks else Span(0, 0)


class Coverage:
    """What spans cover of a text, so kept that any part of it is looked up without going through them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Take in spans in the order of their starts; they may overlap."""
        self.starts, self.ends = array("q"), array("q")
        for span in spans:
            if self.ends and span.start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], span.end)
            else:
                self.starts.append(span.start)
                self.ends.append(span.end)
        lengths = (end - start for start, end in zip(self.starts, self.ends, strict=True))
        self.sums = array("q", accumulate(lengths, initial=0))

    def before(self, offset: int) -> int:
        """How many code points before an offset are covered."""
        at = bisect_left(self.starts, offset)
        return self.sums[at] - max(0, self.ends[at - 1] - offset) if at else 0

    def shares(self, extent: Span, columns: int) -> list[float]:
        """For each of `columns` equal parts of an extent, how much of it is covered, from 0 to 1."""
        if columns < 1 or extent.length < 1:
            return []
        parts = (part_of(column, extent, columns) for column in range(columns))
        return [(self.before(part.end) - self.before(part.start)) / max(1, part.length) for part in parts]


def columns_with(offsets: Sequence[int], extent: Span, columns: int) -> set[int]:
    """The columns that some offsets, in their order, fall into."""
    parts = ((column, part_of(column, extent, columns)) for column in range(columns))
    return {column for column, part in parts if bisect_left(offsets, part.start) < bisect_left(offsets, part.end)}


def bars(shares: Sequence[float], most: float) -> str:
    """Shares as bars, of which one for the share `most` is whole."""
    top = len(LEVELS) - 1
    return "".join(LEVELS[max(1, round(share / most * top))] if share else LEVELS[0] for share in shares)


def column_of(offset: int, extent: Span, columns: int) -> int:
    """The column that an offset falls into, from 0."""
    at = (offset - extent.start) * columns // max(1, extent.length)
    return min(max(at, 0), columns - 1)


def part_of(column: int, extent: Span, columns: int) -> Span:
    """The stretch of the text that falls into a column."""
    first = -(-column * extent.length // columns)
    behind = -(-(column + 1) * extent.length // columns)
    return Span(extent.start + first, extent.start + behind)
