"""Regular expressions that an earlier run of the program compiled, kept beside the modules as Python keeps those.

Python keeps its own modules compiled, but not their regular expressions: without them, a command would take a sixth
longer. What is kept is found by the expression itself and its flags, so it is never out of date; another version of
Python, a damaged file and one that cannot be written mean that expressions are compiled as usual.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
import zlib
from array import array
from collections.abc import Callable
from re import _compiler, _parser  # type: ignore[attr-defined]  # private: whatever fails there is done in the usual way
from typing import Any, TypeAlias

Part: TypeAlias = tuple[int, int]
"""Where a record is in the file: its start, from the end of the index, and its length; both in bytes."""
Known: TypeAlias = dict[tuple[str | bytes, int], Part | bytes]
"""The records of expressions, by their text and flags; bytes of those that this run has compiled.

A record is what an expression is compiled to, marshalled, after a checksum: codes, flags, number of groups, numbers by
name, and names by number. Most are not used, so that they are read one by one.
"""

FILE = (__spec__.cached or "").removesuffix(".pyc") if hasattr(os, "pread") else ""
"""Where the modules are kept compiled; empty if they are not."""
VERSION = " ".join(f"3 {sys.version} {sys.implementation.name} {getattr(_compiler, 'MAGIC', '')}".split()).encode()
MOST = 2_000
"""The most expressions that are kept."""
REACH = 6
"""How many calls lie between `re` and a module, at most: a module may call what compiles an expression for it."""
CODE = "I"
"""The type of a code, in `array`."""
CHECKSUM, INDEX_LENGTH = 4, 8
"""The lengths of a checksum and of the number that says how long the index is, in bytes."""


class KnownPatterns:
    """Compiles expressions, and knows those that were compiled before; a context in which `re` asks it.

    At its end, the expressions are kept for later runs.
    """

    def __init__(self, file: str = FILE) -> None:
        self.file = f"{file}.expressions" if file else ""
        self.known: Known = {}
        self.source = -1
        self.start = 0
        if self.file:
            self.open()
        self.is_complete = True
        """Whether no expression was compiled that is to be kept."""
        self.usual: Callable[[Any, int], re.Pattern[str]] = _compiler.compile

    def open(self) -> None:
        """Read the index of the file; it stays empty if the file is missing, damaged or of another version."""
        try:
            self.source = os.open(self.file, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
            head = os.pread(self.source, len(VERSION) + INDEX_LENGTH, 0)
            length = int.from_bytes(head[len(VERSION) :], "big")
            if head.startswith(VERSION):
                self.start = len(head) + length
                self.known = marshal.loads(checked(os.pread(self.source, length, len(head))))
        except (OSError, ValueError, TypeError, EOFError):
            self.known = {}

    def record(self, kept: Part | bytes) -> bytes:
        """A record that is kept, here or in the file. Raises OSError."""
        return kept if isinstance(kept, bytes) else os.pread(self.source, kept[1], self.start + kept[0])

    def __enter__(self) -> KnownPatterns:
        """Let `re` ask for expressions here."""
        _compiler.compile = self.compile
        IN_USE.append(self)
        return self

    def __exit__(self, *_: object) -> None:
        """Let `re` compile all expressions again."""
        _compiler.compile = self.usual
        IN_USE.remove(self)
        self.write()
        if self.source >= 0:
            os.close(self.source)
            self.source = -1

    def compile(self, pattern: Any, flags: int = 0) -> re.Pattern[str]:
        """What `re` compiles an expression to. Raises re.error."""
        try:
            codes, all_flags, groups, names, by_group = marshal.loads(
                checked(self.record(self.known[pattern, int(flags)]))
            )
            unpacked = array(CODE, codes).tolist()
            found: re.Pattern[str] = _compiler._sre.compile(pattern, all_flags, unpacked, groups, names, by_group)
        except (KeyError, TypeError, ValueError, RuntimeError, AttributeError, EOFError, OSError):
            found = self.usual(pattern, flags)
            if isinstance(pattern, str | bytes) and is_of_module():
                self.remember(pattern, int(flags))
        return found

    def remember(self, pattern: str | bytes, flags: int) -> None:
        """Keep what an expression is compiled to."""
        try:
            parsed = _parser.parse(pattern, flags)
            state = parsed.state
            names = dict(state.groupdict)
            by_group = [
                None,
                *({number: name for name, number in names.items()}.get(i) for i in range(1, state.groups)),
            ]
            codes = array(CODE, _compiler._code(parsed, flags)).tobytes()
            kept = (codes, int(flags | state.flags), state.groups - 1, names, tuple(by_group))
        except (AttributeError, TypeError, ValueError, OverflowError):  # another version of Python
            return
        self.known[pattern, flags] = with_checksum(marshal.dumps(kept))
        self.is_complete = False

    def write(self) -> None:
        """Keep the expressions for later runs, if there are new ones and Python may keep modules, too."""
        if self.is_complete or not self.file or sys.dont_write_bytecode or len(self.known) > MOST:
            return
        parts: Known = {}
        records = bytearray()
        new = f"{self.file}.{os.getpid()}"
        try:
            for key, kept in self.known.items():
                record = self.record(kept)
                parts[key] = len(records), len(record)
                records += record
            index = with_checksum(marshal.dumps(parts))
            with open(new, "wb") as file:  # noqa: PTH123  # quicker than a Path, whose module is large
                file.write(VERSION + len(index).to_bytes(INDEX_LENGTH, "big") + index + records)
            os.replace(new, self.file)  # noqa: PTH105
        except OSError:  # a folder that only others may change
            return
        self.is_complete = True


IN_USE: list[KnownPatterns] = []
"""Those that `re` asks, the last first."""


def keep_now() -> None:
    """Keep the expressions of this process in the middle of it, so that they are kept however it ends."""
    for known in IN_USE:
        known.write()


def with_checksum(content: bytes) -> bytes:
    """A content after its checksum."""
    return zlib.crc32(content).to_bytes(CHECKSUM, "big") + content


def checked(record: bytes) -> bytes:
    """The content of a record. Raises ValueError if it is damaged."""
    content = record[CHECKSUM:]
    if zlib.crc32(content) != int.from_bytes(record[:CHECKSUM], "big"):
        raise ValueError("its checksum is another one")
    return content


def is_of_module() -> bool:
    """Whether the expression that is being compiled stands in a module: it is not made of what somebody types."""
    frame = sys._getframe(2)
    for _ in range(REACH):
        module = str(frame.f_globals.get("__name__"))
        # A module that mypyc compiled has no frame: what imports it seems to ask.
        if module == "reader.lazy_pattern" or module.startswith("importlib."):
            return True
        if frame.f_code.co_name == "<module>":
            return module != "__main__"
        if frame.f_back is None:
            break
        frame = frame.f_back
    return False
