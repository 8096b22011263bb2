"""The tables, step by step: a file is as new as the number of steps that it has taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

APPLICATION = 0x72656164
"""What SQLite calls the application id: it says that a file is a library of this program."""

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
)
"""What each step does. A step that has been released is never changed; what is new is a new one."""
NEWEST_VERSION = len(MIGRATIONS)


def schema_version(connection: Connection) -> int:
    """How many steps a file has taken; -1 if it is a database of another program."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (steps,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return int(steps) if application == APPLICATION or not tables else -1


def migrate(connection: Connection, taken: int) -> None:
    """Take the steps that a file has not taken yet; within a transaction."""
    for step in MIGRATIONS[taken:]:
        for statement in step:
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {NEWEST_VERSION}")
