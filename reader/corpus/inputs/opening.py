"""Opening files wherever they are, and unpacking them as they are read."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO

from reader.errors import SourceError

PACKED = {".gz": "gzip", ".bz2": "bz2", ".xz": "lzma", ".zst": "zstandard"}
"""The ends of the names of packed files, and the modules that unpack them."""
PACKED_SUFFIXES = tuple(PACKED)
BUFFER = 1 << 20
"""How much is read at once, in bytes."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file, unpacked, or the part of it that is to be read."""

    path: str
    """Its path or address, as it was named or found."""
    stream: BinaryIO
    """Its data, unpacked."""
    position: Callable[[], int]
    """How much of it has been read, in bytes of the file as it is stored."""
    start: int = 0
    """The offset from which on records are wanted."""
    end: int | None = None
    """The offset before which they begin; None for all."""


def is_remote(path: str) -> bool:
    """Whether a path is an address, such as s3://bucket/file."""
    return "://" in path


def is_packed(path: str) -> bool:
    """Whether the name of a file is that of a packed one."""
    return path.lower().endswith(PACKED_SUFFIXES)


@contextmanager
def opened(path: str, start: int = 0, end: int | None = None) -> Iterator[Opened]:
    """Open a file for the length of the block. Raises SourceError if that is not possible."""
    try:
        file = stored(path)
    except FileNotFoundError:
        raise SourceError(f"There is no file {path}.") from None
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}.") from None
    with file:
        yield Opened(path, unpacking(path, file), file.tell, start, end)


def stored(path: str) -> BinaryIO:
    """The file as it is stored."""
    return open(path, "rb", buffering=BUFFER)  # noqa: PTH123  # as the path was named


def unpacking(path: str, file: BinaryIO) -> BinaryIO:
    """The data of a file as they are unpacked while they are read. Raises SourceError."""
    suffix = next((suffix for suffix in PACKED if path.lower().endswith(suffix)), "")
    if not suffix:
        return file
    unpacked: io.RawIOBase = import_module(PACKED[suffix]).open(file)
    return io.BufferedReader(unpacked, BUFFER)
