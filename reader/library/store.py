"""The library's file: connections to it, and a sentence for each error."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.errors import LibraryError
from reader.library.schema import MIGRATIONS, NEWEST_VERSION, migrate, schema_version
from reader.user_folders import data_folder

if TYPE_CHECKING:
    from sqlite3 import Connection

T = TypeVar("T")

LOCK_TIMEOUT = 1.0
"""The longest wait for another program that writes, in seconds."""
LOCK_PAUSE = 0.01
"""How long to wait before the lock is tried again, in seconds."""
FILE_MODE = 0o600
"""The permissions of the file: only the user can see what they have read."""
SIDECAR_SUFFIXES = ("-wal", "-shm", "")
"""The suffixes of the files of one database. The file itself is last, so that the others are moved before it."""


class DamagedError(LibraryError):
    """The file is damaged, or is not a library."""


def library_file() -> Path:
    """The path of the library, in the platform's folder for user data."""
    return data_folder() / "library.sqlite3"


@contextmanager
def transaction(file: Path, hurries: Callable[[], bool] = lambda: False) -> Iterator[Connection]:
    """A connection in a transaction, which is committed at the end of the block, or not at all. Raises LibraryError.

    Once it `hurries`, another program that has locked the file is waited for no longer.
    """
    import sqlite3

    with readable_errors(file):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            file.touch(FILE_MODE)
        with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as connection:
            when_unlocked(connection, lambda: prepare(file, connection), hurries)
            when_unlocked(connection, lambda: connection.execute("BEGIN IMMEDIATE"), hurries)
            yield connection  # without the commit, closing the connection rolls back
            connection.execute("COMMIT")


@contextmanager
def read_connection(file: Path, hurries: Callable[[], bool] = lambda: False) -> Iterator[Connection | None]:
    """A connection for reading, also of a read-only file; None if there is no library yet. Raises LibraryError.

    Once it `hurries`, another program that has locked the file is waited for no longer.
    """
    import sqlite3

    with readable_errors(file):
        if not file.exists():
            yield None
            return
        with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as connection:
            if when_unlocked(connection, lambda: is_writable(file, connection), hurries):
                yield connection
                return
        address = f"{file.resolve().as_uri()}?immutable=1"
        with closing(sqlite3.connect(address, isolation_level=None, uri=True)) as connection:
            yield connection if check_version(file, connection) == NEWEST_VERSION else None


def when_unlocked(connection: Connection, use: Callable[[], T], hurries: Callable[[], bool]) -> T:
    """What a use of the file gives once no other program has it locked. Raises SQLite's error if that takes too long.

    SQLite waits by itself, too, but cannot be told meanwhile to wait no longer.
    """
    import sqlite3

    end = time.monotonic() + LOCK_TIMEOUT
    while True:
        try:
            return use()
        except sqlite3.OperationalError as error:
            is_locked = error.sqlite_errorname.startswith(LOCKED) and not connection.in_transaction
            if not is_locked or time.monotonic() > end or hurries():
                raise
        time.sleep(LOCK_PAUSE)


def is_writable(file: Path, connection: Connection) -> bool:
    """Prepare a file. False if it or its folder is read-only."""
    import sqlite3

    try:
        prepare(file, connection)
    except sqlite3.OperationalError as error:
        if not error.sqlite_errorname.startswith(UNWRITABLE):
            raise
        return False
    return True


def prepare(file: Path, connection: Connection) -> None:
    """Set the pragmas of a connection and migrate the file. Deleted data is overwritten."""
    version = check_version(file, connection)
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    if version < NEWEST_VERSION:
        connection.execute("BEGIN IMMEDIATE")
        version = check_version(file, connection)  # another process may have migrated it by now
        if 0 < version < NEWEST_VERSION:
            keep_copy(file, version)
        migrate(connection, version)
        connection.execute("COMMIT")


def keep_copy(file: Path, version: int) -> None:
    """Keep a copy of the file as it is before it is migrated; it replaces an earlier one of the same version.

    SQLite never ends a copy by the connection that has begun to write, so another one reads it.
    """
    import sqlite3

    kept = copy_before_migration(file, version)
    unfinished = kept.with_name(f"{kept.name}.part")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(FILE_MODE)
    with closing(sqlite3.connect(file)) as original, closing(sqlite3.connect(unfinished)) as copy:
        original.backup(copy)
    unfinished.replace(kept)


def copy_before_migration(file: Path, version: int) -> Path:
    """The path of the copy that is kept of a file of some version."""
    return file.with_name(f"{file.stem}-version-{version}{file.suffix}")


def remove_copies(file: Path) -> None:
    """Remove the copies from before migrations, which still have what is forgotten now. Raises LibraryError."""
    with readable_errors(file):
        for version in range(1, NEWEST_VERSION):
            copy_before_migration(file, version).unlink(missing_ok=True)


def check_version(file: Path, connection: Connection) -> int:
    """The version of a file.

    Raises DamagedError if it belongs to another program or has views or triggers of others, which may never end, and
    LibraryError if a newer version of this program wrote it.
    """
    version = schema_version(connection)
    if version < 0:
        raise DamagedError(f"{file} is a database of another program, not a library of reader.")
    if version > NEWEST_VERSION:
        raise LibraryError(
            f"Nothing is remembered: {file} was written by a newer version of reader. Update reader, or start a new "
            "library with `reader library --set-aside`, which keeps the old file."
        )
    if has_foreign_code(connection):
        raise DamagedError(f"{file} is damaged.")
    return version


def has_foreign_code(connection: Connection) -> bool:
    """Whether there is a view or a trigger that no migration makes."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type IN ('view', 'trigger')").fetchall()
    return any(not is_made_here(str(name)) for (name,) in names)


def is_made_here(name: str) -> bool:
    """Whether a migration makes a view or a trigger of a name."""
    made = re.compile(rf"CREATE (?:VIEW|TRIGGER) {re.escape(name)}\b")
    return any(made.match(statement) for migration in MIGRATIONS for statement in migration)


LOCKED = ("SQLITE_BUSY", "SQLITE_LOCKED")
UNWRITABLE = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")
REASONS = {
    **dict.fromkeys(LOCKED, "another program has locked it; close that program, and what you read then is remembered"),
    "SQLITE_FULL": "the disk is full; free some space",
    **dict.fromkeys(UNWRITABLE, "it is read-only; make it writable, or set `remember: false` in the settings"),
}
"""The meanings of SQLite's errors for the user, by the beginnings of their names."""
DAMAGED = ("SQLITE_NOTADB", "SQLITE_CORRUPT")


@contextmanager
def readable_errors(file: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the system into LibraryError with a sentence for the user."""
    import sqlite3

    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(DAMAGED) or (not name and isinstance(error, sqlite3.DatabaseError)):
            raise DamagedError(f"{file} is damaged.") from error
        other = f"{error}; `reader library --set-aside` starts a new library and keeps this file"
        reason = next((words for start, words in REASONS.items() if name.startswith(start)), other)
        raise LibraryError(f"Nothing is remembered in {file}: {reason}.") from error
    except OSError as error:
        reason = f"{error.strerror}; correct that, or set `remember: false` in the settings"
        raise LibraryError(f"Nothing is remembered in {file}: {reason}.") from error


def set_aside(file: Path) -> Path | None:
    """Rename a library to make room for a new one; its new path, or None if there is none. Raises LibraryError."""
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
