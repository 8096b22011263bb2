"""Tables in Parquet, read by pyarrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.corpus.stored import Values, known_columns
from reader.errors import SourceError

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

BATCH = 2_000
"""How many rows are read at once."""
NO_PYARROW = (
    "{path} is a table in Parquet, for which pyarrow is not installed: `pip install 'outline-reader[corpus]'`. "
    "Tables in JSON Lines and CSV can be read without it."
)


def rows(path: Path, table: str, columns: Sequence[str], start: int = 0) -> Iterator[Values]:
    """The rows of a file from a number on. Raises SourceError."""
    with opened(path) as file:
        known_columns(path, table, columns, file.schema_arrow.names)
        groups, skipped = groups_from(file, start)
        for batch in file.iter_batches(BATCH, row_groups=groups, columns=[*columns]):
            if skipped >= batch.num_rows:
                skipped -= batch.num_rows
                continue
            by_name = {name: batch.column(name)[skipped:].to_pylist() for name in columns}
            skipped = 0
            yield from zip(*(by_name[name] for name in columns), strict=True)


def count(path: Path) -> int:
    """The number of rows of a file, by what it says at its end. Raises SourceError."""
    with opened(path) as file:
        return int(file.metadata.num_rows)


def groups_from(file: ParquetFile, start: int) -> tuple[list[int], int]:
    """The groups of rows from the one with a row on, and how many rows are before that in it."""
    for number in range(file.num_row_groups):
        size = file.metadata.row_group(number).num_rows
        if start < size:
            return [*range(number, file.num_row_groups)], start
        start -= size
    return [], 0


@contextmanager
def opened(path: Path) -> Iterator[ParquetFile]:
    """An open file. Raises SourceError if it is damaged or cannot be read, or if pyarrow is not installed."""
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise SourceError(NO_PYARROW.format(path=path)) from None
    try:
        with ParquetFile(path) as file:
            yield file
    except ArrowException as error:
        reason = str(error).splitlines()[0].rstrip(".")
        raise SourceError(f"{path} is damaged, or no table in Parquet: {reason}.") from None
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}.") from None
