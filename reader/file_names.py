"""The names of files, as `pathlib` tells them, and data files beside modules; without `pathlib`.

That imports `urllib.parse` and `ipaddress`, which takes a twentieth of the time of a short command.
"""

from __future__ import annotations

import os


def name_of(path: str) -> str:
    """The last part of a path; empty if it has none."""
    if os.sep != "/":
        from pathlib import PurePath

        return PurePath(path).name
    return next((part for part in reversed(path.split("/")) if part not in {"", "."}), "")


def suffix_of(path: str) -> str:
    """The end of the name of a file, from its last full stop on; empty if there is none within the name.

    >>> suffix_of("notes/wall.tar.gz"), suffix_of(".bashrc"), suffix_of("wall.")
    ('.gz', '', '')
    """
    name = name_of(path)
    at = name.rfind(".")
    return name[at:] if 0 < at < len(name) - 1 else ""


def stem_of(path: str) -> str:
    """The name of a file without its suffix."""
    return name_of(path).removesuffix(suffix_of(path))


def text_beside(module: str, name: str) -> str:
    """The text of a data file beside the file of a module. Raises OSError."""
    return text_in(os.path.dirname(module), name)  # noqa: PTH120


def text_in(folder: str, name: str) -> str:
    """The text of a file in a folder. Raises OSError."""
    with open(os.path.join(folder, name), encoding="utf-8") as file:  # noqa: PTH118, PTH123
        return file.read()
