"""The speaker timeline: how much of each part of the text a speaker's quotations cover."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from reader.document import Document, Span

LEVELS = " ▁▂▃▄▅▆▇█"
"""Bars of increasing height, from empty to full."""


def extent_of(document: Document) -> Span:
    """The part of the text that the timeline covers: from the first block to the last."""
    blocks = document.blocks
    return Span(blocks[0].span.start, blocks[-1].span.end) if blocks else Span(0, 0)


class Coverage:
    """The parts of a text that some spans cover, stored so that any range can be looked up quickly."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Merge spans that are ordered by their starts; they may overlap."""
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
        """The number of code points before an offset that are covered."""
        at = bisect_left(self.starts, offset)
        return self.sums[at] - max(0, self.ends[at - 1] - offset) if at else 0

    def shares(self, extent: Span, columns: int) -> list[float]:
        """The covered share, from 0 to 1, of each of `columns` equal parts of an extent."""
        if columns < 1 or extent.length < 1:
            return []
        parts = (span_of_column(column, extent, columns) for column in range(columns))
        return [(self.before(part.end) - self.before(part.start)) / max(1, part.length) for part in parts]


def columns_with(offsets: Sequence[int], extent: Span, columns: int) -> set[int]:
    """The columns that contain at least one of some offsets, which are in ascending order."""
    parts = ((column, span_of_column(column, extent, columns)) for column in range(columns))
    return {column for column, part in parts if bisect_left(offsets, part.start) < bisect_left(offsets, part.end)}


def bars(shares: Sequence[float], full: float) -> str:
    """Shares as bars; the bar of the share `full` has the full height."""
    top = len(LEVELS) - 1
    return "".join(LEVELS[max(1, round(share / full * top))] if share else LEVELS[0] for share in shares)


def column_of(offset: int, extent: Span, columns: int) -> int:
    """The column that contains an offset, from 0; the nearest one if the offset is outside the extent."""
    at = (offset - extent.start) * columns // max(1, extent.length)
    return min(max(at, 0), columns - 1)


def span_of_column(column: int, extent: Span, columns: int) -> Span:
    """The part of the text that a column stands for."""
    start = -(-column * extent.length // columns)
    end = -(-(column + 1) * extent.length // columns)
    return Span(extent.start + start, extent.start + end)
