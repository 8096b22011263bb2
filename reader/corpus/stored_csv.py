"""Tables as comma-separated values."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from reader.corpus.schema import ColumnType
from reader.corpus.stored import Values, column_types, known_columns
from reader.errors import SourceError
from reader.exports.csv_rows import FORMULA_STARTS

READ: dict[str, Callable[[str], object]] = {
    ColumnType.INT32.value: int,
    ColumnType.INT64.value: int,
    ColumnType.DOUBLE.value: float,
    ColumnType.STRINGS.value: lambda words: words.split("; "),
}
"""How the types other than words are read."""


def rows(path: Path, table: str, columns: Sequence[str], start: int = 0) -> Iterator[Values]:
    """The rows of a file from a number on. Raises SourceError."""
    csv.field_size_limit(sys.maxsize)  # texts of documents are long
    types = column_types(table)
    read = [READ.get(types.get(name, ""), words_of) for name in columns]
    try:
        with path.open(encoding="utf-8", newline="") as file:
            lines = csv.reader(file)
            head = next(lines, [])
            known_columns(path, table, columns, head)
            places = [head.index(name) for name in columns]
            for row in islice(lines, start, None):
                yield tuple([make(row[at]) if row[at] else None for at, make in zip(places, read, strict=True)])
    except (ValueError, IndexError, csv.Error):
        raise SourceError(f"Line {lines.line_num} of {path} is damaged: it is no row of a table.") from None
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}.") from None


def words_of(cell: str) -> str:
    """The words of a cell, without the apostrophe that keeps a spreadsheet from taking them for a formula."""
    return cell[1:] if cell[0] == "'" and cell[1:].startswith(FORMULA_STARTS) else cell


def count(path: Path) -> int:
    """The number of rows of a file. Raises SourceError."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            csv.field_size_limit(sys.maxsize)
            return max(0, sum(1 for _ in csv.reader(file)) - 1)
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise SourceError(f"{path} cannot be read: {error}.") from None
