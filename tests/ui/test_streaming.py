"""Partial sources: a text can be read and left while it is loading, and is complete at the end."""

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
    output, input = os.pipe()
    with os.fdopen(output, "rb") as source, os.fdopen(input, "wb", buffering=0) as sink:
        yield source, sink


PARAGRAPHS = "".join(f'"It is line {i}," said Ann Lee.\n\n' for i in range(200)).encode()


async def test_a_partial_text_can_be_read_while_the_rest_is_loading(
    opened_at_once: Opened, pipe: tuple[BinaryIO, BinaryIO]
) -> None:
    source, sink = pipe
    async with opened_at_once(None, size=(120, 24), requests=[OpenRequest("-", pipe=source)]) as session:
        assert "Opening standard input" in session.screen
        sink.write(PARAGRAPHS[:3000])
        await session.until(lambda: "more is coming" in session.screen)
        assert "It is line 3," in session.words_in_view
        await session.press("space", "j")
        shown = session.article.text.first_offset
        assert shown > 0
        sink.write(PARAGRAPHS[3000:])
        sink.close()
        await session.settled()
        assert "more is coming" not in session.screen
        assert session.article.text.first_offset == shown
        assert "Ann Lee" in session.screen
        assert len(session.article.reading.attribution.quotes) == 200


async def test_the_start_of_a_large_file_is_shown_before_the_rest_is_loaded(
    opened_at_once: Opened, first: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.sources.streaming.LARGE_FILE", 1000)
    monkeypatch.setattr("reader.sources.streaming.PREVIEW_SIZE", 1000)
    wanted = OpenRequest(str(first))
    preview, is_whole = next(load_documents(wanted, load_settings(), lambda _: None))
    assert not is_whole
    async with opened_at_once(preview, size=(80, 24), requests=[wanted], is_complete=False) as session:
        assert "Paragraph 3 of First." in session.screen
        await session.press("space", "j")
        place = session.article.text.first_offset
        await session.settled()
        assert session.article.text.first_offset == place > 0
        await session.press("G")
        assert "Paragraph 199 of First." in session.screen


async def test_the_end_of_a_partial_text_becomes_the_end_of_the_whole(
    opened_at_once: Opened, pipe: tuple[BinaryIO, BinaryIO]
) -> None:
    source, sink = pipe
    async with opened_at_once(None, size=(120, 24), requests=[OpenRequest("-", pipe=source)]) as session:
        sink.write(PARAGRAPHS[:3000])
        await session.until(lambda: "more is coming" in session.screen)
        await session.press("G")
        sink.write(PARAGRAPHS[3000:])
        sink.close()
        await session.settled()
        assert session.article.text.shows_end
        assert session.words_in_view.split()[-1] in PARAGRAPHS.decode()[-200:]
        await session.press("k")
        assert not session.article.text.shows_end


async def test_keys_pressed_before_any_text_is_loaded_are_not_lost(
    opened_at_once: Opened, pipe: tuple[BinaryIO, BinaryIO]
) -> None:
    source, sink = pipe
    async with opened_at_once(None, size=(120, 24), requests=[OpenRequest("-", pipe=source)]) as session:
        await session.press("j", "j")
        sink.write(PARAGRAPHS)
        sink.close()
        await session.settled()
        assert session.article.text.line == 2


async def test_the_whole_text_is_not_shown_while_the_user_is_typing(
    opened_at_once: Opened, pipe: tuple[BinaryIO, BinaryIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def is_busy(screen: ArticleScreen, found=ArticleScreen.is_busy) -> bool:
        asked.append(found.__get__(screen))
        return asked[-1]

    monkeypatch.setattr(ArticleScreen, "is_busy", property(is_busy))
    source, sink = pipe
    async with opened_at_once(None, size=(120, 24), requests=[OpenRequest("-", pipe=source)]) as session:
        sink.write(PARAGRAPHS[:3000])
        await session.until(lambda: "more is coming" in session.screen and session.article.is_settled)
        await session.press("/", "l", "i")
        sink.write(PARAGRAPHS[3000:])
        sink.close()
        await session.until(lambda: True in asked or "more is coming" not in session.screen)
        assert "more is coming" in session.screen
        await session.press("escape")
        await session.settled()
        assert "more is coming" not in session.screen


@pytest.mark.parametrize("key", ["escape", "q", "ctrl+q"])
async def test_waiting_for_a_silent_source_can_be_ended(
    opened_at_once: Opened, pipe: tuple[BinaryIO, BinaryIO], key: str
) -> None:
    async with opened_at_once(None, size=(80, 24), requests=[OpenRequest("-", pipe=pipe[0])]) as session:
        await session.press(key)
        await session.pilot.pause()
        assert not session.app.is_running
        assert session.app.opener.failure is None


async def test_cancelling_a_slow_source_returns_to_the_earlier_article(
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


async def test_a_source_that_fails_at_the_start_ends_the_app(
    opened_at_once: Opened, pipe: tuple[BinaryIO, BinaryIO]
) -> None:
    source, sink = pipe
    sink.close()
    async with opened_at_once(None, size=(80, 24), requests=[OpenRequest("-", pipe=source)]) as session:
        await session.settled()
        assert not session.app.is_running
        assert str(session.app.opener.failure) == "Standard input is empty."


async def test_a_text_that_was_replaced_while_loading_is_not_shown_again(
    opened: Opened, pipe: tuple[BinaryIO, BinaryIO], first: Path, tmp_path: Path
) -> None:
    source, sink = pipe
    async with opened(reader.open(str(first)), size=(80, 24)) as session:
        loading = session.app.opener.open(OpenRequest("-", pipe=source))
        sink.write(PARAGRAPHS[:3000])
        await session.until(lambda: "more is coming" in session.screen)
        await session.press("(")
        await session.until(lambda: session.rows[0].split()[0] == "First")
        await session.app.opener.open(OpenRequest(str(written(tmp_path, "Second")))).wait()
        sink.write(PARAGRAPHS[3000:])
        sink.close()
        await loading.wait()
        await session.settled()
        assert session.rows[0].split()[0] == "Second"
