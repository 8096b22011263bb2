"""What no one foresaw on the screen is a notice, and the screen goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.dom import NoScreen
from textual.events import Key, Message, MouseMove
from textual.message_pump import MessagePump

from reader.ui.session.unforeseen import guarded
from tests.ui.conftest import Opened


async def test_an_exception_becomes_a_notice_and_a_line_in_the_log(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READER_LOG", str(tmp_path / "log"))
    async with opened() as session:

        def fail() -> Iterator[None]:
            raise ZeroDivisionError

        monkeypatch.setattr(session.article.features.guiding, "show_help", fail)
        await session.press("?", "?")
        assert len(session.notifications) == 1
        assert "ZeroDivisionError" in session.messages
        await session.press("G")
        assert session.article.text.shows_end
        assert "ZeroDivisionError" in (tmp_path / "log").read_text()
        session.app.failures.kinds.clear()


async def test_a_failure_while_the_program_ends_does_not_hold_it_up(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READER_LOG", str(tmp_path / "log"))
    async with opened() as session:
        session.app.exit()
        session.app._handle_exception(ZeroDivisionError())
    assert session.app.return_code == 0
    assert "while it closed: ZeroDivisionError" in (tmp_path / "log").read_text()


@pytest.mark.parametrize(
    ("error", "message", "is_told"),
    [
        (NoScreen("gone"), MouseMove(None, 1, 1, 0, 0, 0, False, False, False), False),
        (NoScreen("gone"), Key("a", "a"), True),
        (ZeroDivisionError(), MouseMove(None, 1, 1, 0, 0, 0, False, False, False), True),
    ],
)
async def test_the_mouse_over_a_notice_that_has_gone_is_no_failure(
    error: Exception, message: Message, is_told: bool, opened: Opened
) -> None:
    async def fail(pump: MessagePump, message: Message) -> None:
        raise error

    async with opened() as session:
        await guarded(fail)(session.app, message)
        assert len(session.app.failures.kinds) == is_told
        session.app.failures.kinds.clear()
