"""Writing blocks that are nested in lists, quotations and notes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from reader.document import Block, BlockKind, Span, Style, StyleKind
from reader.formats.writer import BlockWriter, StyledText

BULLET, DESCRIPTION = "•", "–"
"""The markers of an item of a list, and of the description of a term."""
MAX_NESTING = 30
"""How deep blocks can be nested. Deeper ones are read as paragraphs."""
RULE = "* * *"
"""The text of a thematic break."""


class NestedWriter:
    """Writes words as paragraphs, items or quotations, depending on what is open."""

    def __init__(self) -> None:
        self.writer = BlockWriter()
        self.depth = self.quoted = 0
        self.marker = ""
        self.is_tight = False

    @property
    def text(self) -> str:
        """The text so far."""
        return self.writer.text

    @property
    def blocks(self) -> list[Block]:
        """The blocks so far."""
        return self.writer.blocks

    @property
    def nesting(self) -> int:
        """How many lists and quotations are open."""
        return self.depth + self.quoted

    @contextmanager
    def item(self, marker: str, *, is_tight: bool = False, depth: int = 0) -> Iterator[None]:
        """Open an item of a list, whose first block gets the marker. Its depth is one more than that around it."""
        before, self.depth = self.depth, depth or self.depth + 1
        self.marker, self.is_tight = marker, is_tight
        try:
            yield
        finally:
            self.depth, self.marker, self.is_tight = before, "", False

    @contextmanager
    def quotation(self) -> Iterator[None]:
        """Open a block quote."""
        self.quoted += 1
        try:
            yield
        finally:
            self.quoted -= 1

    def words(self, words: StyledText, line: int) -> None:
        """Write words as a paragraph of what is open."""
        if self.depth:
            before = self.blocks[-1].kind if self.blocks else None
            is_tight = self.is_tight and before is BlockKind.LIST_ITEM
            self.writer.add(BlockKind.LIST_ITEM, words, line, self.depth, self.marker, is_tight=is_tight)
            if words.text.strip():
                self.marker, self.is_tight = "", False
        elif self.quoted:
            self.writer.add(BlockKind.BLOCK_QUOTE, words, line, self.quoted)
        else:
            self.writer.add(BlockKind.PARAGRAPH, words, line)

    def strong(self, words: StyledText, line: int) -> None:
        """Write words in bold: a term, or the title of a note."""
        whole = Style(StyleKind.STRONG, Span(0, len(words.text)))
        self.words(StyledText(words.text, [whole, *words.styles]), line)

    def heading(self, words: StyledText, line: int, level: int) -> None:
        """Write a heading."""
        self.writer.add(BlockKind.HEADING, words, line, min(level, 6))

    def code(self, text: str, line: int, language: str = "") -> None:
        """Write code, or other text whose columns are kept."""
        self.writer.add(BlockKind.CODE, StyledText(text), line, marker=language)

    def rule(self, line: int) -> None:
        """Write a thematic break."""
        self.writer.add(BlockKind.RULE, StyledText(RULE), line)

    def table(self, rows: list[list[StyledText]], line: int) -> None:
        """Write a table: a row a line, with tabs between the cells."""
        parts: list[str] = []
        styles: list[Style] = []
        at = 0
        for i, row in enumerate(rows):
            for j, cell in enumerate(row):
                between = "\t" if j else "\n" if i else ""
                at += len(between)
                styles += (Style(s.kind, Span(s.span.start + at, s.span.end + at), s.target) for s in cell.styles)
                parts.append(between + cell.text.replace("\t", " ").replace("\n", " "))
                at += len(cell.text)
        self.writer.add(BlockKind.TABLE, StyledText("".join(parts), styles), line)

    def picture(self, words: StyledText, file: str, line: int) -> None:
        """Write a picture: its caption, or without one the name of its file."""
        if words.text.strip():
            from reader.formats.plain.credits import find_credit  # few texts need it

            credit = find_credit(words.text, 0, is_photo=False)
            self.writer.add(BlockKind.CAPTION, StyledText(words.text, words.styles, credit), line)
        else:
            name = file.split("?", maxsplit=1)[0].rstrip("/").rsplit("/", 1)[-1]
            self.writer.add(BlockKind.IMAGE, StyledText(name or "image"), line)
