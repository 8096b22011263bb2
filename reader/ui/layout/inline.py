"""The inline styles that a stretch of a block has, found without going through all of a long block."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from reader.document import Block, Style


class InlineStyles:
    """The styles of the blocks of one document; how long those of a block are is worked out once."""

    def __init__(self) -> None:
        self.longest: dict[int, int] = {}

    def near(self, block: Block, start: int, end: int) -> Iterator[Style]:
        """The styles of a block that share a code point with [start, end), in their order."""
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
    """The offset of the first character of a style."""
    return style.span.start
