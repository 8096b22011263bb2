"""Running the command of a hook: without a shell, with a time limit, and with a bounded answer."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

from reader.config.hooks import FIELD, Hook
from reader.document import visible

TIMEOUT, QUIET_TIMEOUT = 20.0, 600.0
"""How long a command may take, in seconds; one whose answer is not shown may be reading aloud."""
MOST_BYTES = 200_000
"""How much of an answer is shown."""
MOST_ARGUMENT = 100_000
"""The longest argument, in code points; systems refuse longer ones."""


class Answer(NamedTuple):
    """What came of a command."""

    text: str = ""
    """What it printed."""
    failure: str = ""
    """A sentence if it could not be run, or failed."""


def arguments(hook: Hook, values: Mapping[str, str]) -> list[str]:
    """The command with values in place of its fields, each within one argument, whatever is in it.

    An argument that would begin with the dash of an option, because its value does, gets a blank before it.
    """

    def filled(word: str) -> str:
        words = FIELD.sub(lambda field: visible(values[field[1]])[:MOST_ARGUMENT], word)
        return f" {words}" if words.startswith("-") and not word.startswith("-") else words

    return [filled(word) for word in hook.words]


def start(words: list[str], *, is_shown: bool) -> subprocess.Popen[bytes]:
    """Start a command in a session of its own, without input. Raises OSError."""
    out = subprocess.PIPE if is_shown else subprocess.DEVNULL
    return subprocess.Popen(
        words, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE, start_new_session=True, close_fds=True
    )


def answer_of(process: subprocess.Popen[bytes], name: str, seconds: float) -> Answer:
    """Wait for a command and read what it printed; it is ended when its time is over."""
    try:
        out, err = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        end(process)
        return Answer(failure=f"{name} was ended, as it took longer than {seconds:.0f} seconds.")
    text = (out or b"")[:MOST_BYTES].decode(errors="replace").strip("\n")
    if process.returncode > 0:
        first = err.decode(errors="replace").strip().partition("\n")[0][:200]
        return Answer(text, f"{name} failed with status {process.returncode}{': ' if first else ''}{first}.")
    return Answer(text)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a command, and all that it has started."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    with suppress(subprocess.TimeoutExpired):
        process.wait(1)
