"""A source: the decoded text of a target and what format it is in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath


class Format(StrEnum):
    """How a text is written."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Source:
    """A text as it came in."""

    text: str
    """Decoded, with every line end made a line feed."""
    format: Format
    """How it is written."""
    target: str = ""
    """The path, or "-" for standard input; empty for a text that was handed over."""


SUFFIXES = dict.fromkeys((".md", ".markdown", ".mkd", ".mdown", ".mkdn", ".mdwn"), Format.MARKDOWN) | dict.fromkeys(
    (".html", ".htm", ".xhtml"), Format.HTML
)
"""The formats that the end of a file's name tells; every other text is plain."""
TEXT_SUFFIXES = frozenset({*SUFFIXES, ".txt", ".text", ".rst", ".adoc", ""})
"""The ends of the names of files that are taken for texts in a folder."""
MEDIA_TYPES = {
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
    "text/markdown": Format.MARKDOWN,
    "text/x-markdown": Format.MARKDOWN,
}
"""The formats that a server's type of content tells; a plain text may still be Markdown by its name."""
HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.I | re.S
)
"""How a page begins."""
MARKDOWN_SIGNS = (
    re.compile(r"\A---\n(?:[\w-]+:.*\n|[ \t].*\n|- .*\n)+---\n"),
    re.compile(r"^#{1,6} \S.*\n(?:.*\n)*?(?:#{1,6} \S|```|\[[^\]]+\]\([^)]+\)|[*-] \S)", re.MULTILINE),
)
"""What shows that a text without a name is Markdown: front matter, or a heading and a second sign."""
SNIFFED_LENGTH = 4000
"""How much of a text is looked at for signs, in code points."""


def format_of_media_type(media_type: str) -> Format | None:
    """The format that a type of content tells; None if it tells none."""
    return MEDIA_TYPES.get(media_type)


def is_html(target: str, data: bytes) -> bool:
    """Whether some bytes are a page: by the name of the file, or by how they begin where it does not tell another."""
    known = SUFFIXES.get(PurePath(target).suffix.lower())
    return known is Format.HTML or (known is None and HTML_START.match(data[:SNIFFED_LENGTH]) is not None)


def format_of(target: str, text: str) -> Format:
    """The format of a text: by the name of its file, or by signs in it where it has none."""
    if target == "-":
        return Format.MARKDOWN if any(sign.search(text[:SNIFFED_LENGTH]) for sign in MARKDOWN_SIGNS) else Format.PLAIN
    return SUFFIXES.get(PurePath(target).suffix.lower(), Format.PLAIN)
