"""The schema of the library file: its version, and migrations from every older version."""

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from reader.document import Anchor
from reader.errors import LibraryError
from reader.library import Library, Memory
from reader.library.schema import APPLICATION_ID, MIGRATIONS, NEWEST_VERSION, migrate, schema_version

MEMORY = Memory(Anchor("The harbour", "before ", " after", 30), 0.5, {"a": Anchor("year", "a ", ",", 90)})
WRITTEN = "INSERT INTO article (target, title, seen) VALUES (?, 'A', 1.0)"
"""How every version writes an article."""
RELEASED = ["235a2fc28aa24bce", "9cadf404bc8c5397"]
"""Digests of the released migrations, which have run on users' files. To change the tables, add a migration."""


@pytest.mark.parametrize("taken", range(1, NEWEST_VERSION + 1))
def test_a_file_of_an_older_version_is_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: int) -> None:
    library = Library(tmp_path / "library.sqlite3", pytest.fail)
    with monkeypatch.context() as older:
        older.setattr("reader.library.schema.MIGRATIONS", MIGRATIONS[:taken])
        older.setattr("reader.library.schema.NEWEST_VERSION", taken)
        older.setattr("reader.library.store.NEWEST_VERSION", taken)
        library.write(lambda connection: connection.execute(WRITTEN, ("a.txt",)).rowcount)
    library.save("a.txt", "A", Memory(), MEMORY)
    assert library.memory("a.txt") == MEMORY
    copies = [file.name for file in tmp_path.glob("library-version-*")]
    assert copies == ([f"library-version-{taken}.sqlite3"] if taken < NEWEST_VERSION else [])
    with closing(sqlite3.connect(library.file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST_VERSION,)


def test_the_copy_from_before_a_migration_has_all_that_was_there(tmp_path: Path, older: Library) -> None:
    before = tables_of(older.file)
    older.record_visit("b.txt", "B")
    copy = tmp_path / f"library-version-{NEWEST_VERSION - 1}.sqlite3"
    assert tables_of(copy) == before
    assert copy.stat().st_mode & 0o777 == 0o600
    assert [article.title for article in Library(copy, pytest.fail).recent()] == ["A"], "it can be put back"


def test_what_is_forgotten_is_in_no_copy(tmp_path: Path, older: Library) -> None:
    assert older.forget("a.txt")
    assert not older.forget("a.txt")
    assert [*tmp_path.glob("library-version-*")] == []
    older.forget_all()


def test_without_room_for_a_copy_nothing_is_migrated(
    tmp_path: Path, older: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = tables_of(older.file)
    monkeypatch.setattr("reader.library.store.keep_copy", full)
    with pytest.raises(LibraryError, match="No space left on device"):
        older.record_visit("b.txt", "B")
    assert tables_of(older.file) == before


@pytest.fixture
def older(tmp_path: Path) -> Library:
    """A library with one article, of the version before the newest."""
    library = Library(tmp_path / "library.sqlite3", pytest.fail)
    with pytest.MonkeyPatch.context() as before:
        before.setattr("reader.library.schema.MIGRATIONS", MIGRATIONS[:-1])
        before.setattr("reader.library.schema.NEWEST_VERSION", NEWEST_VERSION - 1)
        before.setattr("reader.library.store.NEWEST_VERSION", NEWEST_VERSION - 1)
        library.write(lambda connection: connection.execute(WRITTEN, (str(Path("a.txt").resolve()),)).rowcount)
    return library


def tables_of(file: Path) -> list[str]:
    """Everything in a database, as statements of SQL."""
    with closing(sqlite3.connect(file)) as connection:
        return [*connection.iterdump(), *map(str, connection.execute("PRAGMA user_version"))]


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
