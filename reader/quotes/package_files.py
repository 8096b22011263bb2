"""The data files of a package."""

from __future__ import annotations

import sys

from reader.file_names import text_in


def text_of(package: str, file: str) -> str:
    """The text of a file that stands in the folder of a package that is imported.

    `importlib.resources`, which also reads packages in archives, would take as long to import as a page to attribute.
    """
    return text_in(sys.modules[package].__path__[0], file)
