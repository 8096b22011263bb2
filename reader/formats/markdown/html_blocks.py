"""Headings, tables and paragraphs in a block of HTML within Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from reader.document import BlockKind

HIDDEN = (
    (re.compile("<!--"), re.compile("-->")),
    (re.compile(r"<script\b", re.IGNORECASE), re.compile(r"</script\s{0,99}>", re.IGNORECASE)),
    (re.compile(r"<style\b", re.IGNORECASE), re.compile(r"</style\s{0,99}>", re.IGNORECASE)),
)
"""The beginnings and ends of the parts of HTML that are not read."""
TAG = re.compile(r"<[^<>]*>")
HEADING_OR_TABLE = re.compile(
    r"<h([1-6])\b[^<>]*>((?:[^<]|<(?!/?h[1-6]))*+)</h\1\s{0,99}>|<table\b(?:[^<]|<(?!/?table\b))*+</table\s{0,99}>",
    re.IGNORECASE,
)
"""A heading, and a table without others in it."""
ROW = re.compile(r"<tr\b[^<>]*>(.*?)(?=<tr\b|</tr|</table|\Z)", re.DOTALL | re.IGNORECASE)
CELL = re.compile(r"<t[dh]\b[^<>]*>(.*?)(?=<t[dh]\b|</t[dh]|\Z)", re.DOTALL | re.IGNORECASE)


BLANK_LINES = re.compile(r"\n\s*\n")


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
    for part in BLANK_LINES.split(unescape(without_markup(source))):
        yield BlockKind.PARAGRAPH, part, 0


def one_line(source: str) -> str:
    """The text of some HTML on one line."""
    return " ".join(unescape(without_markup(source)).split())


def without_markup(source: str) -> str:
    """HTML without tags, and without the parts that are not read; one that has no end is read."""
    if "<" not in source:
        return source
    for opening, closing in HIDDEN:
        source = without(source, opening, closing)
    return TAG.sub("", source)


def without(source: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """A text without its parts from an opening mark to the next closing one."""
    parts: list[str] = []
    at = 0
    while (begin := opening.search(source, at)) and (end := closing.search(source, begin.end())):
        parts.append(source[at : begin.start()])
        at = end.end()
    return "".join([*parts, source[at:]])
