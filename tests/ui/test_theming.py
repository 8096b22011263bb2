"""Choosing a theme: shown at once, kept in the user's settings without touching the rest of them."""

import pytest

from reader.config import load_settings
from reader.config.loading import user_file
from tests.ui.conftest import Opened


async def test_theme(opened: Opened) -> None:
    async with opened(theme="lamp", remember=True) as session:
        ground = session.app.screen.styles.background
        await session.press("t", "j")
        assert session.app.theme == "paper"
        await session.press("enter")
        assert session.app.theme == "paper"
        assert session.app.screen.styles.background != ground
        assert f"paper is kept in {user_file()}; t chooses another." in session.said
        assert load_settings().theme == "paper"
        await session.press("t", "k", "escape")
        assert session.app.theme == "paper"
        assert session.app.screen is session.article


async def test_a_terminal_with_few_colours_keeps_its_own_while_a_theme_is_chosen(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "xterm")
    async with opened(theme="lamp") as session:
        await session.press("t", "home", "j")
        assert session.app.theme == "ansi-light"
        await session.press("escape")
        assert session.app.theme == "ansi-dark"


async def test_where_nothing_is_remembered_it_says_how_to_keep_a_theme(opened: Opened) -> None:
    async with opened(theme="lamp", remember=False) as session:
        await session.press("t", "j", "enter")
        assert "to keep it, write theme: paper into config.yaml" in session.said
        assert not user_file().exists()


async def test_settings_that_cannot_be_written_are_said_and_the_theme_stays(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("reader.config.saving.NamedTemporaryFile", refused)
    async with opened(theme="lamp", remember=True) as session:
        await session.press("t", "j", "enter")
        assert session.app.theme == "paper"
        assert "It cannot be kept: Permission denied. Write theme: paper yourself." in session.said
