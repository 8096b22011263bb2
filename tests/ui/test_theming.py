"""Choosing a theme: previewed at once, and saved without touching the rest of the user's settings."""

import pytest

from reader.config import load_settings
from reader.config.loading import user_file
from tests.ui.conftest import Opened


async def test_theme(opened: Opened) -> None:
    async with opened(theme="lamp", remember=True) as session:
        background = session.app.screen.styles.background
        await session.press("t", "j")
        assert session.app.theme == "paper"
        await session.press("enter")
        assert session.app.theme == "paper"
        assert session.app.screen.styles.background != background
        assert f"paper is kept in {user_file()}; t chooses another." in session.messages
        assert load_settings().theme == "paper"
        await session.press("t", "k", "escape")
        assert session.app.theme == "paper"
        assert session.app.screen is session.article


async def test_with_few_colours_themes_are_previewed_in_the_colours_of_the_terminal(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "xterm")
    async with opened(theme="lamp") as session:
        await session.press("t", "home", "j")
        assert session.app.theme == "ansi-light"
        await session.press("escape")
        assert session.app.theme == "ansi-dark"


async def test_with_remember_off_a_message_says_how_to_keep_the_theme(opened: Opened) -> None:
    async with opened(theme="lamp", remember=False) as session:
        await session.press("t", "j", "enter")
        assert "to keep it, write theme: paper into config.yaml" in session.messages
        assert not user_file().exists()


async def test_read_only_settings_are_reported_and_the_theme_stays(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("reader.config.saving.NamedTemporaryFile", refuse)
    async with opened(theme="lamp", remember=True) as session:
        await session.press("t", "j", "enter")
        assert session.app.theme == "paper"
        assert "It cannot be kept: Permission denied. Write theme: paper yourself." in session.messages
