"""Programs in a pseudo-terminal, timed: from exec until some words are on the screen, or until the end."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyte
from ptyprocess import PtyProcess

COLUMNS, ROWS = 140, 42
LIMIT = 60.0
"""How long to wait for a program to show something, in seconds."""


class NeverShownError(Exception):
    """A program never showed the expected words."""


def environment() -> dict[str, str]:
    """The environment of a user at a terminal, in which Python keeps compiled modules."""
    dropped = {"PYTHONDONTWRITEBYTECODE", "COLUMNS", "LINES"}
    return {name: value for name, value in os.environ.items() if name not in dropped} | {"TERM": "xterm-256color"}


def seconds_until_shown(command: Sequence[str | Path], words: str) -> float:
    """The seconds from the start of a program until `words` are on its screen. Raises NeverShownError."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    process, start = started(command)
    try:
        for part in output_of(process):
            stream.feed(part)
            if any(words in line for line in screen.display):
                return time.perf_counter() - start
    finally:
        process.terminate(force=True)
    raise NeverShownError(f"{command[0]} never showed {words!r}:\n" + "\n".join(screen.display))


def seconds_until_ended(command: Sequence[str | Path]) -> float:
    """The seconds from the start of a program until its end."""
    process, start = started(command)
    for _ in output_of(process):
        pass
    process.wait()
    return time.perf_counter() - start


def started(command: Sequence[str | Path]) -> tuple[PtyProcess, float]:
    """A program started in a pseudo-terminal, and when it was started."""
    words = [str(word) for word in command]
    start = time.perf_counter()
    return PtyProcess.spawn(words, dimensions=(ROWS, COLUMNS), env=environment()), start


def output_of(process: PtyProcess) -> Iterator[bytes]:
    """The output of a program, part by part, until it ends or falls silent."""
    while select.select([process.fd], [], [], LIMIT)[0]:
        try:
            part = os.read(process.fd, 1 << 16)
        except OSError:
            return
        if not part:
            return
        yield part
