"""Search in kept texts and notes: words, phrases, fields; what is forgotten is not found."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import reader
from reader.document import Anchor, Note
from reader.errors import UsageError
from reader.library import Library
from reader.library.kept_texts import KeptText, kept_text
from reader.library.search import BEGIN, END, Hit
from reader.library.search_query import parse_query

LIMIT = 1 << 20
DAY = 86_400.0
WALL = (
    "---\ntitle: The wall\ndate: 2025-03-01\n---\n\n"
    "The old wall broke.\n\n“The sea was high,” said Ann Lee, the mayor.\n"
)
ROAD = "---\ntitle: The road\n---\n\nThe road along the wall is shut.\n\nBo Berg said that the café was open.\n"


def kept(words: str) -> KeptText:
    document = reader.parse(words, format=reader.Format.MARKDOWN)
    return kept_text(document, reader.attribute(document))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "library.sqlite3", pytest.fail, lambda: 10 * DAY)
    texts = [("https://example.org/wall", kept(WALL)), ("/press/road.md", kept(ROAD))]
    library.keep_texts(texts, LIMIT, is_read=True)
    return library


def found(library: Library, words: str) -> list[str]:
    return [f"{hit.title}: {hit.kind}" for hit in library.search(parse_query(words))]


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("wall", ["The road: text", "The wall: text", "The wall: title"]),
        ("WALL old", ["The wall: text"]),
        ('"old wall"', ["The wall: text"]),
        ('"wall old"', []),
        ("bro*", ["The wall: text"]),
        ("cafe", ["The road: text"]),
        ("wall -road", ["The wall: text", "The wall: title"]),
        ("wall -road -old", ["The wall: title"]),
        ("speaker:lee", ["The wall: quotation"]),
        ("speaker:lee sea", ["The wall: quotation"]),
        ("speaker:lee café", []),
        ("in:quotation open", ["The road: quotation"]),
        ("in:titles wall", ["The wall: title"]),
        ("wall source:EXAMPLE.org", ["The wall: text", "The wall: title"]),
        ("wall after:2025", ["The wall: text", "The wall: title"]),
        ("wall after:2025-03-02", []),
        ("wall before:2025-03-01", ["The road: text"]),
        ("note:that wall", []),
        ("wall OR (", []),
    ],
)
def test_a_query_finds_passages(library: Library, words: str, hits: list[str]) -> None:
    assert found(library, words) == hits


def test_a_hit_says_where_it_is_and_which_words_match(library: Library) -> None:
    [hit] = library.search(parse_query("speaker:lee high"))
    words = f"The sea was {BEGIN}high{END},"
    assert hit == Hit("https://example.org/wall", "The wall", "2025-03-01", "quotation", hit.start, words, "Ann Lee")
    text = reader.parse(WALL, format=reader.Format.MARKDOWN).text
    assert text[hit.start :].startswith("The sea was high")
    [road] = library.search(parse_query("road in:title"))
    assert road.date == "1970-01-11", "the day when it was kept, where the text has no date"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "Name a word"),
        ("-wall", "Name a word"),
        ("source:lund", "Name a word"),
        ("in:photos wall", "in:photos is none of in:title, in:text, in:quotation, in:note"),
        ("after:soon wall", "after:soon is no date"),
    ],
)
def test_a_query_without_sense_has_a_sentence(words: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        parse_query(words)


def test_notes_are_found_as_they_are_now(library: Library) -> None:
    note = Note("1", Anchor("old wall", "The ", " broke.", 4), words="Why so late?", tags=("walls",))
    library.save_notes("/press/road.md", "The road", (), (note,))
    assert found(library, "late") == found(library, "in:note walls") == ["The road: note"]
    [hit] = library.search(parse_query("in:note late"))
    assert hit.words.replace(BEGIN, "").replace(END, "").split() == ["Why", "so", "late?", "walls", "old", "wall"]
    changed = Note("1", note.anchor, words="Never mind", changed=1.0)
    library.save_notes("/press/road.md", "The road", (note,), (changed,))
    assert (found(library, "late"), found(library, "mind")) == ([], ["The road: note"])
    library.save_notes("/press/road.md", "The road", (changed,), ())
    assert found(library, "mind") == []


def test_a_text_that_is_kept_again_is_found_as_it_is_now(library: Library) -> None:
    library.keep_texts([("/press/road.md", kept(ROAD.replace("shut", "open")))], LIMIT, is_read=True)
    assert (found(library, "shut"), found(library, "along open")) == ([], ["The road: text"])


def test_a_text_that_has_not_changed_is_not_indexed_again(library: Library) -> None:
    with closing(sqlite3.connect(library.file)) as connection, connection:
        connection.execute("UPDATE passage SET words = 'marked' WHERE words LIKE 'The road along%'")
    library.keep_texts([("/press/road.md", kept(ROAD))], LIMIT, is_read=True)
    assert found(library, "marked") == ["The road: text"]
    library.keep_texts([("/press/road.md", kept(ROAD + "\nMore.\n"))], LIMIT, is_read=True)
    assert found(library, "marked") == []


def test_what_is_forgotten_is_not_found(library: Library) -> None:
    assert library.forget("/press/road.md")
    assert found(library, "road") == []
    library.forget_all()
    assert found(library, "wall") == []
    with closing(sqlite3.connect(library.file)) as connection:
        for table in ("passage", "quotation", "kept_text"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_the_texts_kept_longest_ago_go_beyond_the_limit(tmp_path: Path) -> None:
    times = iter(range(100))
    library = Library(tmp_path / "library.sqlite3", pytest.fail, lambda: float(next(times)))
    for name in "abc":
        library.keep_texts([(f"/{name}", kept(f"# Text {name}\n\nThe wall."))], LIMIT, is_read=True)
    with closing(sqlite3.connect(library.file)) as connection:
        (size,) = connection.execute("SELECT size FROM kept_text LIMIT 1").fetchone()
    library.keep_texts([("/d", kept("# Text d\n\nThe wall."))], 2 * size, is_read=True)
    assert found(library, "in:title text") == ["Text d: title", "Text c: title"]
    assert len(library.recent()) == 4, "the places in the others are remembered"
    library.keep_texts([("/e", kept("# Text e\n\nThe wall."))], 0, is_read=True)
    assert len(found(library, "in:title text")) == 2


def test_a_text_that_is_added_was_not_read(tmp_path: Path) -> None:
    library = Library(tmp_path / "library.sqlite3", pytest.fail, lambda: 7.0)
    library.keep_texts([("/a", kept(WALL))], LIMIT, is_read=False)
    assert [article.seen for article in library.recent()] == [0.0]
    library.keep_texts([("/a", kept(WALL))], LIMIT, is_read=True)
    library.keep_texts([("/a", kept(WALL))], LIMIT, is_read=False)
    assert [article.seen for article in library.recent()] == [7.0]
