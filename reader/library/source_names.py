"""Where a text is from, in a word: the site of an address, or the folder of a file."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import urlsplit


def source_of(target: str) -> str:
    """The site of an address, or the folder of a file.

    >>> source_of("https://www.example.org/a"), source_of("/home/lee/press/a.txt")
    ('example.org', 'press')
    """
    if "://" not in target:
        return PurePath(target).parent.name
    try:
        return urlsplit(target).netloc.removeprefix("www.")
    except ValueError:  # an address that is none
        return ""
