"""Tables as JSON Lines."""

from __future__ import annotations

import json
from pathlib import Path

from reader.corpus.schema import Column


def write(path: Path, columns: tuple[Column, ...], values: list[list[object]]) -> None:
    """Write a file with the values of some columns; a missing value is null, and a day as ISO 8601 has it."""
    names = [column.name for column in columns]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in zip(*values, strict=True):
            of_row = dict(zip(names, row, strict=True))
            file.write(json.dumps(of_row, ensure_ascii=False, default=str) + "\n")
