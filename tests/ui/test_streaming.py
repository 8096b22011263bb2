"""Texts that are still coming: they can be read from the start, left, and are whole in the end."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

import reader
from reader.config import load_settings
from reader.ui.article.screen import ArticleScreen
from reader.ui.dialogs.loading_screen import LoadingScreen
from reader.ui.session.opening import OpenRequest, load_documents
from tests.ui.conftest import Opened, written


@pytest.fixture
def pipe() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """The two ends of a pipe."""
    out, into = os.pipe()
    with os.fdopen(out, "rb") as reading, os.fdopen(into, "wb", buffering=0) as writing:
        yield reading, writing


PARAGRAPHS = "".join(f'"It is line {i}," said Ann Lee.\n\n' for i in range(200)).encode()


async def test_a_text_that_is_still_coming_can_be_read_from_the_start(
    opened_at_once: Opened, pipe: tuple[BinaryIO, BinaryIO]
) -> None:
    out, into = pipe
    async with opened_at_once(None, size=(120, 24), requests=[OpenRequest("-", pipe=out)]) as session:
        assert "Opening standard input" in session.screen
        into.write(PARAGRAPHS[:3000])
        await session.until(lambda: "more is coming" in session.screen)
        assert "It is line 3," in session.words_in_view
        await session.press("space", "j")
        shown = session.article.text.first_offset
        assert shown > 0
        into.write(PARAGRAPHS[3000:])
        into.close()
        await session.settled()
        assert "more is coming" not in session.screen
        assert session.article.text.first_offset == shown
        assert "Ann Lee" in session.screen
        assert len(session.article.reading.attribution.quotes) == 200


async def test_the_beginning_of_a_large_file_is_there_at_once_and_the_rest_follows(
    opened_at_once: Opened, first: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.sources.streaming.LARGE_FILE", 1000)
    monkeypatch.setattr("reader.sources.streaming.PREVIEW_SIZE", 1000)
    wanted = OpenRequest(str(first))
    preview, is_whole = next(load_documents(wanted, load_settings().web, lambda _: None))
    assert not is_whole
    async with opened_at_once(preview, size=(80, 24), requests=[wanted], is_complete=False) as session:
        assert "Paragraph 3 of First." in session.screen
        await session.press("space", "j")
        place = session.article.text.first_offset
        await session.settled()
        assert session.article.text.first_offset == place > 0
        await session.press("G")
        assert "Paragraph 199 of First." in session.screen


async def test_the_end_of_what_has_come_is_later_the_end_of_all(
    opened_at_once: Opened, pipe: tuple[BinaryIO, BinaryIO]
) -> None:
    out, into = pipe
    async with opened_at_once(None, size=(120, 24), requests=[OpenRequest("-", pipe=out)]) as session:
        into.write(PARAGRAPHS[:3000])
        await session.until(lambda: "more is coming" in session.screen)
        await session.press("G")
        into.write(PARAGRAPHS[3000:])
        into.close()
        await session.settled()
        assert session.article.text.shows_end
        assert session.words_in_view.split()[-1] in PARAGRAPHS.decode()[-200:]
        await session.press("k")
        assert not session.article.text.shows_end


async def test_keys_pressed_before_anything_has_come_are_not_lost(
    opened_at_once: Opened, pipe: tuple[BinaryIO, BinaryIO]
) -> None:
    out, into = pipe
    async with opened_at_once(None, size=(120, 24), requests=[OpenRequest("-", pipe=out)]) as session:
        await session.press("j", "j")
        into.write(PARAGRAPHS)
        into.close()
        await session.settled()
        assert session.article.text.line == 2


async def test_the_whole_text_waits_while_words_are_typed(
    opened_at_once: Opened, pipe: tuple[BinaryIO, BinaryIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def is_busy(screen: ArticleScreen, found=ArticleScreen.is_busy) -> bool:
        asked.append(found.__get__(screen))
        return asked[-1]

    monkeypatch.setattr(ArticleScreen, "is_busy", property(is_busy))
    out, into = pipe
    async with opened_at_once(None, size=(120, 24), requests=[OpenRequest("-", pipe=out)]) as session:
        into.write(PARAGRAPHS[:3000])
        await session.until(lambda: "more is coming" in session.screen and session.article.is_settled)
        await session.press("/", "l", "i")
        into.write(PARAGRAPHS[3000:])
        into.close()
        await session.until(lambda: True in asked or "more is coming" not in session.screen)
        assert "more is coming" in session.screen
        await session.press("escape")
        await session.settled()
        assert "more is coming" not in session.screen


@pytest.mark.parametrize("key", ["escape", "q", "ctrl+q"])
async def test_a_text_that_never_comes_can_be_left(
    opened_at_once: Opened, pipe: tuple[BinaryIO, BinaryIO], key: str
) -> None:
    async with opened_at_once(None, size=(80, 24), requests=[OpenRequest("-", pipe=pipe[0])]) as session:
        await session.press(key)
        await session.pilot.pause()
        assert not session.app.is_running
        assert session.app.opener.failure is None


async def test_a_text_that_is_opened_from_another_can_be_left_for_that(
    opened: Opened, pipe: tuple[BinaryIO, BinaryIO], first: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.session.presenter.PATIENCE", 0.01)
    async with opened(reader.open(str(first)), size=(80, 24)) as session:
        worker = session.app.opener.open(OpenRequest("-", pipe=pipe[0]))
        await session.until(lambda: "Opening standard input" in session.screen)
        assert isinstance(session.app.screen, LoadingScreen)
        await session.press("escape")
        await session.pilot.pause()
        assert worker.is_cancelled
        assert session.app.screen is session.article
        assert session.rows[0].split()[0] == "First"


async def test_what_cannot_be_read_at_the_start_ends_the_reader(
    opened_at_once: Opened, pipe: tuple[BinaryIO, BinaryIO]
) -> None:
    out, into = pipe
    into.close()
    async with opened_at_once(None, size=(80, 24), requests=[OpenRequest("-", pipe=out)]) as session:
        await session.settled()
        assert not session.app.is_running
        assert str(session.app.opener.failure) == "Standard input is empty."


async def test_a_text_that_was_dropped_while_it_came_stays_away(
    opened: Opened, pipe: tuple[BinaryIO, BinaryIO], first: Path, tmp_path: Path
) -> None:
    out, into = pipe
    async with opened(reader.open(str(first)), size=(80, 24)) as session:
        coming = session.app.opener.open(OpenRequest("-", pipe=out))
        into.write(PARAGRAPHS[:3000])
        await session.until(lambda: "more is coming" in session.screen)
        await session.press("(")
        await session.until(lambda: session.rows[0].split()[0] == "First")
        await session.app.opener.open(OpenRequest(str(written(tmp_path, "Second")))).wait()
        into.write(PARAGRAPHS[3000:])
        into.close()
        await coming.wait()
        await session.settled()
        assert session.rows[0].split()[0] == "Second"
