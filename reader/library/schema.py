"""The schema of the library. A file's version is the number of migrations that it has had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.kept_pages import SCHEMA as KEPT_PAGES
from reader.library.kept_texts import SCHEMA as KEPT_TEXTS
from reader.library.overview import SCHEMA as OVERVIEW
from reader.library.overview import found_by
from reader.library.source_names import source_of

if TYPE_CHECKING:
    from sqlite3 import Connection

PLACE, MARK, FOLD = "place", "mark", "fold"
"""The kinds of anchors."""
APPLICATION_ID = 0x72656164
"""SQLite's application id, by which a file is recognized as a library of this program: "read" in ASCII."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE article (
            id INTEGER PRIMARY KEY,
            target TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            seen REAL NOT NULL,
            progress REAL NOT NULL DEFAULT 0
        )""",
        "CREATE INDEX article_seen ON article (seen)",
        """CREATE TABLE anchor (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            exact TEXT NOT NULL,
            prefix TEXT NOT NULL,
            suffix TEXT NOT NULL,
            start INTEGER NOT NULL,
            PRIMARY KEY (article, kind, name)
        ) WITHOUT ROWID""",
        "CREATE TABLE choice (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
    (
        """CREATE TABLE correction (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            number INTEGER NOT NULL,
            record TEXT NOT NULL,
            PRIMARY KEY (article, number)
        ) WITHOUT ROWID""",
    ),
    (
        """CREATE TABLE note (
            number INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            id TEXT NOT NULL,
            exact TEXT NOT NULL,
            prefix TEXT NOT NULL,
            suffix TEXT NOT NULL,
            start INTEGER NOT NULL,
            colour TEXT NOT NULL,
            words TEXT NOT NULL,
            tags TEXT NOT NULL,
            made REAL NOT NULL,
            changed REAL NOT NULL,
            UNIQUE (article, id)
        )""",
    ),
    KEPT_PAGES,
    KEPT_TEXTS,
    OVERVIEW,
)
"""The statements of each migration. One that has been released must never change; add a new one instead."""
NEWEST_VERSION = len(MIGRATIONS)


def schema_version(connection: Connection) -> int:
    """The version of a file, 0 for an empty one; -1 for a database of another program."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return int(version) if application == APPLICATION_ID or not tables else -1


def migrate(connection: Connection, version: int) -> None:
    """Bring a file of this version up to the newest. Must be called in a transaction."""
    connection.create_function("source_of", 1, source_of, deterministic=True)
    connection.create_function("found_by", 2, found_by, deterministic=True)
    for migration in MIGRATIONS[version:]:
        for statement in migration:
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {NEWEST_VERSION}")
