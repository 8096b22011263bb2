"""Cells of several lines: a row of a table becomes as many rows as its longest cell has lines."""

from __future__ import annotations

from reader.document import Span, Style
from reader.formats.writer import StyledText


def lines_of_row(row: list[StyledText]) -> list[list[StyledText]]:
    """A row of a table as one row for each line of its longest cell."""
    cells = [lines_of_cell(cell) for cell in row]
    count = max(map(len, cells), default=0)
    return [[cell[i] if i < len(cell) else StyledText() for cell in cells] for i in range(count)]


def lines_of_cell(cell: StyledText) -> list[StyledText]:
    """The lines of a cell, with the styles that begin in each of them."""
    lines, at = [], 0
    for line in cell.text.split("\n"):
        end = at + len(line)
        inside = (style for style in cell.styles if at <= style.span.start < end)
        moved = [Style(s.kind, Span(s.span.start - at, min(s.span.end, end) - at), s.target) for s in inside]
        lines.append(StyledText(line, moved))
        at = end + 1
    return lines
