"""Notices whose time ends while they are put on the screen."""

import time

import pytest
from textual.message import Message
from textual.notifications import Notify

from reader.config import Settings
from reader.ui.theme.notice import SHORTEST, Notice
from reader.ui.theme.themed_app import ThemedApp


def test_a_notice_that_expired_leaves_a_timer_more_than_no_time() -> None:
    over = Notice("The file has changed.", timeout=3, raised_at=time.time() - 4)
    assert over.has_expired
    assert over.time_left == SHORTEST


def test_a_notice_that_lasts_has_its_whole_time() -> None:
    lasting = Notice("The file has changed.", timeout=30, raised_at=time.time())
    assert not lasting.has_expired
    assert 29 < lasting.time_left <= 30


def test_what_the_app_tells_is_such_a_notice(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Message] = []
    app = ThemedApp(settings)
    monkeypatch.setattr(app, "post_message", told.append)
    app.notify("[b]a\x1b", timeout=2)
    (message,) = told
    assert isinstance(message, Notify)
    assert isinstance(message.notification, Notice)
    assert (message.notification.timeout, message.notification.markup) == (2, False)
    assert "\x1b" not in message.notification.message
