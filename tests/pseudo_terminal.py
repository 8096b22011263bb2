"""A real pseudo-terminal: keys go in, a terminal shows what comes out, and every byte of it is kept."""

import os
import re
import select
import time
from collections.abc import Callable

import pyte
from ptyprocess import PtyProcess

LIMIT = 30.0
"""Seconds after which a screen that never comes is a failure; far more than it takes."""


class Terminal:
    """A command in a pseudo-terminal, and the screen of the terminal."""

    def __init__(self, process: PtyProcess, columns: int, rows: int) -> None:
        self.process = process
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.sent = b""

    @property
    def shown(self) -> str:
        return "\n".join(self.screen.display)

    def press(self, keys: str) -> None:
        self.process.write(keys.encode())

    def until(self, condition: Callable[[], bool]) -> None:
        """Take what the command sends until a condition holds."""
        end = time.monotonic() + LIMIT
        while not condition():
            assert time.monotonic() < end, f"never came; the screen is\n{self.shown}"
            if not self.take():
                assert condition(), f"the command ended; the screen is\n{self.shown}"
                return

    def until_shows(self, words: str) -> None:
        self.until(lambda: words in self.shown)

    def take(self) -> bool:
        """Take what is there; False when the command has ended."""
        ready, _, _ = select.select([self.process.fd], [], [], 1.0)
        if not ready:
            return True
        try:
            part = os.read(self.process.fd, 65536)
        except OSError:
            return False
        self.sent += part
        self.draw(part)
        return bool(part)

    def draw(self, part: bytes) -> None:
        """Draw what was sent."""
        # pyte knows no colon in parameters and no private prefix but "?"; both change nothing of the words.
        self.stream.feed(re.sub(rb"\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p", b"", part))

    def ended(self) -> int:
        """The exit status, once the command has ended."""
        end = time.monotonic() + LIMIT
        while self.take():
            assert time.monotonic() < end, "never ended"
        self.process.wait()
        return int(self.process.exitstatus)
