"""The text as lines: the span and the block of each line, in arrays."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import repeat
from typing import TYPE_CHECKING

from rich.cells import cell_len

from reader.document import Block, BlockKind, Document, Span
from reader.structs import Struct, fresh
from reader.ui.layout.article_header import AddedLine, estimated_words, facts, last_header_block, title_lines
from reader.ui.layout.blocks import (
    JUSTIFIED,
    PREFORMATTED,
    blank_lines_between,
    is_before_heading,
    is_drawn,
    prefix,
    text_width,
)
from reader.ui.layout.graphemes import display_text
from reader.ui.layout.hyphenation import is_division
from reader.ui.layout.kept_lines import is_kept, kept_lines, runs_of_kept_line
from reader.ui.layout.line_breaker import LineBreaker
from reader.ui.layout.preformatted import cells_of, preformatted_lines, preformatted_runs
from reader.ui.layout.quoted_mail import folded_line, quoted_mail
from reader.ui.layout.text_runs import TextRun, justified, prose_runs
from reader.ui.layout.typography import PLAIN, Typography
from reader.ui.layout.wrap import SOFT_HYPHEN, wrapped

if TYPE_CHECKING:
    from reader.ui.layout.tables import Table

NO_BLOCK = -1
NOT_WRAPPED = PREFORMATTED | {BlockKind.RULE}
HYPHEN = "-"


class TextLayout(Struct, frozen=False):
    """The lines of a document at one width."""

    document: Document
    """The document that is laid out."""
    width: int
    """The width of the column, in cells."""
    typography: Typography = PLAIN
    """The typographic settings."""
    starts: array[int] = fresh(lambda: array("i"))
    """The offset of the first character of each line."""
    ends: array[int] = fresh(lambda: array("i"))
    """The offset after the last character of each line."""
    blocks: array[int] = fresh(lambda: array("i"))
    """The index of the block of each line; -1 for blank and added lines."""
    tables: dict[int, Table] = fresh(dict)
    """The layout of each table with columns, by the offset of its first character."""
    wide: dict[int, int] = fresh(dict)
    """The width of the widest line of each block that is scrolled sideways, in cells, by the offset of its start."""
    added: dict[int, AddedLine] = fresh(dict)
    """The lines that are not part of the text, by their numbers."""
    folded: list[Span] = fresh(list)
    """The passages of quoted mail that are one line each, in order."""
    word_count: int = 0
    """The estimated number of words of the text."""

    def __len__(self) -> int:
        return len(self.starts)

    def line_of(self, offset: int) -> int:
        """The line that contains an offset, or the last line before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def is_folded(self, offset: int) -> bool:
        """Whether an offset is in a passage that is one line."""
        at = bisect_right(self.folded, offset, key=lambda span: span.start) - 1
        return at >= 0 and offset < self.folded[at].end

    def lines_of(self, span: Span) -> range:
        """The lines that contain a span."""
        first = self.line_of(span.start)
        return range(first, max(first + 1, bisect_left(self.starts, span.end)))

    def block_of(self, line: int) -> Block | None:
        """The block of a line; None for a blank or added one."""
        index = self.blocks[line]
        return None if index == NO_BLOCK else self.document.blocks[index]

    def is_first(self, line: int) -> bool:
        """Whether a line is the first of its block."""
        return line == 0 or self.blocks[line - 1] != self.blocks[line]

    def is_last(self, line: int) -> bool:
        """Whether a line is the last of its block."""
        return line + 1 == len(self) or self.blocks[line + 1] != self.blocks[line]

    def sideways(self, line: int) -> int:
        """The cells of the widest line that is scrolled sideways together with a line; 0 if that one is not."""
        block = self.block_of(line) if self.wide else None
        if block is None or block.span.start not in self.wide:
            return 0
        text, start, end = self.document.text, self.starts[line], self.ends[line]
        begins = start == block.span.start or text[start - 1] == "\n"
        is_whole = block.span.start in self.tables or (begins and (end == block.span.end or text[end] == "\n"))
        return self.wide[block.span.start] if is_whole else 0

    def runs(self, line: int) -> list[TextRun]:
        """The runs of a line, from left to right."""
        start, block = self.starts[line], self.block_of(line)
        if block is None:
            added = self.added.get(line)
            return [TextRun(start, start, added.words, added.style_name)] if added is not None else []
        text, end = self.document.text, self.ends[line]
        if block.kind is BlockKind.RULE:
            return [TextRun(start, start, "─" * self.width)]
        is_continued = block.kind in PREFORMATTED and start > block.span.start and text[start - 1] != "\n"
        lead = prefix(block, self.width, is_first=self.is_first(line), is_continued=is_continued)
        return [
            *([TextRun(start, start, lead, "prefix")] if lead else []),
            *self.text_runs(line, block, start, end, cell_len(lead)),
        ]

    def text_runs(self, line: int, block: Block, start: int, end: int, taken: int) -> list[TextRun]:
        """The runs of a line after a prefix of `taken` cells."""
        text, table = self.document.text, self.tables.get(block.span.start)
        if table is not None:
            from reader.ui.layout.tables import runs_of_row

            return list(runs_of_row(table, text, start, end))
        if block.kind in PREFORMATTED:
            return list(preformatted_runs(text, start, end))
        has_kept_lines = is_kept(block)
        if has_kept_lines:
            runs = list(runs_of_kept_line(text, block.span, start, end, self.width - taken))
        else:
            runs = list(prose_runs(text, start, end))
        if self.is_hyphenated(end) and taken + sum(run.cells(text) for run in runs) < self.width:
            runs.append(TextRun(end, end, HYPHEN))
        if self.typography.justify and not has_kept_lines and block.kind in JUSTIFIED and not self.is_last(line):
            return list(justified(text, runs, self.width - taken))
        return runs

    def is_hyphenated(self, end: int) -> bool:
        """Whether a hyphen is added to a line that ends at an offset."""
        text, language = self.document.text, self.typography.language
        if end and text[end - 1] == SOFT_HYPHEN:
            return bool(text[end : end + 1].strip())
        return bool(language) and is_division(text, end, language)


def lay_out_text(document: Document, width: int, typography: Typography = PLAIN) -> TextLayout:
    """Lay a document out in a column of `width` cells."""
    layout = TextLayout(document, max(1, width), typography, word_count=estimated_words(document.text))
    header = last_header_block(document)
    for added in title_lines(document, layout.width):
        add_line(layout, 0, added)
    if header < 0:
        add_facts(layout, 0)
    starts, ends, blocks = layout.starts, layout.ends, layout.blocks
    breaker = LineBreaker(document.text, starts, ends)
    before: Block | None = None
    signs = -1
    quoted = quoted_mail(document) if typography.folds_quoted else {}
    shown_from = 0
    for index, block in enumerate(document.blocks):
        if index < shown_from or not is_drawn(document, index):
            continue
        if block.kind is BlockKind.BOILERPLATE and is_before_heading(document, index):
            signs = block.span.start
            continue
        blank = blank_lines_between(document.text, before, block) if before is not None else min(1, len(starts))
        for _ in range(blank):
            starts.append(block.span.start)
            ends.append(block.span.start)
            blocks.append(NO_BLOCK)
        if index in quoted:
            shown_from = quoted[index]
            before = document.blocks[shown_from - 1]
            layout.folded.append(Span(block.span.start, before.span.end))
            add_line(layout, block.span.start, folded_line(document, index, shown_from))
            continue
        add_block(layout, breaker, block, block.span.start if signs < 0 else signs)
        signs = -1
        blocks.extend(repeat(index, len(starts) - len(blocks)))
        if index == header:
            add_facts(layout, block.span.end)
        before = block
    return layout


def add_line(layout: TextLayout, offset: int, added: AddedLine) -> None:
    """Append a line that is not part of the text."""
    layout.added[len(layout)] = AddedLine(added.style_name, display_text(added.words))
    layout.starts.append(offset)
    layout.ends.append(offset)
    layout.blocks.append(NO_BLOCK)


def add_facts(layout: TextLayout, offset: int) -> None:
    """Append the facts about the article, below its header."""
    words = facts(layout.document, layout.word_count, layout.typography.speed)
    for start, end in wrapped(words, 0, len(words), layout.width):
        add_line(layout, offset, AddedLine("facts", words[start:end]))


def add_block(layout: TextLayout, breaker: LineBreaker, block: Block, first: int) -> None:
    """Append the lines of a block, except for the numbers of their blocks; signs before a heading start at `first`."""
    span, kind = block.span, block.kind
    width = text_width(block, layout.width)
    if kind in NOT_WRAPPED:
        for start, end in unwrapped_lines(layout, block, width):
            layout.starts.append(start)
            layout.ends.append(end)
    elif is_kept(block):
        for start, end in kept_lines(layout.document.text, span, width):
            layout.starts.append(start)
            layout.ends.append(end)
    elif block.credit is not None:
        breaker.add(span.start, block.credit.start, width)
        breaker.add(block.credit.start, span.end, width)
    elif kind in JUSTIFIED and layout.typography.language:
        breaker.add_any(span.start, span.end, width, layout.typography.language)
    else:
        breaker.add(first, span.end, width)


def unwrapped_lines(layout: TextLayout, block: Block, width: int) -> Iterator[tuple[int, int]]:
    """The spans of the lines of a thematic break, of code or of a table."""
    text, span = layout.document.text, block.span
    if block.kind is BlockKind.RULE:
        yield span.start, span.end
    elif block.kind is BlockKind.TABLE and "\t" in span.of(text):
        from reader.ui.layout.tables import table_lines, table_of

        table = layout.tables[span.start] = table_of(
            text, span.start, span.end, layout.width, wraps=layout.typography.wraps
        )
        if table.has_columns and table.cells > layout.width:
            layout.wide[span.start] = table.cells
        yield from table_lines(table, text, span.end)
    else:
        widest = 0
        for start, end in preformatted_lines(text, span.start, span.end, width, wraps=layout.typography.wraps):
            widest = max(widest, cells_of(text, start, end))
            yield start, end
        if widest > width:
            layout.wide[span.start] = widest
