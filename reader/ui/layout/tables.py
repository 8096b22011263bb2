"""Tables: columns side by side, or each row as a record with a line for each cell.

Columns that do not fit side by side are scrolled sideways, unless one alone is wider than the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len

from reader.structs import Struct
from reader.ui.layout.fit import fitted
from reader.ui.layout.graphemes import for_measuring
from reader.ui.layout.text_runs import TextRun
from reader.ui.layout.wrap import wrapped

GAP = 2
"""The cells between two columns."""
NUMBER = re.compile(r"[\s$€£¥₩+\-−–(]*+\d[\d.,\s]*+[%)]?[\s*†]*+|[-–—]?")
"""A number, an amount, a percentage, or a sign for none."""
MAX_LABEL_PART = 3
"""Where each row is a record, column names take at most one part in this many of the width."""


class Table(Struct):
    """How a table is laid out."""

    start: int
    """The offset of its first character."""
    widths: tuple[int, ...]
    """The widths of its columns, in cells."""
    is_number: tuple[bool, ...]
    """For each column, whether it holds numbers, which are aligned to the right."""
    header: tuple[str, ...]
    """The names of the columns; empty if the first row is not a header."""
    header_end: int
    """The offset after the first row."""
    has_columns: bool
    """Whether the columns are side by side."""
    width: int
    """The available width, in cells."""

    @property
    def cells(self) -> int:
        """The width of all columns side by side, in cells."""
        return sum(self.widths) + GAP * (len(self.widths) - 1)

    @property
    def label_width(self) -> int:
        """The cells of a column's name before its cell, where each row is a record."""
        longest = max((cell_len(for_measuring(name)) for name in self.header), default=0)
        return min(longest, self.width // MAX_LABEL_PART)


def table_of(text: str, start: int, end: int, width: int, *, wraps: bool = False) -> Table:
    """The layout of the table text[start:end], whose rows are separated by line ends and whose cells by tabs.

    If it `wraps`, columns that do not fit become records, however narrow each is.
    """
    rows = [row.split("\t") for row in text[start:end].split("\n")]
    count = max(len(row) for row in rows)
    columns = [[row[i] for row in rows if i < len(row)] for i in range(count)]
    widths = tuple(max(cell_len(for_measuring(cell)) for cell in column) for column in columns)
    first = rows[0]
    has_header = len(rows) > 1 and all(cell.strip() and NUMBER.fullmatch(cell) is None for cell in first)
    body = [column[1:] if has_header else column for column in columns]
    is_number = tuple(
        any(char.isdigit() for cell in cells for char in cell) and all(NUMBER.fullmatch(cell) for cell in cells)
        for cells in body
    )
    fits = sum(widths) + GAP * (count - 1) <= width
    has_columns = fits or (not wraps and max(widths) <= width)
    header = tuple(first) if has_header else ()
    return Table(start, widths, is_number, header, start + sum(map(len, first)) + len(first) - 1, has_columns, width)


def table_lines(table: Table, text: str, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the lines: one for each row, and an empty one for the rule below the header.

    Without columns, there is a line for each cell, and an empty line after each row.
    """
    at = table.start
    for row in text[table.start : end].split("\n"):
        stop = at + len(row)
        is_header = bool(table.header) and stop == table.header_end
        if table.has_columns:
            yield at, stop
        elif is_header:
            yield from wrapped(text, at, stop, table.width)
        else:
            yield from record_lines(table, text, at, row)
        if is_header or (not table.has_columns and stop < end):
            yield stop, stop
        at = stop + 1


def record_lines(table: Table, text: str, at: int, row: str) -> Iterator[tuple[int, int]]:
    """The spans of the lines of a row, each cell beginning a line."""
    room = table.width - (table.label_width + GAP if table.header else 0)
    for cell in row.split("\t"):
        yield from wrapped(text, at, at + len(cell), max(1, room))
        at += len(cell) + 1


def runs_of_row(table: Table, text: str, start: int, end: int) -> Iterator[TextRun]:
    """The runs of a line of a table."""
    if table.has_columns:
        if start == end == table.header_end and table.header:
            yield TextRun(end, end, (" " * GAP).join("─" * cells for cells in table.widths), "faint")
            return
        yield from runs_of_cells(table, text, start, end)
    elif start == end or end <= table.header_end:
        yield TextRun(start, end)
    else:
        yield from labelled_cell(table, text, start, end)


def runs_of_cells(table: Table, text: str, start: int, end: int) -> Iterator[TextRun]:
    """The cells of a row, padded to the widths of their columns."""
    at = start
    cells = text[start:end].split("\t")
    for index, cell in enumerate(cells):
        padding = " " * (table.widths[index] - cell_len(for_measuring(cell)))
        gap = " " * GAP if index + 1 < len(cells) else ""
        after = at + len(cell)
        if table.is_number[index]:
            yield from (TextRun(at, at, padding), TextRun(at, after), *([TextRun(after, after, gap)] if gap else []))
        else:
            yield TextRun(at, after)
            if gap:
                yield TextRun(after, after, padding + gap)
        at = after + 1


def labelled_cell(table: Table, text: str, start: int, end: int) -> Iterator[TextRun]:
    """A line of a cell, after the name of its column or, if it is not the cell's first line, after blanks."""
    if table.header:
        row = text.rfind("\n", table.start, start) + 1
        cell = max(row, text.rfind("\t", row, start) + 1)
        column = text.count("\t", row, start)
        is_first = not text[cell:start].strip()
        name = table.header[column] if is_first and column < len(table.header) else ""
        yield TextRun(start, start, fitted(name, table.label_width) + " " * GAP, "faint")
    yield TextRun(start, end)
