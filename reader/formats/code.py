"""The parser of source code, settings and other texts for programs: shown as they are written, and said to be so."""

from __future__ import annotations

import re

from reader.document import Block, BlockKind, Span, TextKind
from reader.formats.parsed import ParsedText
from reader.sources import Source
from reader.sources.source_code import code_in

CHUNK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
"""Matches lines up to a blank one."""


def parse_code(source: Source) -> ParsedText:
    """The lines of a text for programs, parted where they have blank lines between them."""
    return as_written(source.text, code_in(source.target, source.text) or "source code")


def as_written(text: str, what: str) -> ParsedText:
    """A text that is shown as it is written; `what` it is stands in the remark."""
    blocks: list[Block] = []
    line, at = 1, 0
    for found in CHUNK.finditer(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        blocks.append(Block(BlockKind.CODE, Span(at, found.end()), line, keeps_lines=True))
    return ParsedText(text, tuple(blocks), kind=TextKind.CODE, remark=f"shown as it is written: {what}")
