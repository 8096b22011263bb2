"""Zip files from outside: opened and read within limits, so that a small file cannot become gigabytes."""

from __future__ import annotations

import io
import zipfile
import zlib

from reader.errors import SourceError

END_RECORD = b"PK\x05\x06"
"""The signature of the record at the end of a zip file (PKWARE, APPNOTE, 4.3.16)."""
END_REACH = 22 + 0xFFFF
"""The farthest from the end of a file that this record begins, in bytes."""
MAX_DIRECTORY = 4 << 20
"""The largest directory of a zip file that is read, in bytes; each entry takes about 80."""
MAX_ENTRY = 64 << 20
"""The largest entry that is read, unpacked, in bytes."""
MAX_RATIO, PLAIN_SIZE = 100, 1 << 20
"""How many times its packed size an entry may have once unpacked, if it is larger than this, in bytes.

Texts are packed into a fifth to a thirtieth; what is packed into a thousandth was made to fill the memory.
"""
MAX_UNPACKED = 256 << 20
"""The most that is unpacked of one file, in bytes."""


class Archive:
    """A zip file whose entries are read by their names."""

    def __init__(self, data: bytes, target: str) -> None:
        """Open a zip file. Raises SourceError if it is damaged or its directory is too large."""
        self.target = target
        end = data.rfind(END_RECORD, max(0, len(data) - END_REACH))
        if end >= 0 and int.from_bytes(data[end + 12 : end + 16], "little") > MAX_DIRECTORY:
            raise SourceError(f"{target} has too many files in it to be a text.")
        try:
            self.file = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError):
            raise SourceError(f"{target} is damaged: it is not a whole zip file. Fetch or save it anew.") from None
        self.names = {info.filename: info for info in self.file.infolist()}
        self.left = MAX_UNPACKED

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def size(self, name: str) -> int:
        """The size of an entry, unpacked, as the archive says it, in bytes; 0 if there is none."""
        return self.names[name].file_size if name in self.names else 0

    def read(self, name: str) -> bytes:
        """An entry, unpacked; empty if there is none. Raises SourceError if it is encrypted, damaged or too large."""
        info = self.names.get(name)
        if info is None:
            return b""
        self.check(info, min(MAX_ENTRY, self.left))
        self.left -= info.file_size
        try:
            return self.file.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
            raise SourceError(f"{self.target} is damaged: {name} in it cannot be unpacked.") from None

    def check(self, info: zipfile.ZipInfo, most: int) -> None:
        """Raise SourceError if an entry is encrypted, or larger than the limit once unpacked, in bytes."""
        if info.flag_bits & 1:
            raise SourceError(f"{self.target} is encrypted with a password. Save it without one.")
        is_bomb = info.file_size > max(PLAIN_SIZE, MAX_RATIO * info.compress_size)
        if is_bomb or info.file_size > most:
            size = f"{info.file_size >> 20} MiB"
            raise SourceError(f"{self.target} would be too large: {info.filename} in it has {size} unpacked.")
