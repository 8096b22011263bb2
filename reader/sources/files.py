"""Reading a file by its path: regular files, and named pipes and terminals within limits; devices are refused."""

from __future__ import annotations

import os
import select
import stat
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.named_tuple import NamedTuple
from reader.sources.decoding import SAMPLE, check_beginning

if TYPE_CHECKING:
    from reader.config import FileSettings

CHUNK_SIZE = 1 << 20
"""The most bytes that are read at once."""
LARGE_FILE = 64 << 20
"""The size from which the limit is looked up in the settings, in bytes; no limit is less."""
USUAL_SIZE = 1 << 30
"""The limit by default, in bytes."""
POLL_TIME = 0.05
"""How often to look whether a pipe has data, in seconds."""
OPENING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
KINDS = (
    (stat.S_ISDIR, "{} is a folder. Name a file in it."),
    (stat.S_ISCHR, "{} cannot be read: it is a device, not a file."),
    (stat.S_ISBLK, "{} cannot be read: it is a device, not a file."),
    (stat.S_ISSOCK, "{} cannot be read: it is a socket, not a file."),
)
"""What is not read, and the sentence about each."""

Progress = Callable[[int], None]
"""Called with the number of bytes received so far; what it raises ends the reading."""


class FileLimits(NamedTuple):
    """The limits for reading a file."""

    size: int
    """The largest file, in bytes."""
    wait: float
    """The longest wait for a program to write to a named pipe, in seconds."""
    silence: float
    """The longest silence of a program that writes to one, or of a terminal, in seconds."""

    @classmethod
    def from_settings(cls, files: FileSettings) -> FileLimits:
        """The limits that the settings give."""
        return cls(files.size << 20, files.wait, files.silence)


def file_limits() -> FileLimits:
    """The limits of the user's settings. Raises ConfigError."""
    from reader.config import load_settings

    return FileLimits.from_settings(load_settings().files)


def is_regular(target: str) -> bool:
    """Whether a target is a file that can be read at once, rather than a pipe, a device, or nothing at all."""
    try:
        return stat.S_ISREG(os.stat(target).st_mode)  # noqa: PTH116  # takes a third of the time of a Path
    except (OSError, ValueError):
        return False


def read_file(
    target: str, limits: FileLimits | None = None, progress: Progress | None = None, *, is_text: bool = True
) -> bytes:
    """The data of a file; `limits` are those of the settings by default.

    If it `is_text`, data that is certainly none is refused once its beginning is there. Raises SourceError with a
    sentence for the user.
    """
    if not target:
        raise SourceError("There is no file without a name. Name a file, a folder or an address.")
    try:
        check_kind(target, os.stat(target), is_terminal=None)  # noqa: PTH116  # opening a device can have effects
        descriptor = os.open(target, OPENING)
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            status = os.fstat(descriptor)
            check_kind(target, status, is_terminal=os.isatty(descriptor))
            if stat.S_ISREG(status.st_mode):
                most = limits.size if limits else file_limits().size if status.st_size > LARGE_FILE else USUAL_SIZE
                check_size(target, status.st_size, most)
                return received(target, lambda _: file.read(CHUNK_SIZE), most, is_text=is_text)
            limits = limits or file_limits()
            source = Pipe(target, descriptor, limits, progress, has_writer=os.isatty(descriptor))
            return received(target, source.read, limits.size, is_text=is_text)
    except FileNotFoundError:
        raise SourceError(f"There is no file {target}.") from None
    except PermissionError:
        raise SourceError(f"{target} cannot be read: you do not have permission.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise SourceError(f"{target} cannot be read: {reason}.") from None


def check_kind(target: str, status: os.stat_result, *, is_terminal: bool | None) -> None:
    """Raise SourceError for a folder, a device or a socket; only opening a device tells whether it is a terminal."""
    for is_kind, sentence in KINDS:
        if is_kind(status.st_mode) and not (is_kind is stat.S_ISCHR and may_be_terminal(status, is_terminal)):
            raise SourceError(sentence.format(target))


def may_be_terminal(status: os.stat_result, is_terminal: bool | None) -> bool:
    """Whether a character device is a terminal; before it is opened, whether it has the number of one (Linux)."""
    if is_terminal is not None:
        return is_terminal
    return os.major(status.st_rdev) in TERMINALS if hasattr(os, "major") else False


TERMINALS = frozenset({4, 5, *range(136, 144)})
"""The major numbers of terminals on Linux: consoles, the controlling terminal, and pseudo-terminals."""


def check_size(target: str, size: int, most: int) -> None:
    """Raise SourceError if a file is larger than the limit; both in bytes."""
    if size > most:
        raise SourceError(
            f"{target} is too large: it has more than {most >> 20} MiB. Allow more with files.size in the settings."
        )


def received(name: str, read: Callable[[int], bytes], most: int, *, is_text: bool = True) -> bytes:
    """All data that `read` gives, called with the number of bytes so far, until it gives none.

    Raises SourceError if that is too much, or certainly no text.
    """
    data = bytearray()
    while chunk := read(len(data)):
        has_sample = len(data) >= SAMPLE
        data += chunk
        if is_text and not has_sample and len(data) >= SAMPLE:
            check_beginning(bytes(data[:SAMPLE]), name)
        check_size(name, len(data), most)
    return bytes(data)


class Pipe:
    """A named pipe or a terminal, of which nobody knows when it will have data."""

    def __init__(
        self, target: str, descriptor: int, limits: FileLimits, progress: Progress | None, *, has_writer: bool
    ) -> None:
        self.target, self.descriptor, self.limits = target, descriptor, limits
        self.progress = progress
        self.has_writer = has_writer

    def read(self, count: int) -> bytes:
        """The next data, after `count` bytes; empty at the end. Raises SourceError if nothing comes in time."""
        started = time.monotonic()
        while True:
            if self.progress is not None:
                self.progress(count)
            try:
                data = os.read(self.descriptor, CHUNK_SIZE)
            except BlockingIOError:
                self.has_writer = True
                data = None
            if data or (data is not None and self.has_writer):
                self.has_writer = True
                return data
            self.check_time(time.monotonic() - started)
            select.select([self.descriptor] if data is None else [], [], [], POLL_TIME)

    def check_time(self, waited: float) -> None:
        """Raise SourceError if the wait was too long, in seconds."""
        if self.has_writer and waited > self.limits.silence:
            raise SourceError(
                f"{self.target} cannot be read: nothing came from it for {self.limits.silence:.0f} seconds. Allow more "
                "with files.silence in the settings."
            )
        if not self.has_writer and waited > self.limits.wait:
            raise SourceError(
                f"{self.target} cannot be read: it is a named pipe, and no program writes to it. Wait longer with "
                "files.wait in the settings."
            )
