"""The folders of tables: `quotations.parquet/part-00000-00000.parquet`, or in it `month=2026-05/part-…`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

from reader.corpus.columns import Columns
from reader.corpus.extra import needed
from reader.corpus.options import CorpusOptions
from reader.corpus.schema import TABLES, Column

FORMATS = {"parquet": "parquet", "jsonl": "jsonl", "csv": "csv_rows"}
"""The formats of tables, and the modules of this package that write them."""
UNFINISHED = "_unfinished"
"""The folder of files that are being written; programs that read tables pass over names with this beginning."""
UNKNOWN = "unknown"
"""What stands for a missing value in the name of a folder: pandas cannot read a table whose folders have Hive's own."""
Key = tuple[str | None, ...]


class TableFormat(Protocol):
    """What the module of a format has."""

    def write(self, path: Path, columns: tuple[Column, ...], values: list[list[object]]) -> None:
        """Write a file with the values of some columns."""


def check_format(name: str) -> None:
    """Raise UsageError if tables cannot be written in a format, as its library is not installed.

    It is not imported here: workers are copies of this process, and must not be made while it has threads.
    """
    if name == "parquet" and find_spec("pyarrow") is None:
        needed("pyarrow", "Writing Parquet")


def write_table(
    folder: Path,
    table: str,
    partition: str,
    groups: Mapping[Key, Columns],
    options: CorpusOptions,
    *,
    is_needed: bool,
) -> None:
    """Write the rows of a partition to a table: a file for each key. Without rows there is a file only if needed."""
    format: TableFormat = import_module(f"reader.corpus.tables.{FORMATS[options.table_format]}")
    if not groups and is_needed:
        groups = {(): Columns(table)}
    for key, group in groups.items():
        names = options.partition_by if key else ()
        columns = tuple(column for column in TABLES[table] if column.name not in names)
        inner = folder_of(names, key)
        path = folder / f"{table}.{options.table_format}" / inner / f"part-{partition}.{options.table_format}"
        unfinished = folder / UNFINISHED / f"{os.getpid()}-{table}-{path.name}"
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        format.write(unfinished, columns, group.of(columns))
        unfinished.replace(path)


def folder_of(names: tuple[str, ...], key: Key) -> Path:
    """The folder for some values.

    >>> folder_of(("outlet", "month"), ("The Post/Lund", None)).as_posix()
    'outlet=The%20Post%2FLund/month=unknown'
    """
    parts = (f"{name}={quote(value, safe='') if value else UNKNOWN}" for name, value in zip(names, key, strict=True))
    return Path(*parts)
