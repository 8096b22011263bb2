"""Removing a text from the library so that it can be put back: the rows of all tables that belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reader.library.kept_texts import SHIFT

if TYPE_CHECKING:
    from sqlite3 import Connection

BY_ARTICLE = ("anchor", "correction", "kept_text", "note", "voice_choice")
"""The tables whose rows name the article that they belong to."""
BY_NUMBER = {"quotation": "*", "passage": "rowid, words, speaker, kind, start, length"}
"""The tables whose numbers, in their first columns, have that of the article in front; and their columns."""
BY_NAME = {"kept_page": "address", "read_mark": "target"}
"""The tables that go by the name of the text, and the column that has it."""


class Row(NamedTuple):
    """A row that was removed."""

    table: str
    """Its table."""
    columns: tuple[str, ...]
    """The names of the columns."""
    values: tuple[object, ...]
    """Their values."""


@dataclass(frozen=True, slots=True)
class RemovedText:
    """What was known of a text."""

    target: str
    """Its absolute path or its URL."""
    title: str
    """Its title."""
    number: int
    """The number that it had in the library."""
    rows: tuple[Row, ...]
    """Its rows; that of the article is first."""


def remove_text(connection: Connection, target: str) -> RemovedText | None:
    """Delete all that is known of a text; what is needed to put it back, or None if there is nothing."""
    found = connection.execute("SELECT id, title FROM article WHERE target = ?", (target,)).fetchone()
    if found is None:
        return None
    article, title = found
    rows = tuple(rows_of(connection, article, target))
    for table, column in BY_NAME.items():
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (target,))
    connection.execute("DELETE FROM article WHERE id = ?", (article,))
    return RemovedText(target, title, article, rows)


def rows_of(connection: Connection, article: int, target: str) -> Iterator[Row]:
    """All rows that belong to an article."""
    yield from selected(connection, "article", "*", "id = ?", article)
    for table in BY_ARTICLE:
        yield from selected(connection, table, "*", "article = ?", article)
    first = article << SHIFT
    for table, columns in BY_NUMBER.items():
        number = "id" if columns == "*" else "rowid"
        yield from selected(connection, table, columns, f"{number} BETWEEN ? AND ?", first, first + (1 << SHIFT) - 1)
    for table, column in BY_NAME.items():
        yield from selected(connection, table, "*", f"{column} = ?", target)


def selected(connection: Connection, table: str, columns: str, condition: str, *values: object) -> Iterator[Row]:
    """The rows of a table that meet a condition."""
    found = connection.execute(f"SELECT {columns} FROM {table} WHERE {condition}", values)
    names = tuple(name for name, *_ in found.description)
    return (Row(table, names, row) for row in found)


def put_back(connection: Connection, removed: RemovedText) -> bool:
    """Put back all that was known of a text; False if the library knows it again already."""
    if connection.execute("SELECT 1 FROM article WHERE target = ?", (removed.target,)).fetchone() is not None:
        return False
    taken = connection.execute("SELECT 1 FROM article WHERE id = ?", (removed.number,)).fetchone()
    (free,) = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM article").fetchone()
    number = free if taken is not None else removed.number
    for row in removed.rows:
        insert(connection, row, removed.number, number)
    return True


def insert(connection: Connection, row: Row, before: int, number: int, instead: str = "REPLACE") -> None:
    """Write a row of an article that had a number before and has another now; a note gets a new number of its own.

    Where there is such a row it is replaced, or stays with `instead` IGNORE.
    """
    values = dict(zip(row.columns, row.values, strict=True))
    if row.table in BY_NUMBER:
        first, at = row.columns[0], row.values[0]
        assert isinstance(at, int), "the rows of these tables have numbers"
        values[first] = at + ((number - before) << SHIFT)
    elif row.table not in BY_NAME:
        values["id" if row.table == "article" else "article"] = number
    if row.table == "note":
        del values["number"]
    names, places = ", ".join(values), ", ".join("?" * len(values))
    connection.execute(f"INSERT OR {instead} INTO {row.table} ({names}) VALUES ({places})", tuple(values.values()))
