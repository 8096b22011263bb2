"""The texts in a folder and below it, the near ones first and no more than can be looked through."""

from __future__ import annotations

import os
import re
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from reader.sources.read import TEXTS

MOST = 20_000
"""How many files are looked at."""
DEEPEST = 8
"""How many folders deep they may lie."""
LONGEST = 5.0
"""How long may be looked, in seconds."""
SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "site-packages", "target", "build", "dist"})
"""Folders that hold no texts that anybody wants to read; those whose names begin with a dot are skipped, too."""


def texts_near(folder: str) -> Iterator[str]:
    """The paths of texts in a folder and in those below it, folder by folder; by name within each.

    Ends after 20,000 files, 8 folders deep or 5 seconds; what cannot be read is left out.
    """
    waiting = deque([(Path(folder), 0)])
    seen, end = 0, time.monotonic() + LONGEST
    while waiting and seen < MOST and time.monotonic() < end:
        path, depth = waiting.popleft()
        try:
            with os.scandir(path) as entries:
                found = sorted(entries, key=lambda entry: in_order(entry.name))
        except OSError:
            continue
        for entry in found:
            if entry.name.startswith("."):
                continue
            if is_folder(entry):
                if depth < DEEPEST and entry.name not in SKIPPED and not entry.is_symlink():
                    waiting.append((Path(entry.path), depth + 1))
                continue
            seen += 1
            if Path(entry.name).suffix.lower() in TEXTS:
                yield entry.path


def in_order(name: str) -> list[tuple[int, str]]:
    """By what names are sorted: small and capital letters alike, numbers by their size."""
    return [(int(part), "") if part.isdecimal() else (-1, part.casefold()) for part in re.split(r"(\d+)", name)]


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder, or a link to one."""
    try:
        return entry.is_dir()
    except OSError:
        return False
