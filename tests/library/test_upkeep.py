"""Checking, repairing, exporting and importing a library."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import reader
from reader.document import Anchor, Note
from reader.errors import LibraryError
from reader.library import Library, Memory
from reader.library.kept_texts import kept_text
from reader.library.search_query import parse_query

DAY = 86_400.0
WALL, ROAD = "https://example.org/wall", "https://example.org/road"


def note(id: str, words: str, changed: float = 1.0) -> Note:
    return Note(id, Anchor("old wall", "The ", " broke", 4), "yellow", words, ("sea",), 1.0, changed)


def made(file: Path, *targets: str, now: float = 10 * DAY) -> Library:
    """A library with kept texts, in each a note, a mark and a place."""
    library = Library(file, pytest.fail, lambda: now)
    for target in targets:
        document = reader.parse(f"{target}\n\nThe old wall broke, and “it was high,” said Ann Lee, the mayor.\n")
        library.keep_texts([(target, kept_text(document, reader.attribute(document)))], 1 << 20, is_read=True)
        place = Anchor(target, "", "", 0)
        memory = Memory(place, 0.5, {"a": place}, notes=(note("n", f"of {target}"),))
        library.save(target, target, Memory(), memory)
    return library


def found(library: Library, words: str) -> int:
    return len(library.search(parse_query(words)))


def test_a_sound_library_has_no_problems(tmp_path: Path) -> None:
    assert made(tmp_path / "a.sqlite3", WALL).problems() == []
    assert Library(tmp_path / "none.sqlite3", pytest.fail).problems() == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("DELETE FROM passage_data WHERE id > 10", "the file is damaged"),
        ("DROP TRIGGER text_gone; DELETE FROM kept_text", "belongs to no text"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM article", "a row of the table"),
        ("DELETE FROM passage WHERE rowid < 0", "cannot be searched"),
    ],
)
def test_what_is_wrong_is_found_and_repaired(tmp_path: Path, change: str, problem: str) -> None:
    library = made(tmp_path / "library.sqlite3", WALL, ROAD)
    with closing(sqlite3.connect(library.file)) as connection:
        connection.executescript(change)
        connection.commit()
    assert [line for line in library.problems() if problem in line]
    repaired = library.repair()
    assert library.problems() == []
    assert repaired.kept.exists()
    assert repaired.notes == library.totals().notes == (0 if "FROM article" in change else 2)


def test_what_can_be_read_of_a_damaged_file_is_saved(tmp_path: Path) -> None:
    library = made(tmp_path / "library.sqlite3", *(f"https://example.org/{number}" for number in range(60)))
    with closing(sqlite3.connect(library.file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
    whole = bytearray(library.file.read_bytes())
    middle = len(whole) * 4 // 5 // 4096 * 4096
    whole[middle : middle + 8192] = b"\xff" * 8192
    library.file.write_bytes(whole)
    assert library.problems()
    repaired = library.repair()
    assert library.problems() == []
    assert repaired.texts > 30
    assert repaired.kept.read_bytes()[4096:] == bytes(whole)[4096:], "it is kept as it was"


def test_all_of_a_library_goes_to_another_machine(tmp_path: Path) -> None:
    here = made(tmp_path / "here.sqlite3", WALL, ROAD)
    here.save_choices({"outline": "30"})
    file = tmp_path / "taken.sqlite3"
    here.export_to(file)
    assert file.stat().st_mode & 0o777 == 0o600
    there = made(tmp_path / "there.sqlite3", "https://example.org/other")
    assert there.import_from(file) == (2, 0)
    assert there.memory(WALL) == here.memory(WALL)
    assert there.choices() == here.choices()
    assert found(there, "speaker:lee") == 3
    assert found(there, "in:note of") == 3
    assert there.problems() == []
    assert there.import_from(file) == (0, 2)
    assert found(there, "speaker:lee") == 3, "the same twice changes nothing"
    assert there.memory(WALL) == here.memory(WALL)


def test_of_what_both_know_the_later_prevails(tmp_path: Path) -> None:
    here, there = made(tmp_path / "here.sqlite3", WALL), made(tmp_path / "there.sqlite3", WALL, now=20 * DAY)
    there.save_notes(WALL, "", (), [note("n", "later", 5.0), note("m", "new")])
    late = Memory(Anchor("late", "", "", 9), 0.9, there.memory(WALL).marks, notes=there.memory(WALL).notes)
    there.save(WALL, WALL, there.memory(WALL), late)
    file = tmp_path / "taken.sqlite3"
    there.export_to(file)
    here.import_from(file)
    assert [each.words for each in here.memory(WALL).notes] == ["new", "later"]
    assert here.memory(WALL).place == Anchor("late", "", "", 9)
    assert here.memory(WALL).progress == 0.9


def test_a_file_that_is_no_library_is_refused(tmp_path: Path) -> None:
    library = made(tmp_path / "library.sqlite3", WALL)
    other = tmp_path / "other.txt"
    for content in (b"", b"words" * 2000):
        other.write_bytes(content)
        with pytest.raises(LibraryError, match="other"):
            library.import_from(other)
    with pytest.raises(LibraryError, match="There is no file"):
        library.import_from(tmp_path / "nothing")
    with pytest.raises(LibraryError, match="is there already"):
        library.export_to(other)
    with pytest.raises(LibraryError, match="There is no library yet"):
        Library(tmp_path / "none.sqlite3", pytest.fail).export_to(tmp_path / "new")
    assert library.totals().texts == 1


def test_a_library_of_an_older_version_is_imported(tmp_path: Path) -> None:
    from reader.library.schema import MIGRATIONS, NEWEST_VERSION

    old = Library(tmp_path / "old.sqlite3", pytest.fail)
    with pytest.MonkeyPatch.context() as older:
        older.setattr("reader.library.schema.MIGRATIONS", MIGRATIONS[:2])
        older.setattr("reader.library.schema.NEWEST_VERSION", 2)
        older.setattr("reader.library.store.NEWEST_VERSION", 2)
        old.write(lambda connection: connection.execute(f"INSERT INTO article VALUES (1, '{WALL}', 'A', 1.0, 0.5)"))
    before = old.file.read_bytes()
    library = Library(tmp_path / "library.sqlite3", pytest.fail)
    assert NEWEST_VERSION > 2
    assert library.import_from(old.file) == (1, 0)
    assert library.recent()[0].title == "A"
    assert old.file.read_bytes() == before
