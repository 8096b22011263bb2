"""Puts blocks one behind the other, and gives each its span in the text that grows so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.document import Block, BlockKind, Span, Style

BLOCK_SEPARATOR, TIGHT_SEPARATOR = "\n\n", "\n"
"""What stands between two blocks, and between two items of a tight list."""


@dataclass(slots=True)
class StyledText:
    """Words with styles, offsets counted from their own beginning."""

    text: str = ""
    """What is read."""
    styles: list[Style] = field(default_factory=list)
    """The styles, in the order of their ends."""
    credit: Span | None = None
    """Of a caption: who is credited."""


class BlockWriter:
    """The text and the blocks of a document while they are written."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self.parts)

    def add(
        self, kind: BlockKind, words: StyledText, line: int, level: int = 0, marker: str = "", *, is_tight: bool = False
    ) -> None:
        """Add a block, unless it holds nothing but blanks."""
        text = words.text.strip()
        if not text:
            return
        gap = "" if not self.blocks else TIGHT_SEPARATOR if is_tight else BLOCK_SEPARATOR
        start = self.length + len(gap)
        by = start - words.text.index(text[0])
        self.parts.append(gap + text)
        self.length = start + len(text)
        span = Span(start, self.length)
        credit = Span(words.credit.start + by, min(words.credit.end + by, span.end)) if words.credit else None
        self.blocks.append(Block(kind, span, line, level, marker, credit, tuple(shift_styles(words.styles, by, span))))


def shift_styles(styles: Iterable[Style], by: int, within: Span) -> list[Style]:
    """Styles at their place in the whole text, cut to their block, in the order of their starts."""
    found = []
    for style in styles:
        start, end = max(style.span.start + by, within.start), min(style.span.end + by, within.end)
        if start < end:
            found.append(Style(style.kind, Span(start, end), style.target))
    return sorted(found, key=lambda style: (style.span.start, -style.span.end))
