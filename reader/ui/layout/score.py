"""The score of an article: for each voice, how much of every part of the text it fills."""

from __future__ import annotations

from collections.abc import Iterable

from reader.document import Document, Span

LEVELS = " ▁▂▃▄▅▆▇█"
"""The bars, from nothing to a whole part."""


def extent_of(document: Document) -> Span:
    """The stretch of the text that the score stands for: from the first block to the last."""
    blocks = document.blocks
    return Span(blocks[0].span.start, blocks[-1].span.end) if blocks else Span(0, 0)


def staff(spans: Iterable[Span], extent: Span, columns: int) -> str:
    """One voice's bars: in each of `columns` equal parts of the text, how much of it lies within its spans.

    Where a span begins or ends there is at least the lowest bar.
    """
    if columns < 1 or extent.length < 1:
        return ""
    filled = [0.0] * columns
    for span in spans:
        first, last = column_of(span.start, extent, columns), column_of(max(span.start, span.end - 1), extent, columns)
        for column in range(first, last + 1):
            part = part_of(column, extent, columns)
            shared = min(span.end, part.end) - max(span.start, part.start)
            filled[column] += max(shared, 0) / max(1, part.length)
            filled[column] = max(filled[column], 1e-9)
    top = len(LEVELS) - 1
    return "".join(LEVELS[min(top, max(1, round(share * top)))] if share else LEVELS[0] for share in filled)


def column_of(offset: int, extent: Span, columns: int) -> int:
    """The column that an offset falls into, from 0."""
    at = (offset - extent.start) * columns // max(1, extent.length)
    return min(max(at, 0), columns - 1)


def part_of(column: int, extent: Span, columns: int) -> Span:
    """The stretch of the text that falls into a column."""
    first = -(-column * extent.length // columns)
    behind = -(-(column + 1) * extent.length // columns)
    return Span(extent.start + first, extent.start + behind)
