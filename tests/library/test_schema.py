"""The schema of the library file: its version, and migrations from every older version."""

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from reader.document import Anchor
from reader.library import Library, Memory
from reader.library.schema import APPLICATION_ID, MIGRATIONS, NEWEST_VERSION, migrate, schema_version

MEMORY = Memory(Anchor("The harbour", "before ", " after", 30), 0.5, {"a": Anchor("year", "a ", ",", 90)})
RELEASED = ["235a2fc28aa24bce", "9cadf404bc8c5397"]
"""Digests of the released migrations, which have run on users' files. To change the tables, add a migration."""


@pytest.mark.parametrize("taken", range(1, NEWEST_VERSION + 1))
def test_a_file_of_an_older_version_is_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: int) -> None:
    library = Library(tmp_path / "library.sqlite3", pytest.fail)
    with monkeypatch.context() as older:
        older.setattr("reader.library.schema.MIGRATIONS", MIGRATIONS[:taken])
        older.setattr("reader.library.schema.NEWEST_VERSION", taken)
        older.setattr("reader.library.store.NEWEST_VERSION", taken)
        library.record_visit("a.txt", "A")
    library.save("a.txt", "A", Memory(), MEMORY)
    assert library.memory("a.txt") == MEMORY
    with closing(sqlite3.connect(library.file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST_VERSION,)


def test_a_released_migration_never_changes() -> None:
    digests = [sha256(repr(migration).encode()).hexdigest()[:16] for migration in MIGRATIONS]
    assert digests[:2] == RELEASED


@pytest.mark.parametrize(
    ("statements", "version"),
    [
        ([], 0),
        ([f"PRAGMA application_id = {APPLICATION_ID}", "PRAGMA user_version = 1"], 1),
        ([f"PRAGMA application_id = {APPLICATION_ID}", "PRAGMA user_version = 7", "CREATE TABLE a (b)"], 7),
        (["CREATE TABLE a (b)"], -1),
        (["PRAGMA application_id = 3", "CREATE TABLE a (b)"], -1),
    ],
)
def test_the_version_is_read_from_the_file(statements: list[str], version: int) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
        assert schema_version(connection) == version


@pytest.mark.parametrize("version", range(NEWEST_VERSION + 1))
def test_every_version_migrates_to_the_same_tables(version: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, 0)
        expected = tables(connection)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        with monkeypatch.context() as older:
            older.setattr("reader.library.schema.MIGRATIONS", MIGRATIONS[:version])
            migrate(connection, 0)
        migrate(connection, version)
        assert tables(connection) == expected


def tables(connection: sqlite3.Connection) -> list[tuple[str]]:
    return connection.execute("SELECT sql FROM sqlite_schema ORDER BY name").fetchall()
