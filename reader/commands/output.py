"""Where commands write: nothing that a terminal would obey gets there, and no encoding stops it."""

from __future__ import annotations

import io
from typing import TextIO

from reader.document.visible import visible


class Output:
    """Standard output and standard error of a command."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        for stream in (out, err):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace", newline="")
        self.out, self.err = out, err
        self.is_terminal = out.isatty()

    def write(self, text: str) -> None:
        """Print a text; to a terminal, with harmless characters in place of control characters."""
        self.out.write(visible(text) if self.is_terminal else text)

    def flush(self) -> None:
        """Send off what is written."""
        self.out.flush()

    def complain(self, message: str) -> None:
        """Print an error for the user."""
        self.out.flush()
        self.err.write(f"reader: {visible(message).replace(chr(10), ' ')}\n")
        self.err.flush()
