"""Tables of data, which stay tables, as opposed to tables that only place the parts of a page."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from reader.formats.html.inline import inline_text

NOT_IN_DATA = ("table", "h1", "h2", "h3", "h4", "h5", "h6", "form", "article", "section", "blockquote", "pre")
"""Elements that a table of data does not contain."""
CELL_LENGTH = 400
"""The most code points of a cell without a header in a table of data."""


def is_data_table(table: HtmlElement) -> bool:
    """Whether a table holds data rather than parts of the page."""
    if table.get("role") in {"presentation", "none"}:
        return False
    if any(element is not table for element in table.iter(*NOT_IN_DATA)):
        return False
    rows = [list(cells_of(row)) for row in table.iter("tr")]
    if max(map(len, rows), default=0) < 2 or len(rows) < 2:
        return False
    if next(table.iter("th", "caption"), None) is not None:
        return True
    return all(len("".join(cell.itertext())) <= CELL_LENGTH for row in rows for cell in row)


def cells_of(row: HtmlElement) -> Iterator[HtmlElement]:
    """The cells of a row."""
    for child in row:
        if child.tag in {"td", "th"}:
            yield child


def table_text(table: HtmlElement) -> str:
    """The text of a table: a row a line, with tabs between the cells.

    A cell of several lines takes several rows, in which the other cells are empty.
    """
    lines: list[str] = []
    caption = next(table.iter("caption"), None)
    if caption is not None:
        lines += lines_of(caption)
    for row in table.iter("tr"):
        cells = [lines_of(cell) for cell in cells_of(row)]
        for i in range(max(map(len, cells), default=0)):
            lines.append("\t".join(cell[i] if i < len(cell) else "" for cell in cells))
    return "\n".join(line for line in lines if line.strip())


def lines_of(cell: HtmlElement) -> list[str]:
    """The lines of a cell that are not blank."""
    lines = (" ".join(line.split()) for line in inline_text(cell).text.split("\n"))
    return [line for line in lines if line]
