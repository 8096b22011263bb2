"""A command in a pseudo-terminal: keys go in, the output is drawn on a screen, and every byte of it is kept."""

import os
import re
import select
import time
from collections.abc import Callable

import pyte
from ptyprocess import PtyProcess

LIMIT = 30.0
"""Seconds to wait before a test fails, far more than any command should take."""
QUIET = 0.05
"""Seconds without output after which a frame is taken to be whole: a window that grows is drawn in several."""
NEVER_QUIET = 1.0
"""Seconds after which something that moves all the time, such as a sign of loading, is not waited for."""


class Terminal:
    """A command in a pseudo-terminal, and the screen of that terminal."""

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
        """Read the output of the command until a condition holds, and still holds once all of the frame is drawn."""
        end = time.monotonic() + LIMIT
        while not (condition() and self.is_quiet(condition)):
            assert time.monotonic() < end, f"the condition never held; the screen is\n{self.shown}"
            if not self.take():
                assert condition(), f"the command ended; the screen is\n{self.shown}"
                return

    def is_quiet(self, condition: Callable[[], bool]) -> bool:
        """Read what is still on its way, as long as a condition holds; return whether it holds at the end."""
        end = time.monotonic() + NEVER_QUIET
        while condition() and time.monotonic() < end and select.select([self.process.fd], [], [], QUIET)[0]:
            if not self.take():
                break
        return condition()

    def until_shows(self, words: str) -> None:
        self.until(lambda: words in self.shown)

    def take(self) -> bool:
        """Read the output that is available; return False once the command has ended."""
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
        """Draw a part of the output on the screen."""
        # pyte supports neither private prefixes other than "?" nor mode queries; without them the text stays the same.
        self.stream.feed(re.sub(rb"\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p", b"", part))

    def ended(self) -> int:
        """Wait for the command to end, and return its exit status."""
        end = time.monotonic() + LIMIT
        while self.take():
            assert time.monotonic() < end, "the command did not end"
        self.process.wait()
        return int(self.process.exitstatus)
