"""Addresses within a document of several files, and the table of contents that leads to them."""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple
from urllib.parse import unquote

EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
"""The attribute with the structural types of an element (W3C, EPUB 3.3)."""
INNER = "inner:"
"""The scheme of addresses within the document, before their offsets are known: "inner:FILE#ID"."""
Target = tuple[str, str]
"""A file of the document, and an id in it; an empty id is its beginning."""


class Entry(NamedTuple):
    """An entry of the table of contents."""

    title: str
    """Its words."""
    path: str
    """The file that it leads to."""
    fragment: str
    """The id in that file; empty for its beginning."""
    level: int
    """Its depth, from 1."""


def resolved(folder: str, href: str) -> tuple[str, str]:
    """The path in the book, and the fragment, that a reference from a folder leads to."""
    path, _, fragment = href.partition("#")
    return posixpath.normpath(posixpath.join(folder, unquote(path))) if path else "", unquote(fragment)


def inner_address(path: str, href: str) -> str:
    """The address of a link in a file: for a place in the document "inner:FILE#ID", for others as it is."""
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", href):
        return href
    file, fragment = resolved(posixpath.dirname(path), href)
    return f"{INNER}{file or path}#{fragment}"


def target_of(address: str) -> Target | None:
    """The place that an address within the document names; None for other addresses."""
    if not address.startswith(INNER):
        return None
    file, _, fragment = address.removeprefix(INNER).partition("#")
    return file, fragment
