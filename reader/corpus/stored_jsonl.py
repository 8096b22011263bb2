"""Tables in JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from reader.corpus.stored import Values, known_columns
from reader.errors import SourceError


def rows(path: Path, table: str, columns: Sequence[str], start: int = 0) -> Iterator[Values]:
    """The rows of a file from a number on. Raises SourceError."""
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(islice(file, start, None), start + 1):
                try:
                    row = json.loads(line)
                    yield tuple([row[name] for name in columns])
                except KeyError:
                    known_columns(path, table, columns, [*row])
                except (ValueError, TypeError):
                    raise SourceError(f"Line {number} of {path} is damaged: it is no row of a table.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path} cannot be read: {error}.") from None


def count(path: Path) -> int:
    """The number of rows of a file. Raises SourceError."""
    try:
        with path.open("rb") as file:
            return sum(1 for _ in file)
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}.") from None
