"""The text as lines: for each line the span it shows and the block it belongs to, in arrays."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from rich.cells import cell_len

from reader.document import Block, BlockKind, Document, Span
from reader.ui.layout.wrap import chopped, wrapped

NO_BLOCK = -1
KEPT = frozenset({BlockKind.CODE, BlockKind.TABLE})
"""Blocks that keep their line ends."""
CAPTION_SIGN = "▣ "
QUOTE_SIGN = "▏ "
HANGING = "  "
"""The indent of further lines of a list item whose marker is part of its words."""
NARROWEST = 8
"""The least width that is left for words, in cells, however deep they are nested."""
COLUMN_GAP = 2
"""The cells between the columns of a table."""


@dataclass(slots=True)
class TextLayout:
    """The lines of a document at one width."""

    document: Document
    """What is laid out."""
    width: int
    """The width of the column, in cells."""
    starts: array[int] = field(default_factory=lambda: array("q"))
    """For each line the offset of its first character."""
    ends: array[int] = field(default_factory=lambda: array("q"))
    """For each line the offset behind its last."""
    blocks: array[int] = field(default_factory=lambda: array("q"))
    """For each line the index of its block; -1 for a blank line."""
    columns: dict[int, list[int]] = field(default_factory=dict)
    """For each table that fits, the widths of its columns, in cells."""

    def __len__(self) -> int:
        """The number of lines."""
        return len(self.starts)

    def line_of(self, offset: int) -> int:
        """The line that shows an offset, or the last one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def lines_of(self, span: Span) -> range:
        """The lines that show a span."""
        first = self.line_of(span.start)
        return range(first, max(first + 1, bisect_left(self.starts, span.end)))

    def block_of(self, line: int) -> Block | None:
        """The block of a line; None for a blank one."""
        index = self.blocks[line]
        return None if index == NO_BLOCK else self.document.blocks[index]

    def is_first(self, line: int) -> bool:
        """Whether a line is the first of its block."""
        return line == 0 or self.blocks[line - 1] != self.blocks[line]


def laid_out(document: Document, width: int) -> TextLayout:
    """The lines of a document for a column of `width` cells."""
    layout = TextLayout(document, max(1, width))
    before: Block | None = None
    for index, block in enumerate(document.blocks):
        if not is_drawn(document, index):
            continue
        for _ in range(gap(document.text, before, block)):
            add(layout, block.span.start, block.span.start, NO_BLOCK)
        for start, end in lines_of_block(layout, index, block):
            add(layout, start, end, index)
        before = block
    return layout


def add(layout: TextLayout, start: int, end: int, block: int) -> None:
    """Add a line."""
    layout.starts.append(start)
    layout.ends.append(end)
    layout.blocks.append(block)


def is_drawn(document: Document, index: int) -> bool:
    """Whether a block is drawn: not the leftovers of images and tables, and no image whose caption follows."""
    block = document.blocks[index]
    if block.kind not in {BlockKind.IMAGE, BlockKind.BOILERPLATE}:
        return True
    after = document.blocks[index + 1].kind if index + 1 < len(document.blocks) else None
    if block.kind is BlockKind.IMAGE and after is BlockKind.CAPTION:
        return False
    return any(char.isalnum() for char in block.span.of(document.text))


def gap(text: str, before: Block | None, block: Block) -> int:
    """The number of blank lines between two blocks; items of a list keep what the text has."""
    if before is None:
        return 0
    if before.kind is block.kind is BlockKind.LIST_ITEM:
        return min(1, text.count("\n", before.span.end, block.span.start) - 1)
    if before.kind is BlockKind.HEADLINE and block.kind in {BlockKind.BYLINE, BlockKind.DATELINE}:
        return 0
    if before.kind is BlockKind.BYLINE and block.kind is BlockKind.DATELINE:
        return 0
    return 2 if block.kind is BlockKind.HEADING and before.kind is not BlockKind.HEADING else 1


def lines_of_block(layout: TextLayout, index: int, block: Block) -> Iterator[tuple[int, int]]:
    """The spans of the lines of a block."""
    text, span = layout.document.text, block.span
    width = layout.width - cell_len(prefix(block, layout.width, is_first=False))
    if block.kind is BlockKind.RULE:
        yield span.start, span.end
    elif block.kind is BlockKind.TABLE and "\t" in span.of(text):
        yield from lines_of_table(layout, index, block)
    elif block.kind in KEPT:
        yield from chopped(text, span.start, span.end, width)
    elif block.credit is not None:
        yield from wrapped(text, span.start, block.credit.start, width)
        yield from wrapped(text, block.credit.start, span.end, width)
    else:
        yield from wrapped(text, span.start, span.end, width)


def lines_of_table(layout: TextLayout, index: int, block: Block) -> Iterator[tuple[int, int]]:
    """A row a line where the columns fit; otherwise each cell wrapped on lines of its own."""
    text, at = layout.document.text, block.span.start
    rows = [row.split("\t") for row in block.span.of(text).split("\n")]
    count = max(len(row) for row in rows)
    widths = [max((cell_len(row[i]) for row in rows if i < len(row)), default=0) for i in range(count)]
    fits = sum(widths) + COLUMN_GAP * (count - 1) <= layout.width
    if fits:
        layout.columns[index] = widths
    for row in rows:
        if fits:
            length = sum(len(cell) for cell in row) + len(row) - 1
            yield at, at + length
            at += length + 1
            continue
        for cell in row:
            yield from wrapped(text, at, at + len(cell), layout.width)
            at += len(cell) + 1


def prefix(block: Block, width: int, *, is_first: bool) -> str:
    """What is drawn before the words of a line: a caption's sign, a list's marker, a quotation's bar.

    Of a column of `width` cells it leaves enough for words, however deep they are nested.
    """
    room = max(0, width - NARROWEST)
    return sign(block, is_first=is_first)[-room:] if room else ""


def sign(block: Block, *, is_first: bool) -> str:
    """The prefix of a line where there is room for it."""
    match block.kind:
        case BlockKind.CAPTION | BlockKind.IMAGE:
            return CAPTION_SIGN if is_first else " " * len(CAPTION_SIGN)
        case BlockKind.BLOCK_QUOTE:
            return QUOTE_SIGN * max(1, block.level)
        case BlockKind.CODE:
            return "  "
        case BlockKind.LIST_ITEM:
            indent = "  " * max(0, block.level - 1)
            if not block.marker:
                return indent if is_first else indent + HANGING
            marker = f"{block.marker} "
            return indent + (marker if is_first else " " * cell_len(marker))
        case _:
            return ""
