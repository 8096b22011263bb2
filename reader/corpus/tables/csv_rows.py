"""Tables as comma-separated values (RFC 4180)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.corpus.rows import Row
from reader.corpus.schema import Column
from reader.exports.csv_rows import csv_lines


def write(path: Path, columns: tuple[Column, ...], rows: list[Row]) -> None:
    """Write a file with some rows; a missing value is empty, and the parts of a list are separated by "; "."""
    names = [column.name for column in columns]

    def cells() -> Iterator[list[object]]:
        for row in rows:
            values = (row[name] for name in names)
            yield ["" if v is None else "; ".join(map(str, v)) if isinstance(v, list) else v for v in values]

    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(csv_lines(names, cells()))
