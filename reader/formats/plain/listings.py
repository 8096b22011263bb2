"""Listings: lines of code between two rows of one sign, as in AsciiDoc and Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.document import BlockKind
from reader.formats.plain.columns import as_code
from reader.formats.plain.line import Line
from reader.lazy_pattern import lazy_pattern
from reader.structs import replace

DELIMITER = lazy_pattern(r"(?P<sign>[-`~.])(?P=sign){3,}|(?P<fence>```|~~~)(?:\w[\w+-]*)?")
"""A row of one sign; a fence can name the language of the code."""
SIGNS = ("----", "```", "~~~", "....")
LONGEST = 200
"""The most lines of a listing."""


def with_listings(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, each listing as one line that is code; the rows around it are boilerplate."""
    if not any(sign in text for sign in SIGNS):
        yield from lines
        return
    at = 0
    while at < len(lines):
        end = end_of_listing(lines, at)
        if end is None:
            yield lines[at]
            at += 1
            continue
        yield replace(lines[at], kind=BlockKind.BOILERPLATE)
        yield as_code(lines[at + 1 : end])
        yield replace(lines[end], kind=BlockKind.BOILERPLATE)
        at = end + 1


def end_of_listing(lines: Sequence[Line], start: int) -> int | None:
    """The index of the row below the listing that a row begins; None if it begins none.

    A blank line is above the first row and below the last one, but neither below the first nor above the last. A title
    between two rows is no listing.
    """
    first = lines[start]
    found = DELIMITER.fullmatch(first.words)
    if found is None or first.kind is not None or (not first.follows_blank and found["fence"] is None):
        return None
    row = found["fence"] or first.words
    for index in range(start + 1, min(start + LONGEST, len(lines))):
        line = lines[index]
        if line.kind is not None:
            continue
        if line.words == row and (found["fence"] or (not first.precedes_blank and line.precedes_blank)):
            is_title = index == start + 2 and found["sign"] is not None and not lines[start + 1].is_no_title
            return None if is_title or index == start + 1 else index
    return None
