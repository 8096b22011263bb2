"""Modules, methods and tables as an earlier run made them, all in one file beside the modules.

Python keeps each module in a file of its own, and what is compiled while a program runs not at all. A short command
spent a fifth of its time on finding and reading two hundred files and on compiling methods of structs. A module is
taken from the one file while its source and the folder that it is in are as they were. All others, and whatever goes
wrong, are left to Python. Tables, such as the trees of a model, are kept while the text that they are made of and the
modules that make them are as they were.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType, ModuleType
from typing import Any, TypeAlias, TypeVar
from zlib import crc32

T = TypeVar("T")

Part: TypeAlias = tuple[int, int]
"""Where a code is in the file: its start, from the end of the index, and its length; both in bytes."""
Known: TypeAlias = tuple[str, int, int, bool, Part]
"""A module: its folder, when its source was changed, in seconds, the length of that, and whether it is a package."""

Stamp: TypeAlias = tuple[int, ...]
"""What a table was made of: a checksum of its source, and when the modules that make it were changed, and their length.
"""

FILE = (__spec__.cached or "").removesuffix(".pyc") if hasattr(os, "pread") else ""
"""Where the modules are kept compiled; empty if they are not."""
PACKAGE = __name__.partition(".")[0]
"""The package whose modules are kept."""
VERSION = f"{sys.version} {sys.implementation.cache_tag} {FILE}".replace("\n", " ").encode() + b"\n"
INDEX_LENGTH = 8
"""The length of the number that says how long the index is, in bytes."""
MOST_METHODS = 2_000
"""The most methods that are kept."""
PYC_HEADER = 16
"""The length of what comes before the code in a file of Python's: see PEP 552."""


class KnownCode:
    """Finds modules in the file of an earlier run; a context in which Python asks it first.

    At its end, the modules that were imported are kept for later runs.
    """

    def __init__(self, file: str = FILE) -> None:
        self.file = f"{file}.code" if file else ""
        self.modules: dict[str, Known] = {}
        self.methods: dict[str, Part] = {}
        self.tables: dict[str, tuple[Stamp, Part]] = {}
        self.folders: dict[str, int] = {}
        """When a module was last added to each folder, or removed from it, in nanoseconds."""
        self.unchanged: dict[str, bool] = {}
        """Whether this is still so; only of folders that were asked for."""
        self.compiled: dict[str, bytes] = {}
        """The methods that this run has compiled."""
        self.made: dict[str, tuple[Stamp, bytes]] = {}
        """The tables that this run has made."""
        self.is_complete = True
        """Whether all that is kept is as it was, and all methods that were asked for are."""
        self.unknown: list[str] = []
        """The modules that are not kept."""
        self.source = -1
        self.start = 0
        if self.file:
            self.open()

    def open(self) -> None:
        """Read the index of the file; it stays empty if the file is missing, damaged or of another version."""
        try:
            self.source = os.open(self.file, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
            head = os.pread(self.source, len(VERSION) + INDEX_LENGTH, 0)
            length = int.from_bytes(head[len(VERSION) :], "big")
            if head.startswith(VERSION):
                self.start = len(head) + length
                index = marshal.loads(os.pread(self.source, length, len(head)))
                self.folders, self.modules, self.methods, self.tables = index
        except (OSError, ValueError, TypeError, EOFError):
            self.folders, self.modules, self.methods, self.tables = {}, {}, {}, {}

    def __enter__(self) -> KnownCode:
        """Let Python ask for modules here."""
        sys.meta_path.insert(0, self)
        IN_USE.append(self)
        return self

    def __exit__(self, *_: object) -> None:
        """Let Python find all modules again."""
        sys.meta_path.remove(self)
        IN_USE.remove(self)
        self.write()
        if self.source >= 0:
            os.close(self.source)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """How to load a module that is known; None for any other."""
        if not name.startswith(PACKAGE):
            return None
        known = self.modules.get(name)
        if known is None:
            self.unknown.append(name)
            return None
        if not self.is_current(name, known):
            self.is_complete = False
            return None
        source, is_package = source_of(name, known), known[3]
        spec = ModuleSpec(name, KnownLoader(name, source, self, known[4]), origin=source, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [known[0]]
        return spec

    def is_current(self, name: str, known: Known) -> bool:
        """Whether the source of a module, and the modules beside it, are as they were."""
        folder, changed, length, _, _ = known
        try:
            if folder not in self.unchanged:
                self.unchanged[folder] = os.stat(folder).st_mtime_ns == self.folders[folder]  # noqa: PTH116
            found = os.stat(source_of(name, known))  # noqa: PTH116  # a Path is slow, and its module large
        except (OSError, KeyError):
            return False
        return self.unchanged[folder] and (int(found.st_mtime), found.st_size) == (changed, length)

    def code(self, part: Part) -> Any:
        """A code of the file. Raises OSError, ValueError, TypeError and EOFError if the file is damaged."""
        return marshal.loads(self.bytes(part))

    def bytes(self, part: Part) -> bytes:
        """A code of the file, as it is kept. Raises OSError."""
        return os.pread(self.source, part[1], self.start + part[0])

    def method(self, source: str) -> CodeType:
        """What the source of a method is compiled to."""
        found: CodeType
        if source in self.methods:
            try:
                found = self.code(self.methods[source])
            except (OSError, ValueError, TypeError, EOFError):
                del self.methods[source]
            else:
                return found
        found = compile(source, "<method>", "exec")
        self.compiled[source] = marshal.dumps(found)
        self.is_complete = False
        return found

    def table(self, name: str, stamp: Stamp, make: Callable[[], T]) -> T:
        """A table that is made of what the stamp tells."""
        found: T
        known, part = self.tables.get(name, (None, (0, 0)))
        if known == stamp:
            try:
                found = self.code(part)
            except (OSError, ValueError, TypeError, EOFError):
                del self.tables[name]
            else:
                return found
        found = make()
        self.made[name] = stamp, marshal.dumps(found)  # type: ignore[arg-type]  # whoever asks has plain values
        self.is_complete = False
        return found

    def write(self) -> None:
        """Keep what was asked for and not known, if Python may keep modules, too."""
        if not self.file or sys.dont_write_bytecode or (self.is_complete and not any(map(is_kept, self.unknown))):
            return
        self.is_complete = True
        self.unknown.clear()
        content = NewFile()
        try:
            for name, known in self.modules.items():
                if self.is_current(name, known):
                    content.add(name, known, self.bytes(known[4]))
            for name, module in [*sys.modules.items()]:
                if name.startswith(PACKAGE):
                    content.add_imported(name, getattr(module, "__spec__", None))
            for source, part in self.methods.items():
                content.methods[source] = content.part(self.bytes(part))
            for source, code in self.compiled.items():
                content.methods[source] = content.part(code)
            for table, (stamp, part) in self.tables.items():
                content.tables[table] = stamp, content.part(self.bytes(part))
            for table, (stamp, code) in self.made.items():
                content.tables[table] = stamp, content.part(code)
            if len(content.methods) <= MOST_METHODS:
                content.write(self.file)
        except OSError:  # a folder that only others may change
            return


class KnownLoader(SourceFileLoader):
    """Loads a module whose code is known."""

    def __init__(self, name: str, path: str, known: KnownCode, part: Part) -> None:
        super().__init__(name, path)
        self.known, self.part = known, part

    def get_code(self, fullname: str) -> CodeType | None:
        """The code of the module."""
        try:
            found: CodeType = self.known.code(self.part)
        except (OSError, ValueError, TypeError, EOFError):
            self.known.is_complete = False
            return super().get_code(fullname)
        return found


class NewFile:
    """What is to be written."""

    def __init__(self) -> None:
        self.modules: dict[str, Known] = {}
        self.methods: dict[str, Part] = {}
        self.tables: dict[str, tuple[Stamp, Part]] = {}
        self.folders: dict[str, int] = {}
        self.codes = bytearray()

    def part(self, code: bytes) -> Part:
        """Where a code is put."""
        self.codes += code
        return len(self.codes) - len(code), len(code)

    def add(self, name: str, known: Known, code: bytes) -> None:
        """Add a module. Raises OSError if its folder has gone."""
        folder = known[0]
        if folder not in self.folders:
            self.folders[folder] = os.stat(folder).st_mtime_ns  # noqa: PTH116
        self.modules[name] = (*known[:4], self.part(code))

    def add_imported(self, name: str, spec: ModuleSpec | None) -> None:
        """Add a module that was imported, if Python has it compiled in a file."""
        if name in self.modules or spec is None or spec.name != name or not is_kept(name):
            return
        try:
            with open(spec.cached or "", "rb") as file:  # noqa: PTH123
                kept = file.read()
        except OSError:
            return
        folder = os.path.dirname(spec.origin or "")  # noqa: PTH120
        flags, changed, length = (int.from_bytes(kept[i : i + 4], "little") for i in (4, 8, 12))
        if flags == 0:
            is_package = spec.submodule_search_locations is not None
            self.add(name, (folder, changed, length, is_package, (0, 0)), kept[PYC_HEADER:])

    def write(self, path: str) -> None:
        """Put the file in its place. Raises OSError."""
        index = marshal.dumps((self.folders, self.modules, self.methods, self.tables))
        new = f"{path}.{os.getpid()}"
        with open(new, "wb") as file:  # noqa: PTH123
            file.write(VERSION + len(index).to_bytes(INDEX_LENGTH, "big") + index + self.codes)
        os.replace(new, path)  # noqa: PTH105


def is_kept(name: str) -> bool:
    """Whether a module that was imported is one that Python compiled, rather than an extension module."""
    return type(getattr(sys.modules.get(name), "__loader__", None)) is SourceFileLoader


IN_USE: list[KnownCode] = []
"""Those that Python asks, the last first."""


def method_code(source: str) -> CodeType:
    """What the source of a method is compiled to, now or by an earlier run."""
    return IN_USE[-1].method(source) if IN_USE else compile(source, "<method>", "exec")


def known_table(name: str, source: bytes, modules: Sequence[str], make: Callable[[], T]) -> T:
    """A table of plain values that some modules make of a source, as an earlier run made it or made now.

    The source is all that it is made of. Nobody may change the table.
    """
    if not IN_USE:
        return make()
    try:
        states = [os.stat(sys.modules[module].__file__ or "") for module in modules]  # noqa: PTH116
    except (OSError, KeyError):
        return make()
    changed = (number for state in states for number in (state.st_mtime_ns, state.st_size))
    return IN_USE[-1].table(name, (crc32(source), len(source), *changed), make)


def keep_code_now() -> None:
    """Keep the modules of this process in the middle of it, so that they are kept however it ends."""
    for known in IN_USE:
        known.write()


def source_of(name: str, known: Known) -> str:
    """The source of a module."""
    return f"{known[0]}/__init__.py" if known[3] else f"{known[0]}/{name.rpartition('.')[2]}.py"
