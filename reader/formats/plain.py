"""Plain text to blocks."""

from __future__ import annotations

from reader.document import Block, BlockKind, Span
from reader.formats.parsed import Parsed


def parse_plain(text: str) -> Parsed:
    """The blocks of a plain text."""
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.strip()
        if words:
            start = at + line.index(words)
            blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(words)), number))
        at += len(line) + 1
    return Parsed(text, tuple(blocks))
