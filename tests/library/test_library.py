"""The library: saving, loading, listing and forgetting the state of articles."""

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document import Anchor, Merge, Note, Reattribution
from reader.library import Library, Memory, canonical_target
from reader.library.articles import forget_oldest
from reader.library.schema import NEWEST_VERSION, schema_version
from reader.library.store import transaction

PLACE = Anchor("The harbour", "before ", " after", 30)
MARK = Anchor("long year", "It was a ", ', said"', 120)
FOLD = Anchor("State of the wall", "\n\n", "\n\nBerg", 300)
MEMORY = Memory(PLACE, 0.25, {"a": MARK, "B": PLACE}, (FOLD,))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """An empty library whose clock advances at every call; a warning fails the test."""
    ticks = count(1000)
    return Library(tmp_path / "folder" / "library.sqlite3", pytest.fail, lambda: float(next(ticks)))


def test_the_state_of_an_article_is_loaded_as_it_was_saved(library: Library) -> None:
    assert library.memory("a.txt") == Memory()
    library.save("a.txt", "Harbour", Memory(), MEMORY)
    library.record_visit("a.txt", "Harbour")
    assert library.memory("a.txt") == MEMORY
    assert library.memory("b.txt") == Memory()


def test_values_that_did_not_change_are_left_as_another_process_set_them(library: Library) -> None:
    library.save("a.txt", "A", Memory(), Memory(PLACE, 0.5, {"a": MARK}))
    library.save("a.txt", "A", Memory(), Memory(FOLD, 0.75))
    assert library.memory("a.txt") == Memory(FOLD, 0.75, {"a": MARK})


def test_marks_and_folds_that_are_removed_are_deleted(library: Library) -> None:
    library.save("a.txt", "A", Memory(), MEMORY)
    library.save("a.txt", "A", MEMORY, Memory(PLACE, 0.25, {"a": MARK}))
    assert library.memory("a.txt") == Memory(PLACE, 0.25, {"a": MARK})
    library.save("a.txt", "A", MEMORY, Memory())
    assert library.memory("a.txt") == Memory()


def test_recent_articles_are_listed_with_the_latest_first(library: Library) -> None:
    for name in ("a.txt", "b.txt", "https://example.org/c#part", "a.txt"):
        library.record_visit(name, f"Title of {name}")
    found = library.recent()
    assert [recent.target for recent in found] == [
        str(Path("a.txt").resolve()),
        "https://example.org/c",
        str(Path("b.txt").resolve()),
    ]
    assert found[0].title == "Title of a.txt"
    assert found[0].seen > found[1].seen > found[2].seen
    assert len(library.recent(2)) == 2


def test_recent_articles_have_their_progress(library: Library) -> None:
    library.save("a.txt", "A", Memory(), MEMORY)
    assert library.recent()[0].progress == 0.25


def test_the_articles_opened_longest_ago_are_forgotten(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.articles.MAX_ARTICLES", 3)
    for i in range(5):
        library.save(f"{i}.txt", f"{i}", Memory(), MEMORY)
        library.record_visit(f"{i}.txt", f"{i}")
    assert [recent.title for recent in library.recent()] == ["4", "3", "2"]
    assert library.memory("0.txt") == Memory()


def test_a_text_that_cannot_be_opened_again_is_not_recorded(library: Library) -> None:
    for target in ("-", "", "bad\udcff.txt", "nul\0.txt", "http://[::1#x"):
        library.record_visit(target, "Piped")
        library.save(target, "Piped", Memory(), MEMORY)
    assert library.recent() == []
    assert not library.file.exists()


def test_an_unknown_kind_of_correction_is_ignored(library: Library) -> None:
    merge = Merge("Lee", "Ann Lee")
    library.save("a.txt", "A", Memory(), Memory(corrections=(merge, merge)))
    with closing(sqlite3.connect(library.file)) as connection, connection:
        connection.execute("UPDATE correction SET record = '{\"new\": 1}' WHERE number = 0")
    assert library.memory("a.txt").corrections == (merge,)


def test_choices_are_saved_for_all_articles(library: Library) -> None:
    assert library.choices() == {}
    library.save_choices({"outline.width": "40", "quotes.width": "50"})
    library.save_choices({"outline.width": "44"})
    assert library.choices() == {"outline.width": "44", "quotes.width": "50"}


def test_forgetting_an_article_leaves_the_others(library: Library) -> None:
    library.save("a.txt", "A", Memory(), MEMORY)
    library.save("b.txt", "B", Memory(), MEMORY)
    assert library.forget("a.txt")
    assert not library.forget("a.txt")
    assert library.memory("a.txt") == Memory()
    assert library.memory("b.txt") == MEMORY


def test_forgotten_words_are_overwritten_in_the_file(library: Library) -> None:
    library.save("secret.txt", "A secret title", Memory(), Memory(Anchor("secret words", "", "", 0)))
    assert b"secret" in file_content(library)
    library.save_choices({"outline.width": "40"})
    assert library.forget_all() == 1
    assert b"secret" not in file_content(library)
    assert library.choices() == {"outline.width": "40"}


def file_content(library: Library) -> bytes:
    return b"".join(file.read_bytes() for file in library.file.parent.iterdir())


def test_only_the_user_can_read_the_file(library: Library) -> None:
    library.record_visit("a.txt", "A")
    assert library.file.stat().st_mode & 0o777 == 0o600
    assert library.file.parent.stat().st_mode & 0o777 == 0o700


def test_queries_do_not_create_the_file(library: Library) -> None:
    assert (library.recent(), library.choices(), library.memory("a.txt")) == ([], {}, Memory())
    assert not library.file.exists()


def test_an_article_is_the_same_by_any_path_or_url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "sub" / "link.txt").symlink_to(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path / "sub")
    assert canonical_target("../a.txt") == canonical_target(str(tmp_path / "a.txt")) == canonical_target("link.txt")
    assert canonical_target("HTTPS://example.org/a#b") == canonical_target("https://example.org/a")
    assert canonical_target("-") is None


texts = st.text(max_size=40)
anchors = st.builds(Anchor, texts, texts, texts, st.integers(0, 2**31 - 1))
names = st.text(min_size=1, max_size=20).map(lambda name: " ".join(name.split())).filter(bool)
quotes = anchors.filter(lambda anchor: anchor.exact.strip())
corrections = st.builds(Reattribution, quotes, st.none() | names) | st.builds(Merge, names, names)
notes = st.builds(
    Note, st.uuids().map(str), anchors, texts, texts, st.lists(texts, max_size=3).map(tuple), st.floats(0, 1e10)
)
memories = st.builds(
    Memory,
    st.none() | anchors,
    st.floats(0, 1),
    st.dictionaries(st.characters(codec="utf-8"), anchors, max_size=3),
    st.lists(anchors, max_size=3, unique_by=lambda anchor: anchor.start).map(
        lambda found: tuple(sorted(found, key=lambda anchor: anchor.start))
    ),
    st.lists(corrections, max_size=3).map(tuple),
    st.lists(notes, max_size=3).map(lambda found: tuple(sorted(found, key=lambda note: (note.anchor.start, note.id)))),
)


@settings(max_examples=25)
@given(memories, memories)
def test_any_state_is_loaded_as_saved(tmp_path_factory: pytest.TempPathFactory, one: Memory, two: Memory) -> None:
    library = Library(tmp_path_factory.mktemp("library") / "library.sqlite3", pytest.fail)
    library.save("a.txt", "A\udc00", Memory(), one)
    assert library.memory("a.txt") == one
    library.save("a.txt", "A", one, two)
    assert library.memory("a.txt") == two


def test_at_most_so_many_articles_are_remembered(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.articles.MAX_ARTICLES", 2000)

    def fill(connection: sqlite3.Connection) -> None:
        rows = [(str(i), str(i), i) for i in range(2001)]
        connection.executemany("INSERT INTO article (target, title, seen) VALUES (?, ?, ?)", rows)
        forget_oldest(connection)

    library.write(fill)
    titles = [recent.title for recent in library.recent(-1)]
    assert (len(titles), titles[0], titles[-1]) == (2000, "2000", "1")
    assert len(library.recent()) == 100


def test_a_name_with_letters_beyond_ascii_is_remembered(library: Library) -> None:
    library.record_visit("hâvre.txt", "Hâvre")
    assert library.recent()[0].target == str(Path("hâvre.txt").resolve())


def test_a_library_file_is_recognized_by_its_application_id(library: Library) -> None:
    library.record_visit("a.txt", "A")
    with closing(sqlite3.connect(library.file)) as connection:
        (found,) = connection.execute("PRAGMA application_id").fetchone()
        assert found.to_bytes(4, "big") == b"read"
        assert schema_version(connection) == NEWEST_VERSION
        connection.execute("PRAGMA application_id = 1")
        assert schema_version(connection) == -1
        connection.execute(f"PRAGMA application_id = {found}")
        connection.execute("PRAGMA user_version = 0")
        assert schema_version(connection) == 0
    with closing(sqlite3.connect(":memory:")) as connection:
        assert schema_version(connection) == 0


def test_corrections_that_did_not_change_are_left_as_another_process_set_them(library: Library) -> None:
    merge = Merge("Lee", "Ann Lee")
    library.save("a.txt", "A", Memory(), Memory(corrections=(merge,)))
    library.save("a.txt", "A", Memory(), Memory(PLACE))
    assert library.memory("a.txt") == Memory(PLACE, corrections=(merge,))


def test_marks_and_corrections_of_two_readers_are_all_kept(library: Library) -> None:
    lee, cha, moon = Merge("Lee", "Ann Lee"), Merge("Cha", "Victor Cha"), Merge("Moon", "Bo Moon")
    begin = Memory(marks={"a": MARK, "b": PLACE}, corrections=(lee,))
    library.save("a.txt", "A", Memory(), begin)
    library.save("a.txt", "A", begin, Memory(marks={"a": MARK, "b": FOLD, "c": MARK}, corrections=(lee, cha)))
    library.save("a.txt", "A", begin, Memory(marks={"b": PLACE, "d": FOLD}, corrections=(lee, moon)))
    assert library.memory("a.txt").marks == {"b": FOLD, "c": MARK, "d": FOLD}
    assert library.memory("a.txt").corrections == (lee, cha, moon)
    library.save("a.txt", "A", Memory(corrections=(lee, moon)), Memory())
    assert library.memory("a.txt").corrections == (cha,), "what one takes back is gone, and nothing else"


def test_saving_without_changes_does_not_create_the_file(library: Library) -> None:
    library.save("a.txt", "A", MEMORY, MEMORY)
    assert not library.file.exists()


def test_a_forgotten_article_leaves_no_rows(library: Library) -> None:
    library.save("a.txt", "A", Memory(), Memory(PLACE, corrections=(Merge("Lee", "Ann Lee"),)))
    library.forget("a.txt")
    with closing(sqlite3.connect(library.file)) as connection:
        counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone() for table in ("anchor", "correction")]
    assert counts == [(0,), (0,)]


@pytest.mark.parametrize(("most", "count"), [(-1, 102), (0, 0), (101, 101), (102, 102), (103, 102), (None, 100)])
def test_a_hundred_articles_are_listed_by_default(library: Library, most: int | None, count: int) -> None:
    with transaction(library.file) as connection:
        rows = [(f"{i}.txt", "", i) for i in range(102)]
        connection.executemany("INSERT INTO article (target, title, seen) VALUES (?, ?, ?)", rows)
    assert len(library.recent() if most is None else library.recent(most)) == count


def test_a_new_memory_is_empty() -> None:
    assert Memory() == Memory(None, 0.0, {}, (), (), ())


def test_of_articles_opened_at_the_same_time_the_newer_one_is_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.articles.MAX_ARTICLES", 1)
    library = Library(tmp_path / "library.sqlite3", pytest.fail, lambda: 5.0)
    library.record_visit("a.txt", "A")
    library.record_visit("b.txt", "B")
    assert [recent.title for recent in library.recent()] == ["B"]
