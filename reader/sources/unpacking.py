"""Texts that are packed by themselves: .gz, .xz and, where Python has it, .zst."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol

from reader.errors import SourceError
from reader.file_names import suffix_of

MAX_UNPACKED = 128 << 20
"""The most that is unpacked, in bytes."""
CHUNK = 1 << 20
"""How much is unpacked at once, in bytes."""
PACKED = (
    (b"\x1f\x8b", "gzip", (".gz",), "gzip"),
    (b"\xfd7zXZ\x00", "lzma", (".xz",), "xz"),
    (b"BZh", "bz2", (".bz2",), "bzip2"),
    (b"\x28\xb5\x2f\xfd", "compression.zstd", (".zst",), "Zstandard"),
)
"""The first bytes of packed files, the module that unpacks them, the ends of their names, and their names."""


class Unpacker(Protocol):
    """A file that is unpacked as it is read."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, at most `size`; empty at the end."""
        ...


def unpacked(data: bytes, target: str, name: str) -> tuple[bytes, str]:
    """The data and the target without what packed them: "a.html.gz" is "a.html"; others as they are.

    `name` is what an error calls the data. Raises SourceError if they are damaged or too large once unpacked.
    """
    for signature, module, suffixes, title in PACKED:
        if data.startswith(signature):
            inner = target[: -len(suffix_of(target))] if target.lower().endswith(suffixes) else target
            return unpacked_by(module, title, data, name), inner
    return data, target


def unpacked_by(module: str, title: str, data: bytes, name: str) -> bytes:
    """The data that a module unpacks. Raises SourceError."""
    import io
    import zlib

    try:
        opened: Unpacker = import_module(module).open(io.BytesIO(data))
    except ImportError:
        raise SourceError(
            f"{name} is packed with {title}, which this version of Python cannot unpack. Unpack it first."
        ) from None
    parts: list[bytes] = []
    length = 0
    try:
        while part := opened.read(CHUNK):
            parts.append(part)
            length += len(part)
            if length > MAX_UNPACKED:
                raise SourceError(f"{name} is too large: unpacked it has more than {MAX_UNPACKED >> 20} MiB.")
    except (OSError, EOFError, ValueError, zlib.error, import_module("lzma").LZMAError):
        raise SourceError(f"{name} is damaged: it is not whole {title} data. Fetch or pack it anew.") from None
    return b"".join(parts)
