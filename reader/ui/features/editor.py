"""The user's own editor: which command opens a file at a line."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

AT_LINE: dict[str, tuple[str, ...]] = {
    "code": ("--wait", "--goto", "{file}:{line}"),
    "codium": ("--wait", "--goto", "{file}:{line}"),
    "hx": ("{file}:{line}",),
    "helix": ("{file}:{line}",),
    "kate": ("--block", "--line", "{line}", "{file}"),
    "mate": ("--wait", "--line", "{line}", "{file}"),
    "subl": ("--wait", "{file}:{line}"),
    "zed": ("--wait", "{file}:{line}"),
}
"""How editors take a line, by the name of their program, where it is not as vi, nano, emacs and most others do."""
USUAL = ("+{line}", "{file}")


def editor_command(file: str, line: int, environment: Mapping[str, str] = os.environ) -> list[str] | None:
    """The words of the command that opens a file at a line, from 1; None if no editor is set."""
    editor = environment.get("VISUAL") or environment.get("EDITOR")
    if not editor or not editor.strip():
        return None
    words = command_words(editor)
    patterns = AT_LINE.get(PurePath(words[0]).stem, USUAL)
    return [*words, *(pattern.format(file=file, line=line) for pattern in patterns)]


def command_words(command: str) -> list[str]:
    """The words of a command as a shell would split them; at blanks where a quotation mark is left open."""
    try:
        return shlex.split(command)
    except ValueError:
        return command.split()


def run_editor(command: Sequence[str]) -> OSError | None:
    """Run a command until it ends, and return what kept it from starting, if anything did.

    It is returned, not raised, because an error that leaves `App.suspend` would leave the screen suspended.
    """
    from subprocess import run

    try:
        run(command, check=False)
    except OSError as error:
        return error
    return None


def edit_words(app: App[object], words: str) -> tuple[str | None, str]:
    """Let words be edited in the user's editor; the words, or None with a sentence that says why that failed."""
    from textual.app import SuspendNotSupported

    with TemporaryDirectory() as folder:
        file = Path(folder) / "note.md"
        file.write_text(words, encoding="utf-8")
        command = editor_command(str(file), 1)
        if command is None:
            return None, "Set $VISUAL or $EDITOR to the editor that should open, and start reader again."
        try:
            with app.suspend():
                failure = run_editor(command)
            edited = file.read_text(encoding="utf-8", errors="replace")
        except SuspendNotSupported:
            return None, "An editor needs a terminal; write the note here."
        except OSError as error:
            return None, f"What {command[0]} wrote cannot be read: {error.strerror}. Write the note here."
    if failure is not None:
        return None, f"{command[0]} cannot be started: {failure.strerror}. Set $VISUAL or $EDITOR to another editor."
    return edited.rstrip(), ""
