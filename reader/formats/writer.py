"""Writing blocks one after another into a text, for formats with markup."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.document import Block, BlockKind, Span, Style
from reader.structs import Struct, fresh

BLOCK_SEPARATOR, TIGHT_SEPARATOR = "\n\n", "\n"
"""The text between two blocks, and between two items of a tight list."""

WHITE_SPACE = re.compile(r"\s+")
BLANK_LINES = re.compile(r"(?:[ \t]*\n)+")


class StyledText(Struct, frozen=False):
    """Text with inline styles. Offsets are relative to its own start."""

    text: str = ""
    """The text without markup."""
    styles: list[Style] = fresh(list)
    """The styles, ordered by end."""
    credit: Span | None = None
    """Of a caption, its credit."""


class BlockWriter:
    """The text of a document and its blocks, as they are written."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)

    def add(
        self, kind: BlockKind, words: StyledText, line: int, level: int = 0, marker: str = "", *, is_tight: bool = False
    ) -> None:
        """Add a block, unless it is blank. A tight block follows the one before without a blank line.

        A line end in its words is a line break of the author: the line ends of the source are blanks there. Code keeps
        the indent of its first line.
        """
        text = words.text.rstrip()
        lead = BLANK_LINES.match(text) if kind is BlockKind.CODE else WHITE_SPACE.match(text)
        text = text[lead.end() :] if lead is not None else text
        if not text:
            return
        separator = "" if not self.blocks else TIGHT_SEPARATOR if is_tight else BLOCK_SEPARATOR
        start = self.length + len(separator)
        shift = start - (lead.end() if lead is not None else 0)
        self.parts.append(separator + text)
        self.length = start + len(text)
        span = Span(start, self.length)
        credit = words.credit and Span(words.credit.start + shift, min(words.credit.end + shift, span.end))
        styles = tuple(shift_styles(words.styles, shift, span))
        self.blocks.append(Block(kind, span, line, level, marker, credit, styles, keeps_lines="\n" in text))


def shift_styles(styles: Iterable[Style], shift: int, within: Span) -> list[Style]:
    """Styles moved by `shift` code points and cut to a span, ordered by start."""
    found = []
    for style in styles:
        start, end = max(style.span.start + shift, within.start), min(style.span.end + shift, within.end)
        if start < end:
            found.append(Style(style.kind, Span(start, end), style.target))
    return sorted(found, key=lambda style: (style.span.start, -style.span.end))
