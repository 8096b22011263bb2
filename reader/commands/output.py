"""Where commands write: nothing that a terminal would obey gets there, and no encoding stops it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from reader.document.visible import visible

LONGEST, WIDEST = 60, 24
"""The cells of a line of progress that its words take, and at most its numbers."""


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

    @contextmanager
    def progress(self, what: str) -> Iterator[Callable[[int], None]]:
        """A line on standard error, while it is a terminal, that says how much of something has come; gone at the end.

        What it yields is told the number of bytes.
        """
        if not self.err.isatty():
            yield lambda _: None
            return
        line = visible(what)[:LONGEST]

        def show(count: int) -> None:
            self.err.write(f"\r{line} … {count / 1024:,.0f} KiB ")
            self.err.flush()

        show(0)
        try:
            yield show
        finally:
            self.err.write(f"\r{' ' * (len(line) + WIDEST)}\r")
            self.err.flush()

    def complain(self, message: str) -> None:
        """Print an error for the user."""
        self.out.flush()
        self.err.write(f"reader: {visible(message).replace(chr(10), ' ')}\n")
        self.err.flush()
