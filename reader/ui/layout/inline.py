"""Looking up the inline styles of part of a block without going through all styles of a long block."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from reader.document import Block, Style


class InlineStyles:
    """The inline styles of one document's blocks; the length of the longest in each block is computed once."""

    def __init__(self) -> None:
        self.longest: dict[int, int] = {}

    def near(self, block: Block, start: int, end: int) -> Iterator[Style]:
        """The styles of a block that overlap [start, end), in order."""
        styles = block.styles
        if not styles:
            return
        longest = self.longest.get(block.span.start)
        if longest is None:
            longest = self.longest[block.span.start] = max(style.span.length for style in styles)
        for index in range(bisect_left(styles, start - longest, key=start_of), bisect_left(styles, end, key=start_of)):
            if styles[index].span.end > start:
                yield styles[index]


def start_of(style: Style) -> int:
    return style.span.start
