"""How each kind of block is set: what stands before its lines, how far apart blocks are, which show."""

from __future__ import annotations

import re

from rich.cells import cell_len

from reader.document import Block, BlockKind, Document

NOTE = re.compile(r"\[\d{1,4}\]")
"""A reference to a footnote, and the marker of the note."""
KEPT = frozenset({BlockKind.CODE, BlockKind.TABLE})
"""Blocks that keep their line ends."""
JUSTIFIED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
"""Blocks whose lines may be made equally long."""
CAPTION_SIGN = "▣ "
QUOTE_SIGN = "▏ "
CONTINUED = "› "
"""What stands before the rest of a line of code that is too long."""
HANGING = "  "
"""The indent of further lines of a list item whose marker is part of its words."""
NARROWEST = 8
"""The least width that is left for words, in cells, however deep they are nested."""
GREAT = 2
"""Down to which level a heading has two blank lines before it."""


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
    is_great = block.kind is BlockKind.HEADING and block.level <= GREAT
    return 2 if is_great and before.kind is not BlockKind.HEADING else 1


def prefix(block: Block, width: int, *, is_first: bool, is_rest: bool = False) -> str:
    """What is drawn before the words of a line: a caption's sign, a list's marker, a quotation's bar.

    `is_rest` says that a line of code goes on there. Of a column of `width` cells it leaves enough for words, however
    deep they are nested.
    """
    room = max(0, width - NARROWEST)
    return sign(block, is_first=is_first, is_rest=is_rest)[-room:] if room else ""


def sign(block: Block, *, is_first: bool, is_rest: bool) -> str:
    """The prefix of a line where there is room for it."""
    match block.kind:
        case BlockKind.CAPTION | BlockKind.IMAGE:
            return CAPTION_SIGN if is_first else " " * len(CAPTION_SIGN)
        case BlockKind.BLOCK_QUOTE:
            return QUOTE_SIGN * max(1, block.level)
        case BlockKind.CODE:
            return CONTINUED if is_rest else " " * len(CONTINUED)
        case BlockKind.LIST_ITEM:
            indent = "  " * max(0, block.level - 1)
            if not block.marker:
                return indent if is_first else indent + HANGING
            marker = f"{block.marker} "
            return indent + (marker if is_first else " " * cell_len(marker))
        case _:
            return ""
