"""How each kind of block is set: what stands before its lines, how far apart blocks are, which show."""

from __future__ import annotations

import re
from functools import cache

from rich.cells import cell_len

from reader.document import Block, BlockKind, Document

FOOTNOTE_MARKER = re.compile(r"\[\d{1,4}\]")
"""A reference to a footnote, and the marker of the note."""
PREFORMATTED = frozenset({BlockKind.CODE, BlockKind.TABLE})
"""Blocks that keep their line ends."""
JUSTIFIED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
"""Blocks whose lines may be made equally long."""
LEFT_OVER = frozenset({BlockKind.IMAGE, BlockKind.BOILERPLATE})
"""Blocks of which not all are drawn."""
SIGNED = frozenset({BlockKind.CAPTION, BlockKind.IMAGE, BlockKind.BLOCK_QUOTE, BlockKind.CODE, BlockKind.LIST_ITEM})
"""Blocks with something before their words."""
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
    if block.kind not in LEFT_OVER:
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
    return usual_gap(before.kind, block.kind, block.level)


@cache
def usual_gap(before: BlockKind, kind: BlockKind, level: int) -> int:
    """The same by what the blocks are: how a heading is set apart depends on its level."""
    if before is BlockKind.HEADLINE and kind in {BlockKind.BYLINE, BlockKind.DATELINE}:
        return 0
    if before is BlockKind.BYLINE and kind is BlockKind.DATELINE:
        return 0
    is_great = kind is BlockKind.HEADING and level <= GREAT
    return 2 if is_great and before is not BlockKind.HEADING else 1


def room(block: Block, width: int) -> int:
    """The cells that are left for words in a column of `width` cells."""
    return width - cell_len(prefix(block, width, is_first=False)) if block.kind in SIGNED else width


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
