"""What is remembered between runs: the place first of all; and what happens when nothing can be."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

import reader
from reader.config import Settings
from reader.library import Library, library_file
from reader.ui.app import app_for
from tests.ui.conftest import Opened, Session

LINES = [f"Paragraph {i} says a word or two about number {i}." for i in range(200)]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "long.md"
    file.write_text("# Long\n\n" + "\n\n".join(LINES), encoding="utf-8")
    return file


def first_line(session: Session) -> str:
    lines = session.article.text.lines
    first = next(line for line in session.article.text.lines_in_view if lines.block_of(line) is not None)
    return session.app.document.text[lines.starts[first] : lines.ends[first]]


async def test_the_place_is_taken_up_the_next_time(opened: Opened, article: Path) -> None:
    read = []
    for width, keys in ((80, ["space", "space", "j"]), (120, []), (60, [])):
        async with opened(reader.open(str(article)), size=(width, 24), remember=True) as session:
            await session.press(*keys)
            read.append(first_line(session)[:10])
    assert read[0].startswith("Paragraph")
    assert len(set(read)) == 1


async def test_the_place_is_found_again_in_an_edited_article(opened: Opened, article: Path) -> None:
    async with opened(reader.open(str(article)), size=(80, 24), remember=True) as session:
        await session.press("space", "space", "j")
        before = first_line(session)
        assert before
    article.write_text(article.read_text().replace("# Long\n\n", "# Long\n\n" + "New at the top.\n\n" * 30))
    async with opened(reader.open(str(article)), size=(80, 24), remember=True) as session:
        assert first_line(session) == before


async def test_a_reader_who_has_moved_before_the_library_answers_stays_there(
    opened: Opened, article: Path, settings: Settings
) -> None:
    async with opened(reader.open(str(article)), size=(80, 24), remember=True) as session:
        await session.press("G")
    app = app_for(reader.open(str(article)), replace(settings, remember=True))
    await app.action_do("line_down")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        assert app.article.text.line == 1
    app.librarian.finish()


async def test_the_place_is_kept_while_one_reads(opened: Opened, article: Path) -> None:
    async with opened(reader.open(str(article)), size=(80, 24), remember=True) as session:
        await session.press("G")
        session.app.save()
        await session.settled()
        (recent,) = library().recent()
        assert (recent.target, recent.title, recent.progress) == (str(article), "Long", 1.0)


def library() -> Library:
    return Library(library_file(), pytest.fail)


async def test_with_remember_false_nothing_is_written(opened: Opened, article: Path, data_folder: Path) -> None:
    async with opened(reader.open(str(article)), size=(80, 24), remember=False) as session:
        await session.press("G")
    assert not list(data_folder.iterdir())


async def test_a_text_from_standard_input_leaves_no_trace(opened: Opened, data_folder: Path) -> None:
    async with opened(reader.parse("Only words.\n" * 300), size=(80, 24), remember=True) as session:
        await session.press("G")
    assert not list(data_folder.iterdir())


async def test_a_damaged_library_is_said_once_and_reading_goes_on(opened: Opened, article: Path) -> None:
    library().visit("other.txt", "Other")
    library_file().write_bytes(b"garbage " * 1000)
    async with opened(reader.open(str(article)), size=(120, 24), remember=True) as session:
        await session.settled()
        (shown,) = session.notes
        assert "is damaged. It is kept as" in shown
        await session.press("G")
        session.app.save()
        await session.settled()
        assert len(session.notes) == 1
    assert [recent.title for recent in library().recent()] == ["Long"]


async def test_a_locked_library_is_said_once_and_reading_goes_on(
    opened: Opened, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.store.WAIT", 0.01)
    library().visit(str(article), "Long")
    with closing(sqlite3.connect(library_file(), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        async with opened(reader.open(str(article)), size=(120, 24), remember=True) as session:
            await session.settled()
            await session.press("G")
            session.app.save()
            await session.settled()
            (shown,) = session.notes
            assert "another program holds it; close that" in shown
            assert "Paragraph 199" in session.screen
