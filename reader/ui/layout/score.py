"""The score of an article: for each voice, how much of every part of the text it fills."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.document import Document, Span

LEVELS = " ▁▂▃▄▅▆▇█"
"""The bars, from nothing to a whole one."""
LEAST = 1e-9
"""The share of a part that has next to nothing."""


def extent_of(document: Document) -> Span:
    """The stretch of the text that the score stands for: from the first block to the last."""
    blocks = document.blocks
    return Span(blocks[0].span.start, blocks[-1].span.end) if blocks else Span(0, 0)


def shares_of(spans: Iterable[Span], extent: Span, columns: int) -> list[float]:
    """For each of `columns` equal parts of the text, how much of it lies within some spans, from 0 to 1.

    It is more than 0 wherever a span is.
    """
    if columns < 1 or extent.length < 1:
        return []
    shares = [0.0] * columns
    for span in spans:
        first, last = column_of(span.start, extent, columns), column_of(max(span.start, span.end - 1), extent, columns)
        for column in range(first, last + 1):
            part = part_of(column, extent, columns)
            shared = min(span.end, part.end) - max(span.start, part.start)
            shares[column] = min(1.0, max(shares[column] + max(shared, 0) / max(1, part.length), LEAST))
    return shares


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
