"""How each kind of block is laid out: the prefix of its lines, the space before it, whether it is drawn."""

from __future__ import annotations

import re
from functools import cache

from rich.cells import cell_len

from reader.document import Block, BlockKind, Document

FOOTNOTE_MARKER = re.compile(r"\[\d{1,4}\]")
"""A reference to a footnote, and the marker of the footnote itself."""
PREFORMATTED = frozenset({BlockKind.CODE, BlockKind.TABLE})
"""Blocks that keep their line ends."""
JUSTIFIED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
"""Blocks that can be justified and hyphenated."""
HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})
SOMETIMES_HIDDEN = frozenset({BlockKind.IMAGE, BlockKind.BOILERPLATE})
PREFIXED = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
        BlockKind.IMAGE,
        BlockKind.BLOCK_QUOTE,
        BlockKind.CODE,
        BlockKind.LIST_ITEM,
    }
)
"""Blocks whose lines have a prefix."""
CAPTION_PREFIX = "▣ "
QUOTE_PREFIX = "▏ "
CONTINUATION_PREFIX = "› "
"""The prefix of the further lines of a line of code that is too long."""
HANGING_INDENT = "  "
"""The indent of the further lines of a list item whose marker is part of its text."""
TERM_INDENT = "    "
"""The indent of a paragraph below a term."""
MIN_TEXT_WIDTH = 8
"""The minimum width that prefixes leave for the text, in cells, however deeply blocks are nested."""
MAJOR_HEADING_LEVEL = 2
"""Headings down to this level have two blank lines before them."""


def is_drawn(document: Document, index: int) -> bool:
    """Whether a block is drawn: not images with a caption below, nor wordless remains of images and tables."""
    block = document.blocks[index]
    if block.kind not in SOMETIMES_HIDDEN:
        return True
    words = block.span.of(document.text)
    if block.kind is BlockKind.BOILERPLATE and "|" not in words:
        return True
    after = document.blocks[index + 1].kind if index + 1 < len(document.blocks) else None
    if block.kind is BlockKind.IMAGE and after is BlockKind.CAPTION:
        return False
    return any(char.isalnum() for char in words)


def is_before_heading(document: Document, index: int) -> bool:
    """Whether a block is the signs before a heading on the same line, as in «## The reply»."""
    if index + 1 == len(document.blocks):
        return False
    block, after = document.blocks[index], document.blocks[index + 1]
    is_beside = "\n" not in document.text[block.span.end : after.span.start]
    return block.kind is BlockKind.BOILERPLATE and after.kind in HEADINGS and is_beside


def blank_lines_between(text: str, before: Block, block: Block) -> int:
    """The number of blank lines between two blocks.

    Between items of a list and lines of the author, and before what is left of a page, there are as many as in the
    text, but at most one.
    """
    is_like_before = before.kind is block.kind
    are_lines = is_like_before and before.keeps_lines and block.keeps_lines
    is_below_term = before.kind is block.kind is BlockKind.PARAGRAPH and max(before.level, block.level) > 0
    if (
        are_lines
        or is_below_term
        or block.kind is BlockKind.BOILERPLATE
        or (is_like_before and block.kind is BlockKind.LIST_ITEM)
    ):
        return min(1, text.count("\n", before.span.end, block.span.start) - 1)
    return usual_blank_lines(before.kind, block.kind, block.level)


@cache
def usual_blank_lines(before: BlockKind, kind: BlockKind, level: int) -> int:
    """The number of blank lines between blocks of two kinds; `level` is that of the second one."""
    if before is BlockKind.HEADLINE and kind in {BlockKind.BYLINE, BlockKind.DATELINE}:
        return 0
    if before is BlockKind.BYLINE and kind is BlockKind.DATELINE:
        return 0
    is_major = kind is BlockKind.HEADING and level <= MAJOR_HEADING_LEVEL
    return 2 if is_major and before is not BlockKind.HEADING else 1


def text_width(block: Block, width: int) -> int:
    """The cells that the prefix leaves for the text in a column of `width` cells."""
    return width - cell_len(prefix(block, width, is_first=False)) if block.kind in PREFIXED else width


def prefix(block: Block, width: int, *, is_first: bool, is_continued: bool = False) -> str:
    """The prefix of a line: a caption's symbol, a list marker, the bar of a block quotation.

    `is_first` says that the line is the first of its block, `is_continued` that it continues a line of code. The prefix
    is cut where it would leave less than MIN_TEXT_WIDTH of a column of `width` cells.
    """
    room = max(0, width - MIN_TEXT_WIDTH)
    return whole_prefix(block, is_first=is_first, is_continued=is_continued)[-room:] if room else ""


def whole_prefix(block: Block, *, is_first: bool, is_continued: bool) -> str:
    match block.kind:
        case BlockKind.CAPTION | BlockKind.IMAGE:
            return CAPTION_PREFIX if is_first else " " * len(CAPTION_PREFIX)
        case BlockKind.PARAGRAPH:
            return TERM_INDENT * block.level
        case BlockKind.BLOCK_QUOTE:
            return QUOTE_PREFIX * max(1, block.level)
        case BlockKind.CODE:
            return CONTINUATION_PREFIX if is_continued else " " * len(CONTINUATION_PREFIX)
        case BlockKind.LIST_ITEM:
            indent = "  " * max(0, block.level - 1)
            if not block.marker:
                return indent if is_first else indent + HANGING_INDENT
            marker = f"{block.marker} "
            return indent + (marker if is_first else " " * cell_len(marker))
        case _:
            return ""
