"""`reader library`: remembered articles can be listed and forgotten."""

import json
from pathlib import Path

import pytest

from reader.document import Anchor
from reader.library import Library, Memory, library_file
from tests.commands.conftest import Run

MEMORY = Memory(Anchor("The harbour", "", "", 0), 0.58)


@pytest.fixture
def library(data_folder: Path, tmp_path: Path) -> Library:
    """A library that remembers two articles, read on the first day of 1970."""
    library = Library(library_file(), pytest.fail, lambda: 3600.0)
    assert library.file.is_relative_to(data_folder)
    library.save(str(tmp_path / "harbour.txt"), "Harbour reopens", Memory(), MEMORY)
    library.save("https://example.org/wall", "State of the wall", Memory(), MEMORY)
    return library


@pytest.mark.usefixtures("library")
def test_it_lists_the_articles_the_last_one_first(run: Run, tmp_path: Path) -> None:
    assert run("library", TZ="UTC").stdout.splitlines() == [
        "1970-01-01 01:00   58%  https://example.org/wall  State of the wall",
        f"1970-01-01 01:00   58%  {tmp_path / 'harbour.txt'}  Harbour reopens",
    ]


@pytest.mark.usefixtures("library")
def test_it_lists_them_as_json(run: Run) -> None:
    assert json.loads(run("library", "--format", "json").stdout)[0] == {
        "target": "https://example.org/wall",
        "title": "State of the wall",
        "seen": "1970-01-01T01:00:00Z",
        "progress": 0.58,
    }


def test_an_empty_library_says_where_its_file_would_be(run: Run) -> None:
    done = run("library")
    assert done.stdout == f"No article is remembered yet; the library is {library_file()}.\n"
    assert not library_file().exists()


def test_an_article_is_forgotten(run: Run, library: Library) -> None:
    done = run("library", "--forget", "harbour.txt")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert [recent.title for recent in library.recent()] == ["State of the wall"]


def test_an_unknown_article_is_reported_and_the_others_are_forgotten(run: Run, library: Library) -> None:
    done = run("library", "--forget", "nothing.txt", "harbour.txt")
    assert done.returncode == 2
    assert done.stderr == "reader: Not remembered: nothing.txt. `reader library` lists the articles that are.\n"
    assert len(library.recent()) == 1


def test_all_articles_are_forgotten(run: Run, library: Library) -> None:
    assert run("library", "--forget-all").stdout == "Forgotten: 2 articles.\n"
    assert library.recent() == []


def test_the_library_is_set_aside(run: Run, library: Library) -> None:
    done = run("library", "--set-aside")
    (kept,) = library.file.parent.glob("library-*.sqlite3")
    assert done.stdout == f"The library is kept as {kept}.\n"
    assert library.recent() == []
    assert len(Library(kept, pytest.fail).recent()) == 2


def test_a_damaged_library_is_reported_and_kept(run: Run, library: Library) -> None:
    library.file.write_bytes(b"garbage " * 1000)
    done = run("library")
    assert done.returncode == 0
    assert "is damaged. It is kept as" in done.stderr
    assert "No article is remembered yet" in done.stdout


@pytest.mark.usefixtures("library")
def test_only_one_action_at_a_time(run: Run) -> None:
    done = run("library", "--forget-all", "--set-aside")
    assert done.returncode == 2
    assert "not allowed with" in done.stderr


def test_a_library_is_checked_exported_and_imported(run: Run, library: Library, tmp_path: Path) -> None:
    file = tmp_path / "taken.sqlite3"
    assert run("library", "--check").stdout == "The library is sound.\n"
    assert run("library", "--repair").stdout == "The library is sound; nothing was changed.\n"
    assert run("library", "--export", str(file)).stderr == f"reader: The library is written to {file}.\n"
    library.forget("https://example.org/wall")
    done = run("library", "--import", str(file))
    assert done.stderr == "reader: 1 text new; 1 text known, which got what was missing.\n"
    assert [recent.title for recent in library.recent()] == ["State of the wall", "Harbour reopens"]


def test_a_damaged_library_is_told_and_repaired(run: Run, library: Library) -> None:
    library.write(lambda connection: connection.execute("DELETE FROM passage_data WHERE id = 10").rowcount)
    checked = run("library", "--check")
    assert checked.returncode == 1
    assert "The file is damaged" in checked.stderr
    assert "The library has 2 texts and 0 notes." in run("library", "--repair").stdout
    assert run("library", "--check").returncode == 0
