"""Words between low lines, which stand for italics in typewritten books: «It was _his_ lamp.»."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.document import Block, BlockKind, Span, Style, StyleKind

EMPHASIS = re.compile(r"(?<![\w/.\\])_(?=[^\W_])([^_]{1,400}?)(?<=[^\s_])_(?!\w)")
PLAIN_KINDS = frozenset({BlockKind.CODE, BlockKind.TABLE, BlockKind.RULE, BlockKind.IMAGE})
"""The kinds of block without emphasis."""


def with_emphasis(text: str, blocks: Iterable[Block]) -> Iterable[Block]:
    """The blocks, with the emphasis of their words. The low lines stay in the text."""
    if "_" not in text:
        return blocks
    return [
        block if block.kind in PLAIN_KINDS else replace(block, styles=(*block.styles, *emphasis_of(text, block.span)))
        for block in blocks
    ]


def emphasis_of(text: str, span: Span) -> Iterable[Style]:
    """The styles of the words between low lines within a span."""
    if text.find("_", span.start, span.end) < 0:
        return ()
    return (Style(StyleKind.EMPHASIS, Span(*found.span(1))) for found in EMPHASIS.finditer(text, span.start, span.end))
