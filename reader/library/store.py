"""The file of the library: opening it, and a sentence for whatever is wrong with it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.library.schema import NEWEST_VERSION, migrate, schema_version

if TYPE_CHECKING:
    from sqlite3 import Connection

LOCK_TIMEOUT = 1.0
"""How long another program that writes is waited for, in seconds."""
FILE_MODE = 0o600
"""Only the user may read what they have read."""
SIDECAR_SUFFIXES = ("-wal", "-shm", "")
"""What the files that SQLite keeps together end in; the one that names the others is last."""


class DamagedError(LibraryError):
    """The file is no library, or one that cannot be read any more."""


def library_file() -> Path:
    """Where the library is, in the platform's folder for data."""
    from platformdirs import user_data_path

    return user_data_path("reader") / "library.sqlite3"


@contextmanager
def transaction(file: Path) -> Iterator[Connection]:
    """A transaction: all that is done in it is there at its end, or nothing of it. Raises LibraryError."""
    import sqlite3

    with readable_errors(file):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            file.touch(FILE_MODE)
        with closing(sqlite3.connect(file, timeout=LOCK_TIMEOUT, isolation_level=None)) as connection:
            prepare(file, connection)
            connection.execute("BEGIN IMMEDIATE")
            yield connection  # a connection that is closed without the next line leaves the file as it was
            connection.execute("COMMIT")


@contextmanager
def read_connection(file: Path) -> Iterator[Connection | None]:
    """A connection to read with, also where nothing may be written; None if there is no library yet.

    Raises LibraryError.
    """
    import sqlite3

    with readable_errors(file):
        if not file.exists():
            yield None
            return
        with closing(sqlite3.connect(file, timeout=LOCK_TIMEOUT, isolation_level=None)) as connection:
            if is_writable(file, connection):
                yield connection
                return
        address = f"{file.resolve().as_uri()}?immutable=1"
        with closing(sqlite3.connect(address, isolation_level=None, uri=True)) as connection:
            yield connection if check_version(file, connection) == NEWEST_VERSION else None


def is_writable(file: Path, connection: Connection) -> bool:
    """Set a file up; False where neither it nor its folder may be written."""
    import sqlite3

    try:
        prepare(file, connection)
    except sqlite3.OperationalError as error:
        if not error.sqlite_errorname.startswith(UNWRITABLE):
            raise
        return False
    return True


def prepare(file: Path, connection: Connection) -> None:
    """Let a file have all tables, and let nothing that is deleted stay in it."""
    taken = check_version(file, connection)
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    if taken < NEWEST_VERSION:
        connection.execute("BEGIN IMMEDIATE")
        migrate(connection, check_version(file, connection))  # another reader may have been here first
        connection.execute("COMMIT")


def check_version(file: Path, connection: Connection) -> int:
    """How many steps the file has taken; an error if it is none of ours, or one of a newer program."""
    taken = schema_version(connection)
    if taken < 0:
        raise DamagedError(f"{file} is no library of reader, but a database of another program.")
    if taken > NEWEST_VERSION:
        raise LibraryError(
            f"Nothing is remembered: {file} was written by a newer reader. Update reader, or begin anew with "
            "`reader library --set-aside`, which keeps the old file."
        )
    return taken


UNWRITABLE = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")
REASONS = {
    "SQLITE_BUSY": "another program holds it; close that, and what is read from then on is remembered",
    "SQLITE_LOCKED": "another program holds it; close that, and what is read from then on is remembered",
    "SQLITE_FULL": "the disk is full; make room on it",
    **dict.fromkeys(UNWRITABLE, "it may not be written; allow that, or set `remember: false` in the settings"),
}
"""What each of SQLite's errors means for the user, by the beginning of its name."""
DAMAGED = ("SQLITE_NOTADB", "SQLITE_CORRUPT")


@contextmanager
def readable_errors(file: Path) -> Iterator[None]:
    """What goes wrong with a file, as errors with a sentence."""
    import sqlite3

    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(DAMAGED) or (not name and isinstance(error, sqlite3.DatabaseError)):
            raise DamagedError(f"{file} is damaged.") from error
        other = f"{error}; `reader library --set-aside` begins a new one and keeps this"
        reason = next((words for start, words in REASONS.items() if name.startswith(start)), other)
        raise LibraryError(f"Nothing is remembered in {file}: {reason}.") from error
    except OSError as error:
        reason = f"{error.strerror}; mend that, or set `remember: false` in the settings"
        raise LibraryError(f"Nothing is remembered in {file}: {reason}.") from error


def set_aside(file: Path) -> Path | None:
    """Give a library another name, so that a new one can be begun; the name, or None if there is none.

    Raises LibraryError.
    """
    with readable_errors(file):
        if not file.exists():
            return None
        stem = f"{file.stem}-{time.strftime('%Y-%m-%d-%H%M%S')}"
        names = (file.with_name(f"{stem}{number}{file.suffix}") for number in ("", *(f"-{i}" for i in range(2, 1000))))
        kept = next(name for name in names if not name.exists())
        for end in SIDECAR_SUFFIXES:
            beside = file.with_name(file.name + end)
            if beside.exists():
                beside.rename(kept.with_name(kept.name + end))
        return kept
