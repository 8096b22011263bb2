"""Opening files wherever they are, and unpacking them as they are read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from reader.corpus.extra import needed
from reader.errors import SourceError, UsageError

PACKED = {".gz": "gzip", ".bz2": "bz2", ".xz": "lzma", ".zst": "zstandard"}
"""The ends of the names of packed files, and the modules that unpack them."""
PACKED_SUFFIXES = tuple(PACKED)
BUFFER = 1 << 20
"""How much is read at once, in bytes."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file, or the part of it that is to be read."""

    path: str
    """Its path or address, as it was named or found."""
    stored: BinaryIO
    """Its data as they are stored."""
    stream: BinaryIO
    """Its data, unpacked."""
    start: int = 0
    """The offset from which on records are wanted."""
    end: int | None = None
    """The offset before which they begin; None for all."""

    @property
    def position(self) -> int:
        """How much of the file has been read, in bytes as stored; 0 if that is not known."""
        with suppress(OSError, ValueError, AttributeError):
            return self.stored.tell()
        return 0


class StoredElsewhere(io.RawIOBase):
    """A file of fsspec as a raw stream: those of most storages and servers lack some of what files here can do."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self.file = file

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Whether any part can be read by itself, which not all servers allow."""
        return self.file.seekable()

    def readinto(self, buffer: Any) -> int:
        """Read some bytes into a buffer, and return how many."""
        found = self.file.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to an offset."""
        return self.file.seek(offset, whence)

    def tell(self) -> int:
        """The offset of what is read next."""
        return self.file.tell()

    def close(self) -> None:
        """Close the file."""
        self.file.close()
        super().close()


def is_remote(path: str) -> bool:
    """Whether a path is an address, such as s3://bucket/file."""
    return "://" in path


def is_packed(path: str) -> bool:
    """Whether the name of a file is that of a packed one."""
    return path.lower().endswith(PACKED_SUFFIXES)


def without_packing(path: str) -> str:
    """A name without what says that it is packed.

    >>> without_packing("wall.md.gz")
    'wall.md'
    """
    return next((path[: -len(suffix)] for suffix in PACKED if path.lower().endswith(suffix)), path)


@contextmanager
def opened(path: str, start: int = 0, end: int | None = None, base: str = "") -> Iterator[Opened]:
    """Open a file for the length of the block; `base` is the folder from which paths start, if it is not this one.

    Raises SourceError if that is not possible.
    """
    try:
        file = open_stored(path if is_remote(path) else str(Path(base, path)))
    except FileNotFoundError:
        raise SourceError(f"There is no file {path}.") from None
    except (OSError, ValueError) as error:
        raise SourceError(f"{path} cannot be read: {reason_of(error)}.") from None
    with file:
        yield Opened(path, file, unpacking(path, file), start, end)


def open_stored(path: str) -> BinaryIO:
    """The file as it is stored; an address is opened by fsspec."""
    if not is_remote(path):
        return Path(path).open("rb", buffering=BUFFER)
    return io.BufferedReader(StoredElsewhere(file_system(path).open(path, "rb")), BUFFER)


def file_system(path: str):  # type: ignore[no-untyped-def]  # fsspec has no types
    """The file system of an address. Raises UsageError if it is none, or its package is not installed."""
    needed("fsspec", f"Reading {path}")
    from fsspec.core import url_to_fs

    try:
        return url_to_fs(path)[0]
    except ImportError as error:
        raise UsageError(f"{path} cannot be read: {error}.") from None
    except ValueError as error:
        raise UsageError(f"{path} cannot be read: {error}. Name a file or an address that fsspec knows.") from None


def unpacking(path: str, file: BinaryIO) -> BinaryIO:
    """The data of a file as they are unpacked while they are read. Raises UsageError without what unpacks it."""
    suffix = next((suffix for suffix in PACKED if path.lower().endswith(suffix)), "")
    if not suffix:
        return file
    if suffix == ".zst":
        module = needed("zstandard", f"Unpacking {path}")
        frames: io.RawIOBase = module.ZstdDecompressor().stream_reader(file, read_across_frames=True)
        return io.BufferedReader(frames)
    unpacked: BinaryIO = import_module(PACKED[suffix]).open(file)
    return unpacked


def reason_of(error: Exception) -> str:
    """Why something cannot be read, in words."""
    words = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
    return words.rstrip(".") or type(error).__name__
