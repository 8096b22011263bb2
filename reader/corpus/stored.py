"""The tables of a corpus as they are stored: read in order, some rows at a time, in whatever format they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.parse import unquote

from reader.corpus.locating import TABLE_FORMATS
from reader.corpus.schema import TABLES
from reader.corpus.tables.folders import UNKNOWN
from reader.errors import SourceError

Values = tuple[object, ...]
"""The values of a row, in the order of the columns that were asked for."""


class TableFile(NamedTuple):
    """A file of a table."""

    path: Path
    """Where it is."""
    fixed: dict[str, str | None]
    """The values that its folders give to all its rows: `month=2026-05`."""


class FileReader(Protocol):
    """What the module of a format has."""

    def rows(self, path: Path, table: str, columns: Sequence[str], start: int) -> Iterator[Values]:
        """The rows of a file from a number on. Raises SourceError."""
        ...

    def count(self, path: Path) -> int:
        """The number of rows of a file. Raises SourceError."""
        ...


class StoredTables:
    """The tables in a folder."""

    def __init__(self, folder: Path, format: str) -> None:
        self.folder, self.format = folder, format

    @property
    def reader(self) -> FileReader:
        """The module of the format."""
        module: FileReader = import_module(f"reader.corpus.stored_{self.format}")
        return module

    def files(self, table: str) -> list[TableFile]:
        """The files of a table, in the order of their names; none if there is no such table."""
        top = self.folder / f"{table}.{self.format}"
        if top.is_file():
            return [TableFile(top, {})]
        found = sorted(path for path in top.rglob(f"*.{self.format}") if path.is_file())
        return [TableFile(path, fixed_values(path.relative_to(top))) for path in found]

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[Values]:
        """All rows of a table. Raises SourceError if a file is damaged or has other columns."""
        for file in self.files(table):
            yield from self.rows_of_file(file, table, columns)

    def rows_of_file(self, file: TableFile, table: str, columns: Sequence[str], start: int = 0) -> Iterator[Values]:
        """The rows of a file from a number on. Raises SourceError."""
        own = [name for name in columns if name not in file.fixed]
        rows = self.reader.rows(file.path, table, own, start)
        if len(own) == len(columns):
            yield from rows
            return
        places = [own.index(name) if name in own else -1 for name in columns]
        fixed = [file.fixed.get(name) for name in columns]
        for row in rows:
            yield tuple(row[at] if at >= 0 else value for at, value in zip(places, fixed, strict=True))


def tables_in(folder: str) -> StoredTables:
    """The tables in a folder. Raises SourceError if there are none."""
    format = next((format for format in TABLE_FORMATS if (Path(folder) / f"quotations.{format}").exists()), None)
    if format is None:
        raise SourceError(
            f"{folder} has no table of quotations. `reader corpus INPUT --out {folder}` writes tables into it."
        )
    return StoredTables(Path(folder), format)


def fixed_values(path: Path) -> dict[str, str | None]:
    """The values in the names of the folders of a file.

    >>> fixed_values(Path("outlet=The%20Post/month=unknown/part-0.parquet"))
    {'outlet': 'The Post', 'month': None}
    """
    pairs = (part.partition("=") for part in path.parts[:-1] if "=" in part)
    return {name: None if value == UNKNOWN else unquote(value) for name, _, value in pairs}


def known_columns(path: Path, table: str, wanted: Sequence[str], present: Sequence[str]) -> None:
    """Check that a file has the columns of its table. Raises SourceError if one is missing."""
    missing = [name for name in wanted if name not in present]
    if missing:
        raise SourceError(
            f"{path} has no column {missing[0]}, which the table of {table} has: it was not written by `reader corpus` "
            "or by another version of it."
        )


def column_types(table: str) -> dict[str, str]:
    """The types of the columns of a table, by their names."""
    return {column.name: column.type.value for column in TABLES[table]}
