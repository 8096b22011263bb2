"""Tables of reStructuredText: drawn with signs, as CSV, or as lists."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping

from reader.formats.light.lines import Lines, SourceLine

GRID = re.compile(r"\+(?:[-=]+\+)+")
SIMPLE = re.compile(r"=+(?: +=+)+")
SPANS = re.compile(r"-+(?: +-+)*")
"""A line under columns that are joined."""
ITEM = re.compile(r"(?P<row>\* )?(?P<indent> *)- ?(?P<words>.*)")


def take_table(lines: Lines) -> list[list[str]] | None:
    """The rows of the table at the next lines, which are passed; None if there is none."""
    indent = lines.indent
    first = lines.peek()[indent:]
    if GRID.fullmatch(first):
        return grid_rows([line.text[indent:] for line in lines.take_while(bool)])
    if SIMPLE.fullmatch(first):
        return take_simple(lines, indent)
    return None


def grid_rows(drawn: list[str]) -> list[list[str]]:
    """The rows of a table with lines between them. Cells that span rows or columns are in the first of them."""
    edges = sorted({i for text in drawn if text.startswith("+") for i, sign in enumerate(text) if sign == "+"})
    rows: list[list[str]] = []
    cells: dict[int, list[str]] = {}
    for text in drawn:
        if GRID.fullmatch(text):
            if cells:
                rows.append([" ".join(cells[i]).strip() for i in sorted(cells)])
            cells = {}
            continue
        start = 0
        for end in range(1, len(edges)):
            if text[edges[end] : edges[end] + 1] not in {"|", "+"} and end < len(edges) - 1:
                continue
            part = text[edges[start] + 1 : edges[end]].strip(" |")
            cells.setdefault(start, []).extend([part] if part.strip("-=+") else [])
            start = end
    return rows


def take_simple(lines: Lines, indent: int) -> list[list[str]]:
    """The rows of a table with columns of equals signs."""
    border = lines.take()[indent:]
    columns = [(found.start(), found.end()) for found in re.finditer("=+", border)]
    rows: list[list[str]] = []
    borders = 1
    while not lines.is_done:
        text = lines.take()[indent:]
        if SIMPLE.fullmatch(text):
            borders += 1
            if not lines.peek() or borders > 2:
                break
        elif text and not SPANS.fullmatch(text):
            ends = [*(start for start, _ in columns[1:]), None]
            cells = [text[start:end].strip() for (start, _), end in zip(columns, ends, strict=True)]
            if cells[0] or not rows:
                rows.append(cells)
            else:
                rows[-1] = [f"{a} {b}".strip() for a, b in zip(rows[-1], cells, strict=True)]
    return rows


def csv_rows(options: Mapping[str, str], body: list[SourceLine]) -> list[list[str]]:
    """The rows of a table of comma-separated values."""
    head = [options["header"]] if options.get("header") else []
    delimiter = options.get("delim", ",")
    source = [*head, *(line.text for line in body)]
    try:
        found = csv.reader(source, delimiter=delimiter if len(delimiter) == 1 else ",", skipinitialspace=True)
        return [row for row in found if row]
    except csv.Error:
        return [[line] for line in source if line]


def list_rows(_options: Mapping[str, str], body: list[SourceLine]) -> list[list[str]]:
    """The rows of a table that is written as a list of lists."""
    rows: list[list[str]] = []
    for line in body:
        found = ITEM.match(line.text)
        if found is not None and (found["row"] or (rows and found["indent"])):
            if found["row"]:
                rows.append([])
            rows[-1].append(found["words"])
        elif rows and rows[-1] and line.text:
            rows[-1][-1] = f"{rows[-1][-1]} {line.text.strip()}".strip()
    return rows
