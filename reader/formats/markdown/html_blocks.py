"""Headings, tables and paragraphs in a block of HTML within Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from reader.document import BlockKind

HIDDEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^<>]*>", re.DOTALL | re.IGNORECASE)
"""The parts of HTML that are not read."""
HEADING_OR_TABLE = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1\s*>|<table\b.*?</table\s*>", re.DOTALL | re.IGNORECASE)
ROW = re.compile(r"<tr\b[^>]*>(.*?)(?=<tr\b|</tr|</table|\Z)", re.DOTALL | re.IGNORECASE)
CELL = re.compile(r"<t[dh]\b[^>]*>(.*?)(?=<t[dh]\b|</t[dh]|\Z)", re.DOTALL | re.IGNORECASE)


def blocks_in(source: str) -> Iterator[tuple[BlockKind, str, int]]:
    """The kind, the text and the level of each block in some HTML."""
    at = 0
    for found in HEADING_OR_TABLE.finditer(source):
        yield from paragraphs_in(source[at : found.start()])
        at = found.end()
        if found.group(1):
            yield BlockKind.HEADING, one_line(found.group(2)), int(found.group(1))
        else:
            rows = ["\t".join(map(one_line, CELL.findall(row))) for row in ROW.findall(found.group())]
            yield BlockKind.TABLE, "\n".join(row for row in rows if row.strip()), 0
    yield from paragraphs_in(source[at:])


def paragraphs_in(source: str) -> Iterator[tuple[BlockKind, str, int]]:
    """A paragraph for each part between blank lines."""
    for part in re.split(r"\n\s*\n", unescape(HIDDEN.sub("", source))):
        yield BlockKind.PARAGRAPH, part, 0


def one_line(source: str) -> str:
    """The text of some HTML on one line."""
    return " ".join(unescape(HIDDEN.sub("", source)).split())
