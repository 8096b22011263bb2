"""Notes in the library: they are kept until the reader deletes them, and those of several readers are merged."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.document import Anchor, Note
from reader.library import Library, Memory

WALL = Anchor("the wall", "In May ", " broke.", 7)
FIRST = Note("1", WALL, "question", "Which one?\n\nAsk *Berg*.", ("walls", "to check"), 1000.0, 1000.0)
SECOND = Note("2", Anchor("In May", "", " the wall", 0), made=1001.0, changed=1001.0)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library.sqlite3", pytest.fail, lambda: 5.0)


def test_notes_are_loaded_as_they_were_saved_in_the_order_of_the_text(library: Library) -> None:
    library.save("a.txt", "A", Memory(), Memory(notes=(FIRST, SECOND)))
    assert library.memory("a.txt").notes == (SECOND, FIRST)
    assert library.memory("b.txt").notes == ()


def test_a_highlight_has_no_words() -> None:
    assert (FIRST.is_highlight, SECOND.is_highlight) == (False, True)


def test_a_note_that_is_taken_back_is_deleted(library: Library) -> None:
    library.save("a.txt", "A", Memory(), Memory(notes=(SECOND, FIRST)))
    library.save("a.txt", "A", Memory(notes=(SECOND, FIRST)), Memory(notes=(FIRST,)))
    assert library.memory("a.txt").notes == (FIRST,)


def test_notes_of_two_readers_are_all_kept(library: Library) -> None:
    third = replace(FIRST, id="3")
    library.save("a.txt", "A", Memory(), Memory(notes=(FIRST,)))
    library.save("a.txt", "A", Memory(notes=(FIRST,)), Memory(notes=(FIRST, SECOND)))
    library.save("a.txt", "A", Memory(notes=(FIRST,)), Memory(notes=(third,)))
    assert library.memory("a.txt").notes == (SECOND, third), "what one takes back is gone, and nothing else"


@pytest.mark.parametrize(("changed", "prevails"), [(999.0, False), (1000.0, True), (1001.0, True)])
def test_of_two_changes_of_one_note_the_later_one_prevails(library: Library, changed: float, prevails: bool) -> None:
    library.save_notes("a.txt", "A", (), (FIRST,))
    other = replace(FIRST, words="No", tags=(), colour="", changed=changed)
    library.save_notes("a.txt", "A", (), (other,))
    assert library.memory("a.txt").notes == ((other if prevails else FIRST),)


def test_saving_notes_leaves_the_place_and_the_progress(library: Library) -> None:
    library.save("a.txt", "A", Memory(), Memory(WALL, 0.5))
    library.save_notes("a.txt", "Other", (), (FIRST,))
    assert library.memory("a.txt") == Memory(WALL, 0.5, notes=(FIRST,))
    assert library.recent()[0].title == "A"
    library.save_notes("-", "Piped", (), (FIRST,))
    assert len(library.recent()) == 1


def test_one_id_may_be_in_two_articles(library: Library) -> None:
    library.save_notes("a.txt", "A", (), (FIRST,))
    library.save_notes("b.txt", "B", (), (replace(FIRST, words="Other"),))
    assert library.memory("a.txt").notes == (FIRST,)


def test_all_articles_are_listed_page_by_page_or_those_with_notes(library: Library) -> None:
    assert library.known() == []
    library.record_visit("c.txt", "C")
    library.save_notes("a.txt", "A", (), (FIRST, SECOND))
    library.save_notes("b.txt", "B", (), (FIRST,))
    [first, second] = library.known(0, 2)
    assert [first.title, second.title] == ["C", "A"]
    assert [each.title for each in library.known(second.number, 2)] == ["B"]
    assert [each.title for each in library.known(is_noted=True)] == ["A", "B"]


def test_articles_with_notes_are_never_forgotten_to_make_room(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.articles.MAX_ARTICLES", 2)
    library.save_notes("0.txt", "0", (), (FIRST,))
    for number in range(1, 5):
        library.record_visit(f"{number}.txt", f"{number}")
    assert [recent.title for recent in library.recent()] == ["4", "3", "0"]


def test_forgetting_an_article_deletes_its_notes(library: Library) -> None:
    library.save_notes("a.txt", "A", (), (FIRST,))
    assert library.forget("a.txt")
    with closing(sqlite3.connect(library.file)) as connection:
        assert connection.execute("SELECT count(*) FROM note").fetchone() == (0,)


def test_surrogates_are_stored_as_question_marks(library: Library) -> None:
    odd = Note("\ud800", Anchor("\ud800", "", "", 0), "\ud800", "\ud800", ("\ud800",), 1, 1)
    library.save_notes("a.txt", "A", (), (odd,))
    assert library.memory("a.txt").notes == (Note("?", Anchor("?", "", "", 0), "?", "?", ("?",), 1.0, 1.0),)


@pytest.mark.parametrize("tags", ["no JSON", "{}", "[1]", "1"])
def test_tags_that_were_never_written_set_the_library_aside(tmp_path: Path, tags: str) -> None:
    warnings: list[str] = []
    library = Library(tmp_path / "library.sqlite3", warnings.append)
    library.save_notes("a.txt", "A", (), (FIRST,))
    with closing(sqlite3.connect(library.file)) as connection, connection:
        connection.execute("UPDATE note SET tags = ?", (tags,))
    assert library.memory("a.txt").notes == ()
    assert len(warnings) == 1
