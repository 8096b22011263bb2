"""Looking after the file of the library: what is wrong with it, and a sound one from all that can still be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import LibraryError
from reader.library.kept_texts import SHIFT
from reader.library.store import FILE_MODE, DamagedError, readable_errors, set_aside, transaction

if TYPE_CHECKING:
    from sqlite3 import Connection

KEPT = "(SELECT article FROM kept_text)"
CHECKS = {
    "PRAGMA integrity_check": "the file is damaged: {}",
    "PRAGMA foreign_key_check": "a row of the table {} belongs to no text",
    f"SELECT id FROM quotation WHERE id >> {SHIFT} NOT IN {KEPT}": "quotation {} belongs to no text",
    f"SELECT rowid FROM passage WHERE rowid > 0 AND rowid >> {SHIFT} NOT IN {KEPT}": "passage {} belongs to no text",
    "SELECT number FROM note WHERE -number NOT IN (SELECT rowid FROM passage)": "note {} cannot be searched",
    "INSERT INTO passage (passage, rank) VALUES ('integrity-check', 0)": "",
}
"""What is checked, and what a row that comes of it means; the last raises an error where the index is wrong."""
MOST_PROBLEMS = 20
"""The most problems that are told of each kind."""
COPIED = (
    *("article", "anchor", "correction", "note", "kept_text", "quotation", "passage"),
    *("voice_choice", "kept_page", "read_mark", "choice"),
)
"""The tables that are read from a damaged file, those that others refer to first."""
PASSAGE_COLUMNS = "rowid, words, speaker, kind, start, length"


class Repaired(NamedTuple):
    """What a library is made of after a repair."""

    kept: Path
    """Where the file is that was wrong."""
    texts: int
    """The number of texts."""
    notes: int
    """The number of notes."""


def problems(file: Path) -> list[str]:
    """What is wrong with a library; empty if nothing is, or if there is none. Raises LibraryError if it is locked."""
    import sqlite3

    found: list[str] = []
    if not file.exists():
        return found
    for check, meaning in CHECKS.items():
        try:
            with transaction(file) as connection:
                rows = [row[0] for row in connection.execute(check).fetchmany(MOST_PROBLEMS)]
            found += [meaning.format(value) for value in rows if value != "ok"]
        except DamagedError as error:
            cause = error.__cause__
            reason = f"the file is damaged: {cause}" if isinstance(cause, sqlite3.Error) else str(error)
            found += [reason] if reason not in found else []
    return found


def repair(file: Path) -> Repaired:
    """Make a sound library of all that can be read, and keep the file as it was beside it.

    Raises LibraryError if it cannot be written, or belongs to another program.
    """
    sound = file.with_name(f"{file.name}.repaired")
    with readable_errors(file):
        sound.unlink(missing_ok=True)
        sound.touch(FILE_MODE)
    with transaction(sound) as connection, readable_errors(file):
        for table in COPIED:
            copy_rows(file, table, connection)
        for table, number in (("quotation", "id"), ("passage", "rowid")):
            connection.execute(f"DELETE FROM {table} WHERE {number} > 0 AND {number} >> {SHIFT} NOT IN {KEPT}")
        counts = "(SELECT count(*) FROM article), (SELECT count(*) FROM note)"
        texts, notes = connection.execute(f"SELECT {counts}").fetchone()
    with readable_errors(file):
        kept = set_aside(file)
        if kept is None:
            raise LibraryError(f"There is no library at {file}.")
        for end in ("-wal", "-shm"):
            sound.with_name(sound.name + end).unlink(missing_ok=True)
        sound.rename(file)
    return Repaired(kept, texts, notes)


def copy_rows(file: Path, table: str, sound: Connection) -> None:
    """Copy the rows of a table that can be read and fit; rows of a text that is lost are left out."""
    import sqlite3

    for names, values in readable_rows(file, table):
        places = ", ".join("?" * len(values))
        try:
            sound.execute(f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({places})", values)
        except sqlite3.Error:
            continue


def readable_rows(file: Path, table: str) -> Iterator[tuple[list[str], tuple[object, ...]]]:
    """The names of the columns and the values of each row, from the beginning to damage, then from the end to it."""
    import sqlite3

    columns = PASSAGE_COLUMNS if table == "passage" else "*"
    condition = " WHERE rowid > 0" if table == "passage" else ""
    for order in ("ASC", "DESC"):
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            try:
                rows = connection.execute(f"SELECT {columns} FROM {table}{condition} ORDER BY 1 {order}")
                names = [name for name, *_ in rows.description]
                for row in rows:
                    yield names, row
            except sqlite3.Error:
                continue
            return
