"""Files that can be opened: those in a folder, and those that are named by what is typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.sources import is_url, texts_near


def files_in(folder: str, known: set[str]) -> Iterator[tuple[str, str]]:
    """The texts in a folder, except for those in `known`: each path, and the path as it is shown."""
    for path in texts_near(folder):
        if str(Path(path).resolve()) not in known:
            yield path, shown_path(path, folder)


def named_directly(typed: str, folder: str) -> str:
    """The address or the path of a file that is typed; empty if it is none."""
    if is_url(typed):
        return typed
    if not typed.startswith(("/", ".", "~")):
        return ""
    try:
        path = Path(folder, Path(typed).expanduser())
        return str(path) if path.is_file() else ""
    except (OSError, ValueError, RuntimeError):
        return ""


def shown_path(path: str, folder: str) -> str:
    """A path relative to the folder or the home directory, if it is in one of them."""
    for start, sign in ((Path(folder), ""), (Path.home(), "~/")):
        if Path(path).is_relative_to(start):
            return f"{sign}{Path(path).relative_to(start)}"
    return path
