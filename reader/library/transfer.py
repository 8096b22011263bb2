"""Taking the library to another machine: all of it in one file, and what such a file has put into the library here."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import LibraryError
from reader.library.notes import change_notes, load_notes
from reader.library.removal import RemovedText, insert, put_back, rows_of
from reader.library.schema import PLACE, schema_version
from reader.library.store import FILE_MODE, DamagedError, read_connection, readable_errors, transaction

if TYPE_CHECKING:
    from sqlite3 import Connection

ONLY_NEW = ("anchor", "correction", "voice_choice", "kept_text", "quotation", "passage")
"""The tables of which a known text gets rows only where it has none."""
WHOLE = ("kept_page", "read_mark", "choice")
"""The tables that go by names of their own; what is here already stays."""


class Transferred(NamedTuple):
    """What an import has brought."""

    new: int
    """The number of texts that were not known."""
    known: int
    """The number of texts that were, and got what was missing."""


def export_library(file: Path, target: Path) -> None:
    """Write all of a library to another file, completely or not at all. Raises LibraryError."""
    if target.exists():
        raise LibraryError(f"{target} is there already; name a file that is not.")
    part = target.with_name(f".{target.name}.part")
    with read_connection(file) as connection:
        if connection is None:
            raise LibraryError(f"There is no library yet at {file}.")
        with readable_errors(target):
            part.unlink(missing_ok=True)
            connection.execute("VACUUM INTO ?", (str(part),))
            part.chmod(FILE_MODE)
            part.replace(target)


def import_library(file: Path, source: Path) -> Transferred:
    """Put all that another library has into this one; of what both know, the later prevails. Raises LibraryError."""
    if not source.is_file():
        raise LibraryError(f"There is no file {source}.")
    new = known = 0
    with opened_copy(source) as other, transaction(file) as connection:
        for number, target, title in other.execute("SELECT id, target, title FROM article").fetchall():
            text = RemovedText(target, title, number, tuple(rows_of(other, number, target)))
            if put_back(connection, text):
                new += 1
            else:
                known += 1
                merge(connection, other, text)
        for table in WHOLE:
            copy_missing(connection, other, table)
    return Transferred(new, known)


@contextmanager
def opened_copy(source: Path) -> Iterator[Connection]:
    """A copy of another library, brought up to the newest version; the file itself stays as it is."""
    import sqlite3

    with tempfile.TemporaryDirectory(prefix="reader-") as folder:
        copy = Path(folder) / "library.sqlite3"
        with readable_errors(source):
            shutil.copyfile(source, copy)
        try:
            with readable_errors(copy), closing(sqlite3.connect(copy)) as connection:
                if not schema_version(connection):
                    raise LibraryError(f"{source} is no library of reader.")
            with read_connection(copy) as connection:
                assert connection is not None, "the copy is there"
                if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                    raise DamagedError(f"{source} is damaged.")
                yield connection
        except DamagedError as error:
            raise LibraryError(str(error).replace(str(copy), str(source))) from None


def merge(connection: Connection, other: Connection, text: RemovedText) -> None:
    """Give a text that is known what only the other library has, and its place there if it was read later there."""
    query = "SELECT id, seen FROM article WHERE target = ?"
    number, seen = connection.execute(query, (text.target,)).fetchone()
    change_notes(connection, number, (), load_notes(other, text.number))
    article = dict(zip(text.rows[0].columns, text.rows[0].values, strict=True))
    if isinstance(article["seen"], float) and article["seen"] > seen:
        connection.execute("DELETE FROM anchor WHERE article = ? AND kind = ?", (number, PLACE))
        later = (article["seen"], article["progress"], number)
        connection.execute("UPDATE article SET seen = ?, progress = ? WHERE id = ?", later)
    has_text = connection.execute("SELECT 1 FROM kept_text WHERE article = ?", (number,)).fetchone() is not None
    for row in text.rows:
        is_text = row.table in {"kept_text", "quotation", "passage"}
        if row.table in ONLY_NEW and not (is_text and has_text):
            insert(connection, row, text.number, number, instead="IGNORE")


def copy_missing(connection: Connection, other: Connection, table: str) -> None:
    """Copy the rows of a table whose names are not there."""
    for values in other.execute(f"SELECT * FROM {table}"):
        connection.execute(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(values))})", values)
