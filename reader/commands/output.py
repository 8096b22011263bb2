"""The output of commands: nothing printed to a terminal can act on it, whoever wrote the text or prints it.

`main` puts the two streams of `Output` in place of `sys.stdout` and `sys.stderr`, so that the messages of argparse and
of warnings, what other libraries log, and tracebacks go through them as well:

- Standard error always shows harmful characters by harmless ones, as `reader.document.visible` does.
- Standard output does so where it is a terminal. Into a pipe or a file goes the exact text: an export holds the words
  of the author. `--visible` asks for harmless characters there, too, which changes no offset. JSON never holds a
  harmful character, as it writes them as escapes.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EBADF
from typing import TextIO

from reader.document.visible import visible
from reader.errors import OutputError
from reader.log import log

NAME_LENGTH = 60
"""The length to which the name of what is being fetched is cut in the progress line, in code points."""


@contextmanager
def writable() -> Iterator[None]:
    """Turn errors of standard output into OutputError, but for a closed pipe, which ends the program quietly."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = "it is closed" if error.errno == EBADF else (error.strerror or str(error)).lower()
        raise OutputError(f"Nothing more can be written to standard output: {reason}.") from None


class HarmlessStream(io.TextIOWrapper):
    """A text stream over the buffer of another one, to which only harmless characters are written."""

    def __init__(self, stream: TextIO) -> None:
        stream.flush()
        super().__init__(stream.buffer, encoding=stream.encoding, errors="replace", newline="", line_buffering=True)

    def __del__(self) -> None:
        """Leave the buffer open, since it belongs to the other stream."""
        with suppress(ValueError, OSError):
            self.flush()

    def write(self, text: str, /) -> int:
        """Write a text with harmless characters in place of harmful ones; CR LF, as CSV has it, ends a line."""
        super().write(visible(text.replace("\r\n", "\n")))
        return len(text)

    def overwrite(self, line: str, width: int) -> None:
        """Write a line in place of the last one, of which `width` code points are to disappear."""
        super().write(f"\r{visible(line).ljust(width)}")
        self.flush()


class Output:
    """Standard output and standard error of a command."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self.is_terminal = out.isatty()
        self.shows_progress = err.isatty()
        self.out = HarmlessStream(out) if self.is_terminal else out
        self.err = HarmlessStream(err)
        if isinstance(out, io.TextIOWrapper):
            out.reconfigure(errors="replace", newline="")
        self.line = ""

    def make_visible(self) -> None:
        """Show harmful characters by harmless ones in a pipe or a file, too."""
        if not self.is_terminal:
            self.flush()
            self.out = HarmlessStream(self.out)

    def write(self, text: str) -> None:
        """Print a text on standard output. Raises OutputError."""
        if self.is_terminal:
            self.erase()
        with writable():
            self.out.write(text)

    def flush(self) -> None:
        """Send what has been printed so far. Raises OutputError."""
        with writable():
            self.out.flush()

    def show(self, line: str) -> None:
        """Show a progress line in place of the last one, if standard error is a terminal."""
        if self.shows_progress:
            self.err.overwrite(line, len(self.line))
            self.line = line

    def erase(self) -> None:
        """Remove the progress line."""
        if self.line:
            self.err.overwrite("", len(self.line))
            self.err.overwrite("", 0)
            self.line = ""

    @contextmanager
    def progress(self, what: str) -> Iterator[Callable[[int], None]]:
        """Show how much of something has been received, until the end of the block.

        Yields a function to call with the number of bytes.
        """
        words = what[:NAME_LENGTH]
        try:
            self.show(f"{words} … 0 KiB ")
            yield lambda count: self.show(f"{words} … {count / 1024:,.0f} KiB ")
        finally:
            self.erase()

    @contextmanager
    def counter(self, total: int | None) -> Iterator[Callable[[int], None]]:
        """Show how many texts are done, and of how many if that is known, until the end of the block.

        Yields a function to call with the number of texts.
        """
        words = "texts so far" if total is None else f"of {total:,} texts"
        try:
            self.show(f"0 {words} ")
            yield lambda count: self.show(f"{count:,} {words} ")
        finally:
            self.erase()

    def complain(self, message: str) -> None:
        """Print an error message, in one line, and log it; if it cannot be printed, nobody is there to read it."""
        log(message)
        with suppress(OSError):
            self.out.flush()
        with suppress(OSError):
            self.erase()
            self.err.write(f"reader: {message}".replace("\n", " ") + "\n")
            self.err.flush()
