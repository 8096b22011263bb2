"""Several articles in one run, and files that change while they are open."""

import asyncio
import gc
import os
import weakref
from pathlib import Path

import pytest

import reader
from reader.document import Document
from reader.ui.session.open_documents import OpenDocument
from reader.ui.session.opening import OpenRequest
from tests.ui.conftest import Opened, Session, written


@pytest.fixture
def three(tmp_path: Path, first: Path) -> list[OpenRequest]:
    """Requests to open three articles, as from the command line."""
    return [OpenRequest(str(file)) for file in (first, written(tmp_path, "Second"), written(tmp_path, "Third"))]


def read(wanted: OpenRequest) -> Document:
    return reader.open(wanted.target)


def title(session: Session) -> str:
    return session.rows[0].split()[0]


async def test_next_article(opened: Opened, three: list[OpenRequest]) -> None:
    async with opened(read(three[0]), size=(80, 24), requests=three) as session:
        assert "First" in session.rows[0]
        assert "1/3" in session.rows[0]
        for name, number in (("Second", "2/3"), ("Third", "3/3"), ("Third", "3/3")):
            await session.press(")")
            await session.settled()
            assert title(session) == name
            assert number in session.rows[0]
            assert f"Paragraph 3 of {name}." in session.screen


async def test_previous_article(opened: Opened, three: list[OpenRequest]) -> None:
    async with opened(read(three[0]), size=(80, 24), requests=three) as session:
        await session.press("space", "space", "j")
        line, shown = session.article.text.line, session.article
        assert line > 0
        await session.press(")")
        await session.settled()
        await session.press("G", "(")
        await session.settled()
        assert session.article is shown, "the article is article as it was left"
        assert (title(session), session.article.text.line) == ("First", line)
        await session.press("(")
        await session.settled()
        assert session.notifications == ["No other article is open before this one."]
        await session.press(")")
        await session.settled()
        assert "Paragraph 199 of Second." in session.words_in_view


async def test_an_article_that_cannot_be_opened_is_reported_and_then_skipped(
    opened: Opened, three: list[OpenRequest]
) -> None:
    Path(three[1].target).unlink()
    async with opened(read(three[0]), size=(80, 24), requests=three) as session:
        await session.press(")")
        await session.settled()
        assert session.notifications == [f"There is no file {three[1].target}."]
        assert title(session) == "First"
        await session.press(")")
        await session.settled()
        assert title(session) == "Third"
        assert "2/2" in session.rows[0]


async def test_an_opened_article_follows_the_current_one_and_replaces_those_ahead(
    opened: Opened, three: list[OpenRequest], tmp_path: Path
) -> None:
    async with opened(read(three[0]), size=(80, 24), requests=three) as session:
        await session.press(")")
        await session.settled()
        await session.press("(")
        await session.settled()
        session.app.opener.open(OpenRequest(str(written(tmp_path, "Fourth"))))
        await session.settled()
        assert title(session) == "Fourth"
        assert "2/2" in session.rows[0]
        await session.press("(")
        await session.settled()
        assert title(session) == "First"


@pytest.mark.parametrize("target", ["nul\0.md", "x" * 5000, "http://[::1", "", "."])
async def test_an_impossible_target_is_reported(opened: Opened, first: Path, target: str) -> None:
    async with opened(reader.open(str(first)), size=(80, 24)) as session:
        session.app.opener.open(OpenRequest(target))
        await session.settled()
        assert len(session.notifications) == 1
        assert title(session) == "First"


async def test_the_current_article_is_not_opened_again(
    opened: Opened, three: list[OpenRequest], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(read(three[0]), size=(80, 24), requests=three) as session:
        shown = session.article
        monkeypatch.chdir(Path(three[0].target).parent)
        session.app.opener.open(OpenRequest("First.md"))
        await session.settled()
        assert session.article is shown
        assert "1/3" in session.rows[0]


async def test_a_changed_file_is_reloaded_at_the_same_place(opened: Opened, first: Path) -> None:
    async with opened(reader.open(str(first)), size=(120, 24)) as session:
        await session.press("space", "space", "j", "2")
        place = session.article.text.lines.starts[session.article.text.line]
        before = session.app.document.text[place : place + 20]
        first.write_text(first.read_text().replace("# First\n", "# First edited\n\n" + "A new line.\n\n" * 40))
        session.app.opener.check_for_changes()
        await session.settled()
        pane = session.article.text
        assert "First edited" in session.rows[0]
        assert session.app.document.text[pane.lines.starts[pane.line] :].startswith(before)
        assert session.notifications == ["The file has changed; this is its new text."]


async def test_the_text_of_a_missing_or_unreadable_file_is_kept(opened: Opened, first: Path) -> None:
    async with opened(reader.open(str(first)), size=(120, 24)) as session:
        text = session.app.document.text
        for change in (first.unlink, lambda: first.write_text(""), lambda: first.write_bytes(b"\x00\x01\x02" * 99)):
            change()
            session.app.opener.check_for_changes()
            await session.settled()
            assert session.app.document.text == text
        first.write_text("# First\n\nNow it is whole again.\n")
        session.app.opener.check_for_changes()
        await session.settled()
        assert "Now it is whole again." in session.screen


async def test_a_file_with_only_a_new_timestamp_is_not_reloaded(opened: Opened, first: Path) -> None:
    async with opened(reader.open(str(first)), size=(120, 24)) as session:
        shown = session.app.document
        os.utime(first, ns=(1, 1))
        session.app.opener.check_for_changes()
        await session.settled()
        assert session.app.document is shown


@pytest.mark.parametrize("keys", ["?", "/", "m", "v", "ctrl+f"])
async def test_a_reload_waits_until_the_user_is_idle(
    opened: Opened, first: Path, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    async with opened(reader.open(str(first)), size=(120, 24)) as session:
        shown, waiting, idle = session.app.document, asyncio.Event(), session.app.presenter.idle

        async def recorded(article: OpenDocument) -> None:
            waiting.set()
            await idle(article)

        monkeypatch.setattr(session.app.presenter, "idle", recorded)
        await session.press(keys)
        first.write_text("# First\n\nEdited meanwhile.\n")
        worker = session.app.run_worker(session.app.opener.reload())
        await waiting.wait()
        await session.pilot.pause()
        assert session.app.document is shown
        await session.press("escape", "escape")
        await worker.wait()
        assert "Edited meanwhile." in session.screen


async def test_a_link_opens_its_article_and_going_back_returns_to_the_place(opened: Opened, tmp_path: Path) -> None:
    written(tmp_path, "Second")
    first = written(tmp_path, "First")
    first.write_text(first.read_text() + "\n\nSee [the second](Second.md).\n")
    async with opened(reader.open(str(first)), size=(80, 24)) as session:
        await session.press("G")
        line = session.article.text.line
        await session.press("enter")
        await session.settled()
        assert title(session) == "Second"
        await session.press("G", "backspace", "backspace")
        await session.settled()
        assert (title(session), session.article.text.line) == ("First", line)
        await session.press("alt+right")
        await session.settled()
        assert title(session) == "Second"


async def test_back_returns_to_the_same_place_after_a_reload(opened: Opened, first: Path) -> None:
    async with opened(reader.open(str(first)), size=(80, 24)) as session:
        await session.press("space", "space", "j")
        before = session.words_in_view[:40]
        await session.press("G")
        first.write_text(first.read_text().replace("# First\n", "# First\n\n" + "A new line.\n\n" * 40))
        session.app.opener.check_for_changes()
        await session.settled()
        assert session.notifications
        await session.press("backspace")
        assert session.words_in_view.startswith(before)


async def test_closed_articles_are_freed_except_the_latest(opened: Opened, three: list[OpenRequest]) -> None:
    async with opened(read(three[0]), size=(80, 24)) as session:
        closed = []
        for wanted in three[1:]:
            await session.app.opener.open(wanted).wait()
            await session.settled()
            closed.append(weakref.ref(session.article.text._styles_cache))
            closed.append(weakref.ref(session.article))
            await session.press("(")
            await session.settled()
        gc.unfreeze()
        gc.collect()
        assert [reference() is None for reference in closed] == [True, True, False, False]


async def test_no_check_for_changes_is_made_once_the_app_has_ended(opened: Opened, first: Path) -> None:
    async with opened(read(OpenRequest(str(first)))) as session:
        opener = session.app.opener
    assert opener.check_for_changes() is None
