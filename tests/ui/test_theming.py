"""Choosing a theme: shown at once, kept in the user's settings without touching the rest of them."""

from pathlib import Path

import pytest

from reader.config import load_settings
from reader.config.loading import user_file
from reader.config.saving import save_setting
from reader.errors import ConfigError
from tests.ui.conftest import Opened


def kept(text: str) -> str:
    """The user's file after a theme was kept in it."""
    file = user_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    save_setting("theme", "paper")
    assert load_settings().theme == "paper"
    return file.read_text(encoding="utf-8")


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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "theme: paper\n"),
        ("measure: 60", "measure: 60\ntheme: paper\n"),
        ("# mine\ntheme: nord  # cold\nmeasure: 60\n", "# mine\ntheme: paper\nmeasure: 60\n"),
        ("measure: 60\n# theme: nord\n", "measure: 60\n# theme: nord\ntheme: paper\n"),
    ],
)
@pytest.mark.usefixtures("settings")
def test_other_lines_stay_as_they_are(before: str, after: str) -> None:
    assert kept(before) == after


@pytest.mark.usefixtures("settings")
def test_a_file_that_has_no_line_for_it_stays_as_it_was() -> None:
    with pytest.raises(ConfigError):
        kept("{measure: 60}\n")
    assert user_file().read_text(encoding="utf-8") == "{measure: 60}\n"
    assert [file.name for file in user_file().parent.iterdir()] == ["config.yaml"]


@pytest.mark.usefixtures("settings")
def test_a_file_that_is_a_link_stays_one(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.yaml"
    real.write_text("measure: 60\n", encoding="utf-8")
    user_file().parent.mkdir(parents=True)
    user_file().symlink_to(real)
    save_setting("theme", "paper")
    assert user_file().is_symlink()
    assert real.read_text(encoding="utf-8") == "measure: 60\ntheme: paper\n"
