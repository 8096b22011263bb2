"""Opening the source in the user's editor, at the current line."""

from pathlib import Path

import pytest

import reader
from reader.ui.features.editor import editor_command
from tests.ui.conftest import Opened
from tests.ui.test_terminal import COMMAND, Start, start

__all__ = ["start"]


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"EDITOR": "vi"}, ["vi", "+7", "a.txt"]),
        ({"EDITOR": "vi", "VISUAL": "emacs -nw"}, ["emacs", "-nw", "+7", "a.txt"]),
        ({"VISUAL": "/usr/bin/code"}, ["/usr/bin/code", "--wait", "--goto", "a.txt:7"]),
        ({"EDITOR": "hx"}, ["hx", "a.txt:7"]),
        ({"EDITOR": "'my editor' -w"}, ["my editor", "-w", "+7", "a.txt"]),
        ({"EDITOR": "Ann's vi"}, ["Ann's", "vi", "+7", "a.txt"]),
        ({"EDITOR": "  "}, None),
        ({}, None),
    ],
)
def test_each_editor_is_given_the_file_and_the_line(environment: dict[str, str], expected: list[str] | None) -> None:
    assert editor_command("a.txt", 7, environment) == expected


@pytest.mark.usefixtures("not_the_first_start")
def test_the_editor_opens_at_the_current_line_and_the_screen_returns_afterwards(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text("# One\n\n" + "Here are some words.\n\n" * 30 + "## Two\n\nThe last words.\n")
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\necho "$@" > opened\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    terminal = start(str(COMMAND), "a.md")
    terminal.until_shows("Here are some words.")
    terminal.press("G")
    terminal.until_shows("The last words.")
    terminal.press("e")
    terminal.until((tmp_path / "opened").exists)
    terminal.press("q")
    assert terminal.ended() == 0
    assert (tmp_path / "opened").read_text() == "+65 a.md\n"


@pytest.mark.usefixtures("not_the_first_start")
def test_an_editor_that_cannot_be_started_is_named_and_the_screen_returns(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text("# One\n\nHere are some words.\n")
    monkeypatch.setenv("VISUAL", "no-such-editor")
    terminal = start(str(COMMAND), "a.md")
    terminal.until_shows("Here are some words.")
    terminal.press("e")
    terminal.until_shows("no-such-editor cannot be started")
    terminal.press("q")
    assert terminal.ended() == 0


async def test_only_a_file_can_be_edited(opened: Opened) -> None:
    async with opened(reader.parse("Only words.")) as session:
        await session.press("e")
        assert "Only a file opens in an editor" in session.screen


async def test_without_an_editor_a_message_says_what_to_set(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    async with opened() as session:
        await session.press("e")
        assert "Set $VISUAL or $EDITOR" in session.screen
