"""Quoted mail: the words of other messages that a message repeats, which can be folded to a line."""

from __future__ import annotations

from reader.document import Block, Document
from reader.ui.layout.article_header import AddedLine

SIGN = ">"
LEAST = 5
"""The fewest lines that are folded."""


def quoted_mail(document: Document) -> dict[int, int]:
    """The passages of quoted mail: the index of the first block of each, and that after its last block."""
    text, blocks = document.text, document.blocks
    found: dict[int, int] = {}
    if f"\n{SIGN}" not in text:
        return found
    first = 0
    while first < len(blocks):
        after = first
        while after < len(blocks) and text.startswith(SIGN, blocks[after].span.start):
            after += 1
        if after > first and line_count(text, blocks[first], blocks[after - 1]) >= LEAST:
            found[first] = after
        first = max(after, first + 1)
    return found


def folded_line(document: Document, first: int, after: int) -> AddedLine:
    """The line in place of a passage."""
    count = line_count(document.text, document.blocks[first], document.blocks[after - 1])
    return AddedLine("facts", f"[{count} lines of another message]")


def line_count(text: str, first: Block, last: Block) -> int:
    """The number of lines from one block to another."""
    return text.count("\n", first.span.start, last.span.end) + 1
