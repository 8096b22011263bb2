"""The user's own editor: which command opens a file at a line."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping, Sequence
from pathlib import PurePath

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
