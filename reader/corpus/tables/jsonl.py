"""Tables as JSON Lines."""

from __future__ import annotations

import json
from pathlib import Path

from reader.corpus.rows import Row
from reader.corpus.schema import Column


def write(path: Path, columns: tuple[Column, ...], rows: list[Row]) -> None:
    """Write a file with some rows; a missing value is null, and a day as ISO 8601 has it."""
    names = [column.name for column in columns]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps({name: row[name] for name in names}, ensure_ascii=False, default=str) + "\n")
