"""The rows of a table by column, as they are written: a list for each column takes a tenth of what rows take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from reader.corpus.schema import OF_EACH_DOCUMENT, TABLES, Column

Row: TypeAlias = "Mapping[str, object]"


class Columns:
    """Some rows of a table."""

    def __init__(self, table: str, rows: Iterable[Row] = ()) -> None:
        self.values: dict[str, list[object]] = {column.name: [] for column in TABLES[table]}
        """The values of each column, in the order of the schema, all as many."""
        self.extend(list(rows))

    def extend(self, rows: list[Row]) -> None:
        """Add rows, each of which has all columns, in any order."""
        for name, values in self.values.items():
            values += [row[name] for row in rows]

    def extend_of_document(self, common: Row, rows: list[Row]) -> None:
        """Add the rows of a document: `common` has the columns of OF_EACH_DOCUMENT, they have the others, in order."""
        lists = [*self.values.values()]
        for column, of_column in zip(OF_EACH_DOCUMENT, lists, strict=False):
            of_column.extend([common[column.name]] * len(rows))
        others = zip(*[row.values() for row in rows], strict=True)
        for of_column, found in zip(lists[len(OF_EACH_DOCUMENT) :], others, strict=True):
            of_column.extend(found)

    def __len__(self) -> int:
        """The number of rows."""
        return len(next(iter(self.values.values())))

    def of(self, columns: Iterable[Column]) -> list[list[object]]:
        """The values of some columns."""
        return [self.values[column.name] for column in columns]
