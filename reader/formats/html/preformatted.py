"""Preformatted text of a page that is prose, such as a mail in an archive: its blocks are those of plain text."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document import BlockKind
from reader.formats.plain import parse_plain
from reader.formats.plain.page import is_code

MIN_PROSE = 0.6
"""The smallest share of words that are in paragraphs of prose, quoted lines and items."""
MAX_CODE = 0.15
"""The largest share of lines that are code."""
MIN_WORDS = 12
"""The fewest words of a paragraph of prose."""
MIN_TEXT = 300
"""The fewest words of a text that can have headings."""
READ = frozenset({BlockKind.PARAGRAPH, BlockKind.BLOCK_QUOTE, BlockKind.LIST_ITEM, BlockKind.CODE, BlockKind.TABLE})
"""The kinds of block that stay what they are; all others, such as a headline, are paragraphs."""


def prose_blocks(text: str) -> Iterator[tuple[BlockKind, str, int]]:
    """The kind, words and level of each block of preformatted text; none if it is code or laid out in columns."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not lines or sum(map(is_code, lines)) > MAX_CODE * len(lines):
        return
    blocks = parse_plain(text).blocks
    counts = [(block.kind, len(block.span.of(text).split())) for block in blocks]
    total = sum(count for _, count in counts)
    prose = sum(count for kind, count in counts if kind is BlockKind.BLOCK_QUOTE or count >= MIN_WORDS and kind in READ)
    laid_out = sum(count for kind, count in counts if kind in {BlockKind.CODE, BlockKind.TABLE})
    if prose - laid_out < MIN_PROSE * total:
        return
    has_headings = total >= MIN_TEXT
    for block in blocks:
        words = block.span.of(text)
        is_kept = block.kind in READ or (has_headings and block.kind is BlockKind.HEADING)
        kind = block.kind if is_kept else BlockKind.PARAGRAPH
        if not block.keeps_lines and kind not in {BlockKind.CODE, BlockKind.TABLE}:
            words = " ".join(words.split())
        yield kind, words, block.level if is_kept else 0
