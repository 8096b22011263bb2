"""Trouble with the library file: nothing is lost, and the error says what to do."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import rmtree

import pytest

from reader.errors import LibraryError
from reader.library import Library, Memory, library_file
from reader.library.schema import NEWEST_VERSION
from tests.library.conftest import MEMORY

NOBODY = 65534


KILLED = """
import sys
from pathlib import Path
from reader.document import Anchor
from reader.library import Library, Memory, library_file

library, before = Library(Path(sys.argv[1]), print), Memory()
for i in range(int(sys.argv[2]), 1_000_000):
    anchor = Anchor(f"words {i}", "", "", i)
    after = Memory(anchor, 0.0, {letter: anchor for letter in "abcdefghij"}, (anchor,) * 10)
    library.save("b.txt", "B", before, after)
    before = after
    print(i, flush=True)
"""


@pytest.mark.parametrize("kept", [1, 2, 7, 20])
def test_a_kill_at_any_point_loses_nothing_that_was_saved(library: Library, warnings: list[str], kept: int) -> None:
    words = [sys.executable, "-c", KILLED, str(library.file), "100"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        last = [int(process.stdout.readline()) for _ in range(kept)][-1]
        process.kill()
    found = library.memory("b.txt")
    assert found.place is not None
    assert found.place.start >= last, "what was saved is there"
    assert {anchor.start for anchor in (*found.marks.values(), *found.folds)} == {found.place.start}, (
        "a change is saved completely or not at all"
    )
    assert (len(found.marks), len(found.folds)) == (10, 10)
    assert library.memory("a.txt") == MEMORY
    with closing(sqlite3.connect(library.file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    library.save("a.txt", "A", MEMORY, Memory())
    assert (library.memory("a.txt"), warnings) == (Memory(), [])


@pytest.mark.parametrize("size", [0, 1, 16])
def test_an_empty_or_truncated_file_becomes_a_library(tmp_path: Path, size: int) -> None:
    warnings: list[str] = []
    library = Library(tmp_path / "library.sqlite3", warnings.append)
    library.file.write_bytes(b"SQLite format 3\0"[:size])
    library.save("a.txt", "A", Memory(), MEMORY)
    assert library.memory("a.txt") == MEMORY
    assert len(warnings) == (size == 16)


@pytest.mark.parametrize("is_asked_first", [True, False])
def test_a_file_that_is_no_database_is_renamed_and_a_new_one_started(
    library: Library, warnings: list[str], *, is_asked_first: bool
) -> None:
    garbage = b"no database at all " * 1000
    library.file.write_bytes(garbage)
    if is_asked_first:
        assert library.recent() == []
    library.record_visit("b.txt", "B")
    (kept,) = set(library.file.parent.glob("library-*.sqlite3"))
    assert kept.read_bytes() == garbage
    assert [recent.title for recent in library.recent()] == ["B"]
    assert warnings == [
        f"{library.file} is damaged. It is kept as {kept}, and a new library is started, "
        "without places, marks and notes."
    ]


def test_a_file_with_a_damaged_page_is_kept_under_another_name(library: Library, warnings: list[str]) -> None:
    for i in range(20):
        library.save(f"{i}.txt", "Title " * 200, Memory(), MEMORY)
    data = library.file.read_bytes()
    broken = data[:4096] + b"\xff" * (len(data) - 4096)
    library.file.write_bytes(broken)
    library.record_visit("a.txt", "A")
    (kept,) = library.file.parent.glob("library-*.sqlite3")
    assert kept.read_bytes() == broken
    assert len(warnings) == 1


def test_the_database_of_another_program_is_kept_under_another_name(tmp_path: Path) -> None:
    file, warnings = tmp_path / "library.sqlite3", list[str]()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE bookmark (url TEXT)")
        connection.execute("INSERT INTO bookmark VALUES ('https://example.org')")
    library = Library(file, warnings.append)
    library.record_visit("a.txt", "A")
    (kept,) = tmp_path.glob("library-*.sqlite3")
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT url FROM bookmark").fetchall() == [("https://example.org",)]
    assert "another program" in warnings[0]


def test_two_files_set_aside_within_a_second_are_both_kept(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.strftime", lambda _: "2026-11-24-120000")
    names = [library.set_aside()]
    library.record_visit("b.txt", "B")
    names.append(library.set_aside())
    assert [name.name for name in names if name is not None] == [
        "library-2026-11-24-120000.sqlite3",
        "library-2026-11-24-120000-2.sqlite3",
    ]
    assert library.set_aside() is None
    first = Library(library.file.with_name("library-2026-11-24-120000.sqlite3"), pytest.fail)
    assert first.memory("a.txt") == MEMORY


def test_a_locked_file_can_be_read_and_the_error_says_why_it_cannot_be_written(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.store.LOCK_TIMEOUT", 0.01)
    with closing(sqlite3.connect(library.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert library.memory("a.txt") == MEMORY
        with pytest.raises(LibraryError, match="another program has locked it; close that"):
            library.record_visit("b.txt", "B")
        other.execute("COMMIT")
    library.record_visit("b.txt", "B")
    assert not list(library.file.parent.glob("library-*"))


def test_the_error_says_that_the_file_is_locked(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.store.LOCK_TIMEOUT", 0.01)
    with closing(sqlite3.connect(library.file, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryError, match="another program has locked it"):
            library.memory("a.txt")
        other.execute("ROLLBACK")


def test_a_file_of_a_newer_version_is_not_changed(library: Library, warnings: list[str]) -> None:
    with closing(sqlite3.connect(library.file)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST_VERSION + 1}")
    before = library.file.read_bytes()
    for use in (lambda: library.record_visit("a.txt", "A"), library.recent, library.forget_all):
        with pytest.raises(LibraryError, match="newer version of reader"):
            use()
    assert library.file.read_bytes() == before
    assert library.set_aside() is not None
    library.record_visit("a.txt", "A")
    assert library.memory("a.txt") == Memory()
    assert warnings == []


def test_the_error_says_what_to_do_about_a_missing_table(library: Library) -> None:
    with closing(sqlite3.connect(library.file)) as connection:
        connection.execute("DROP TABLE anchor")
    with pytest.raises(LibraryError, match="no such table: anchor; `reader library --set-aside` starts a new library"):
        library.memory("a.txt")


def test_the_error_says_what_to_do_about_a_newer_file(library: Library) -> None:
    with closing(sqlite3.connect(library.file)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST_VERSION + 1}")
    with pytest.raises(
        LibraryError, match="Update reader, or start a new library with `reader library --set-aside`, which keeps"
    ):
        library.recent()


@pytest.fixture
def locked_folder(library: Library) -> Iterator[Path]:
    """A read-only folder with that library, even if root runs the tests."""
    folder = Path(tempfile.mkdtemp())
    file = folder / library.file.name
    file.write_bytes(library.file.read_bytes())
    file.chmod(0o444)
    folder.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)
        rmtree(folder)


def test_a_library_in_a_read_only_folder_can_be_read(locked_folder: Path) -> None:
    library = Library(locked_folder / "library.sqlite3", pytest.fail)
    assert library.memory("a.txt") == MEMORY
    with pytest.raises(LibraryError, match="it is read-only; make it writable, or set `remember: false`"):
        library.record_visit("a.txt", "A")
    with pytest.raises(LibraryError, match="Permission denied"):
        Library(locked_folder / "sub" / "library.sqlite3", pytest.fail).record_visit("a.txt", "A")
    assert [file.name for file in locked_folder.iterdir()] == ["library.sqlite3"]


def test_the_error_says_that_the_folder_cannot_be_created(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(LibraryError, match="File exists; correct that, or set"):
        Library(tmp_path / "file" / "library.sqlite3", pytest.fail).record_visit("a.txt", "A")


def test_missing_folders_are_created(tmp_path: Path) -> None:
    library = Library(tmp_path / "one" / "two" / "library.sqlite3", pytest.fail)
    library.record_visit("a.txt", "A")
    assert library.recent()[0].title == "A"
    assert library.file.parent.stat().st_mode & 0o777 == 0o700


def test_the_library_is_in_the_data_folder_of_the_user(data_folder: Path) -> None:
    assert library_file() == data_folder / "reader" / "library.sqlite3"


def test_a_change_made_while_another_program_reads_is_visible(tmp_path: Path) -> None:
    library = Library(tmp_path / "library.sqlite3", pytest.fail)
    library.record_visit("a.txt", "A")
    with closing(sqlite3.connect(library.file)) as other:
        other.execute("SELECT * FROM article").fetchall()
        library.record_visit("b.txt", "B")
        assert [recent.title for recent in library.recent()] == ["B", "A"]
