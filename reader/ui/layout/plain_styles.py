"""The styles that a text has of its own, before anything is known or chosen in it, by their names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from reader.document import Block, Document, StyleKind
from reader.ui.layout.blocks import FOOTNOTE_MARKER
from reader.ui.layout.inline import InlineStyles
from reader.ui.layout.text import TextLayout


class PlainStyles:
    """The styles of one document: of its blocks, of words in them, of rows that head tables, of notes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.inline = InlineStyles()

    @cached_property
    def has_notes(self) -> bool:
        """Whether the text has footnotes, to which numbers in brackets then refer."""
        return any(FOOTNOTE_MARKER.fullmatch(block.marker) for block in self.document.blocks if block.marker)

    def within(self, lines: TextLayout, block: Block, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The styles on a range of a block: from which offset to which, and their names; later ones override."""
        table = lines.tables.get(block.span.start)
        if table is not None and table.header:
            yield table.start, table.header_end, "name"
        for inline in self.inline.near(block, start, end):
            colour = f" {inline.target}" if inline.kind is StyleKind.COLOUR else ""
            yield inline.span.start, inline.span.end, f"inline {inline.kind}{colour}"
        if self.has_notes:
            for note in FOOTNOTE_MARKER.finditer(self.document.text, start, end):
                yield note.start(), note.end(), "note"


def base_names(block: Block, start: int) -> tuple[str, ...]:
    """The names of the styles of the text of a block from an offset on, below all others."""
    if block.credit is not None and start >= block.credit.start:
        return ("credit",)
    return block.kind, f"{block.kind} {block.level}"
