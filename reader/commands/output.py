"""Where commands write: nothing that a terminal would obey gets there, and no encoding stops it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from reader.document.visible import visible

LONGEST = 60
"""How many characters of what comes are shown in a line of progress."""


class Output:
    """Standard output and standard error of a command."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        for stream in (out, err):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace", newline="")
        self.out, self.err = out, err
        self.is_terminal = out.isatty()
        self.shows_progress = err.isatty()
        self.line = ""

    def write(self, text: str) -> None:
        """Print a text; to a terminal, with harmless characters in place of control characters."""
        if self.is_terminal:
            self.erase()
        self.out.write(visible(text) if self.is_terminal else text)

    def flush(self) -> None:
        """Send off what is written."""
        self.out.flush()

    def show(self, line: str) -> None:
        """Show a line on standard error, if that is a terminal, in place of the one before; what is printed ends it."""
        if not self.shows_progress:
            return
        line = visible(line)
        self.err.write(f"\r{line.ljust(len(self.line))}")
        self.err.flush()
        self.line = line

    def erase(self) -> None:
        """End the line that is shown on standard error."""
        if self.line:
            self.err.write(f"\r{' ' * len(self.line)}\r")
            self.err.flush()
            self.line = ""

    @contextmanager
    def progress(self, what: str) -> Iterator[Callable[[int], None]]:
        """A line that says how much of something has come; gone at the end.

        What it yields is told the number of bytes.
        """
        words = visible(what)[:LONGEST]
        try:
            self.show(f"{words} … 0 KiB ")
            yield lambda count: self.show(f"{words} … {count / 1024:,.0f} KiB ")
        finally:
            self.erase()

    @contextmanager
    def counter(self, total: int | None) -> Iterator[Callable[[int], None]]:
        """A line that says how many texts are done, of how many if that is known; gone at the end.

        What it yields is told the number of texts.
        """
        words = "texts so far" if total is None else f"of {total:,} texts"
        try:
            self.show(f"0 {words} ")
            yield lambda count: self.show(f"{count:,} {words} ")
        finally:
            self.erase()

    def complain(self, message: str) -> None:
        """Print an error for the user."""
        self.out.flush()
        self.erase()
        self.err.write(f"reader: {visible(message).replace(chr(10), ' ')}\n")
        self.err.flush()
