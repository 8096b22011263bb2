"""Words between low lines, which stand for italics in typewritten books: «It was _his_ lamp.»."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from reader.document import Block, BlockKind, Span, Style, StyleKind
from reader.structs import replace

EMPHASIS = re.compile(r"(?<![\w/.\\])_(?=[^\W_])([^_]{1,400}?)(?<=[^\s_])_(?!\w)")
PLAIN_KINDS = frozenset({BlockKind.CODE, BlockKind.TABLE, BlockKind.RULE, BlockKind.IMAGE})
"""The kinds of block without emphasis."""


def with_emphasis(text: str, blocks: Iterable[Block]) -> Iterable[Block]:
    """The blocks, with the emphasis of their words. The low lines stay in the text."""
    return map(partial(emphasized, text), blocks) if "_" in text else blocks


def emphasized(text: str, block: Block) -> Block:
    """A block with the emphasis of its words."""
    start, end = block.span.start, block.span.end
    if text.find("_", start, end) < 0 or block.kind in PLAIN_KINDS:
        return block
    found = [Style(StyleKind.EMPHASIS, Span(*match.span(1))) for match in EMPHASIS.finditer(text, start, end)]
    return replace(block, styles=(*block.styles, *found)) if found else block
