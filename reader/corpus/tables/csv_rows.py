"""Tables as comma-separated values (RFC 4180)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.corpus.schema import Column
from reader.exports.csv_rows import csv_lines


def write(path: Path, columns: tuple[Column, ...], values: list[list[object]]) -> None:
    """Write a file with the values of some columns; a missing one is empty, and "; " is between the parts of a list."""
    names = [column.name for column in columns]

    def cells() -> Iterator[list[object]]:
        for row in zip(*values, strict=True):
            yield ["" if v is None else "; ".join(map(str, v)) if isinstance(v, list) else v for v in row]

    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(csv_lines(names, cells()))
