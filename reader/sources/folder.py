"""The texts in a folder and in the folders below it."""

from __future__ import annotations

import os
import re
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from reader.file_names import suffix_of
from reader.sources.format_table import TEXT_SUFFIXES
from reader.sources.unpacking import PACKED

if TYPE_CHECKING:
    from pathlib import Path

PACKED_SUFFIXES = frozenset(suffix for _, _, suffixes, _ in PACKED for suffix in suffixes)
"""The ends of the names of packed files."""

MAX_FILES = 20_000
"""How many files `texts_near` looks at."""
MAX_DEPTH = 8
"""How many folders deep `texts_near` looks."""
MAX_SECONDS = 5.0
"""For how long `texts_near` looks."""
Order: TypeAlias = str | list[tuple[int, str]]
"""A sort key for names."""
SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "site-packages", "target", "build", "dist"})
"""Folders that hold no texts for people to read; hidden folders are skipped as well."""


def texts_below(folder: str) -> Iterator[str]:
    """The paths of all texts in a folder and below it, in the order of their names; a folder comes after the files.

    Hidden files, hidden folders, SKIPPED_FOLDERS, links to folders, and folders that cannot be read are left out.
    """
    from pathlib import Path

    pending = [Path(folder)]
    while pending:
        files, folders = listing(pending.pop(), str)
        yield from texts_among(files)
        pending += reversed(folders)


def texts_near(folder: str) -> Iterator[str]:
    """The paths of texts like `texts_below`, but the nearest first, and names in natural order ("2" before "10").

    Ends after MAX_FILES, MAX_DEPTH or MAX_SECONDS.
    """
    from pathlib import Path

    pending = deque([(Path(folder), 0)])
    seen, end = 0, time.monotonic() + MAX_SECONDS
    while pending and seen < MAX_FILES and time.monotonic() < end:
        path, depth = pending.popleft()
        files, folders = listing(path, natural_order)
        seen += len(files)
        yield from texts_among(files)
        if depth < MAX_DEPTH:
            pending += ((inner, depth + 1) for inner in folders)


def listing(folder: Path, order: Callable[[str], Order]) -> tuple[list[Path], list[Path]]:
    """The files in a folder, and the folders in it that are to be looked at, each ordered by their names."""
    files: list[Path] = []
    folders: list[Path] = []
    try:
        with os.scandir(folder) as entries:
            found = {entry.name: entry for entry in entries if not entry.name.startswith(".")}
    except OSError:
        return files, folders
    for name in sorted(found, key=order):
        if not is_folder(found[name]):
            if is_file(found[name]):
                files.append(folder / name)
        elif name not in SKIPPED_FOLDERS and not found[name].is_symlink():
            folders.append(folder / name)
    return files, folders


def texts_among(files: Iterable[Path]) -> Iterator[str]:
    """The paths of the files whose names are those of texts, packed ones too: "page.html.gz", but not "core.gz"."""
    return (str(file) for file in files if is_text_name(file))


def is_text_name(file: Path) -> bool:
    """Whether the name of a file is that of a text, or of a packed one that says what is in it."""
    suffix = file.suffix.lower()
    if suffix not in PACKED_SUFFIXES:
        return suffix in TEXT_SUFFIXES
    inner = suffix_of(file.stem).lower()
    return bool(inner) and inner in TEXT_SUFFIXES


def natural_order(name: str) -> Order:
    """A sort key for names: letters without regard to case, numbers by their size."""
    return [(int(part), "") if part.isdecimal() else (-1, part.casefold()) for part in re.split(r"(\d+)", name)]


def is_file(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a file, or a link that leads nowhere, about which there is an error; pipes and devices are
    passed over."""
    try:
        return entry.is_file() or (entry.is_symlink() and not os.path.exists(entry.path))  # noqa: PTH110
    except OSError:
        return True


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder, or a link to one."""
    try:
        return entry.is_dir()
    except OSError:
        return False
