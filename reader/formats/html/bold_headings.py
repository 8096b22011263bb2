"""Headings that are only paragraphs in bold, on pages without other headings than their title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.document import BlockKind, StyleKind
from reader.formats.html.boilerplate import PageBlock

HEADING_WORDS = 12
"""The most words of a heading."""
HEADINGS = 3
"""The fewest such paragraphs that are headings; fewer are emphasis."""
SENTENCE_ENDS = (".", ",", ";", "…", ":", "?", "!", "”")
PROSE_LENGTH = 60
"""The fewest code points of a paragraph around such a heading."""
LEVEL = 2


def with_bold_headings(blocks: Sequence[PageBlock]) -> Sequence[PageBlock]:
    """The blocks, whose bold paragraphs above others are headings if there is no heading but a title."""
    levels = [block.level for block in blocks if block.kind is BlockKind.HEADING]
    if levels not in ([], [1]):
        return blocks
    found = [
        at
        for at in range(1, len(blocks) - 1)
        if is_bold(blocks[at]) and all(is_prose(blocks[beside]) for beside in (at - 1, at + 1))
    ]
    if len(found) < HEADINGS:
        return blocks
    headings = {at: replace(blocks[at], kind=BlockKind.HEADING, level=LEVEL) for at in found}
    return [headings.get(at, block) for at, block in enumerate(blocks)]


def is_bold(block: PageBlock) -> bool:
    """Whether a block is a short paragraph in bold that is no sentence."""
    text = block.text
    if block.kind is not BlockKind.PARAGRAPH or len(text.split()) > HEADING_WORDS or text.endswith(SENTENCE_ENDS):
        return False
    bold = sum(style.span.length for style in block.words.styles if style.kind is StyleKind.STRONG)
    return bold >= len(text)


def is_prose(block: PageBlock) -> bool:
    """Whether a block is a paragraph of some length, as are those around a heading."""
    return block.kind is BlockKind.PARAGRAPH and len(block.text) >= PROSE_LENGTH and not is_bold(block)
