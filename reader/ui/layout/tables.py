"""Tables: columns where they fit side by side, otherwise each row as a record of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len

from reader.ui.layout.fit import fitted
from reader.ui.layout.graphemes import for_measuring
from reader.ui.layout.text_runs import TextRun
from reader.ui.layout.wrap import wrapped

GAP = 2
"""The cells between the columns of a table."""
NUMBER = re.compile(r"[\s$€£¥₩+\-−–(]*\d[\d.,\s]*[%)]?[\s*†]*|[-–—]?")
"""What is set to the right: numbers, sums, shares, and what stands for none."""
LABEL_SHARE = 3
"""Which part of the width the names of columns may take, where each row is a record: a third."""


@dataclass(frozen=True, slots=True)
class Table:
    """How a table is set."""

    start: int
    """The offset of its first character."""
    widths: tuple[int, ...]
    """The widths of its columns, in cells."""
    is_number: tuple[bool, ...]
    """For each column whether it holds numbers."""
    header: tuple[str, ...]
    """The names of the columns; empty where the first row is like the others."""
    header_end: int
    """The offset behind the first row."""
    fits: bool
    """Whether the columns fit side by side."""
    width: int
    """The width that it has, in cells."""

    @property
    def label_width(self) -> int:
        """The cells of a column's name before its cell, where each row is a record."""
        longest = max((cell_len(for_measuring(name)) for name in self.header), default=0)
        return min(longest, self.width // LABEL_SHARE)


def table_of(text: str, start: int, end: int, width: int) -> Table:
    """The table whose rows, parted by line ends, and cells, parted by tabs, are text[start:end]."""
    rows = [row.split("\t") for row in text[start:end].split("\n")]
    count = max(len(row) for row in rows)
    columns = [[row[i] for row in rows if i < len(row)] for i in range(count)]
    widths = tuple(max(cell_len(for_measuring(cell)) for cell in column) for column in columns)
    first = rows[0]
    is_headed = len(rows) > 1 and all(cell.strip() and NUMBER.fullmatch(cell) is None for cell in first)
    body = [column[1:] if is_headed else column for column in columns]
    is_number = tuple(
        any(char.isdigit() for cell in cells for char in cell) and all(NUMBER.fullmatch(cell) for cell in cells)
        for cells in body
    )
    fits = sum(widths) + GAP * (count - 1) <= width
    header = tuple(first) if is_headed else ()
    return Table(start, widths, is_number, header, start + sum(map(len, first)) + len(first) - 1, fits, width)


def lines_of_table(table: Table, text: str, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the lines: a row a line, below the names of the columns a line of its own without words.

    Where the columns do not fit, the cells of a row follow each other, and a line without words follows the row.
    """
    at = table.start
    for row in text[table.start : end].split("\n"):
        stop = at + len(row)
        is_header = bool(table.header) and stop == table.header_end
        if table.fits:
            yield at, stop
        elif is_header:
            yield from wrapped(text, at, stop, table.width)
        else:
            yield from lines_of_record(table, text, at, row)
        if is_header or (not table.fits and stop < end):
            yield stop, stop
        at = stop + 1


def lines_of_record(table: Table, text: str, at: int, row: str) -> Iterator[tuple[int, int]]:
    """The lines of a row of which each cell begins a line."""
    room = table.width - (table.label_width + GAP if table.header else 0)
    for cell in row.split("\t"):
        yield from wrapped(text, at, at + len(cell), max(1, room))
        at += len(cell) + 1


def runs_of_row(table: Table, text: str, start: int, end: int) -> Iterator[TextRun]:
    """What stands on a line of a table."""
    if table.fits:
        if start == end == table.header_end and table.header:
            yield TextRun(end, end, (" " * GAP).join("─" * cells for cells in table.widths), "faint")
            return
        yield from runs_of_cells(table, text, start, end)
    elif start == end or end <= table.header_end:
        yield TextRun(start, end)
    else:
        yield from labelled(table, text, start, end)


def runs_of_cells(table: Table, text: str, start: int, end: int) -> Iterator[TextRun]:
    """The cells of a row with blanks between them, numbers at the right of their columns."""
    at = start
    cells = text[start:end].split("\t")
    for index, cell in enumerate(cells):
        fill = " " * (table.widths[index] - cell_len(for_measuring(cell)))
        gap = " " * GAP if index + 1 < len(cells) else ""
        behind = at + len(cell)
        if table.is_number[index]:
            yield from (TextRun(at, at, fill), TextRun(at, behind), *([TextRun(behind, behind, gap)] if gap else []))
        else:
            yield TextRun(at, behind)
            if gap:
                yield TextRun(behind, behind, fill + gap)
        at = behind + 1


def labelled(table: Table, text: str, start: int, end: int) -> Iterator[TextRun]:
    """A line of a cell behind the name of its column, or behind blanks if it is not the cell's first line."""
    if table.header:
        row = text.rfind("\n", table.start, start) + 1
        cell = max(row, text.rfind("\t", row, start) + 1)
        column = text.count("\t", row, start)
        is_first = not text[cell:start].strip()
        name = table.header[column] if is_first and column < len(table.header) else ""
        yield TextRun(start, start, fitted(name, table.label_width) + " " * GAP, "faint")
    yield TextRun(start, end)
