"""Captions of photos, and the credits at their ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document import BlockKind, Span
from reader.formats.plain.context import LineContext, Verdict, rule
from reader.formats.plain.credits import GROUPS, LONGEST_CREDIT, are_names, find_credit, is_sure
from reader.formats.plain.line import Line
from reader.formats.plain.patterns import any_of
from reader.formats.plain.wrapping import join_lines

CELL_END = re.compile(r"(?<![\s|])\s*+\|[\s|]*+$")
"""The residue of a table cell at the end of a line."""
LABELLED = re.compile(any_of(GROUPS["labels"]), re.IGNORECASE)
CREDIT_ALONE = re.compile(any_of(GROUPS["credits alone"]), re.IGNORECASE)
"""A line that begins with a credit."""
EMPTY_IMAGE = re.compile(r"!\[\]\(\)")
"""What is left of an image; others are written in Markdown, and a caption is right below them."""
CREDITED_WORDS = 35
"""The most words of a caption with its credit on the line below."""
LONGEST_CAPTION = 90
"""The most words of a caption that is not in a table cell."""


def with_credits(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each caption joined with the credit on the line below it."""
    joined: list[Line] = []
    for line in lines:
        if joined and is_credit_below(joined[-1], line):
            joined[-1] = join_lines([joined[-1], line])
        else:
            joined.append(line)
    return joined


def is_credit_below(line: Line, after: Line) -> bool:
    """Whether a line is nothing but a credit, right below what can be a caption."""
    if after.count > LONGEST_CREDIT or CREDIT_ALONE.match(after.words) is None:
        return False
    if after.follows_blank or line.count > CREDITED_WORDS or line.words[-1] in ":,":
        return False
    if line.words.startswith(("![", "- ")) or "://" in line.words:
        return False
    return CREDIT_ALONE.match(line.words) is None


@rule()
def caption_under_image(at: LineContext) -> Verdict | None:
    """A table cell or a short line under an image is its caption.

    >>> kinds("![]() |\\nWorkers mend the sea wall, May 4. Ann Lee |")
    ['image', 'caption', 'boilerplate']
    """
    if at.previous_kind() is not BlockKind.IMAGE:
        return None
    before = at.previous()
    ended = CELL_END.search(at.line.words)
    if ended is None and (before is None or "|" in before.words or at.line.count > LONGEST_CAPTION):
        return None
    if ended is None and before is not None and at.line.follows_blank and not EMPTY_IMAGE.match(before.words):
        return None
    end = ended.start() if ended else len(at.line.words)
    return caption(at, end, find_credit(at.line.words[:end], at.line.span.start, is_photo=True))


@rule()
def caption_with_label(at: LineContext) -> Verdict | None:
    """A line with a label such as "Image caption" is a caption.

    >>> kinds("The wall broke in May.\\nImage caption Workers mend the sea wall")
    ['paragraph', 'caption']
    """
    words = at.line.words
    found = LABELLED.match(words)
    if at.line.count > LONGEST_CAPTION or found is None or are_names(words[found.end() :]):
        return None
    return caption(at, len(words), find_credit(words, at.line.span.start, is_photo=True))


@rule()
def caption_with_credit(at: LineContext) -> Verdict | None:
    """A line that ends with the credit of a photo is a caption.

    >>> kinds("The wall broke in May.\\nWorkers mend the sea wall. Photo: Ann Lee\\nIt holds.")
    ['paragraph', 'caption', 'paragraph']
    """
    if at.line.count > LONGEST_CAPTION:
        return None
    ended = CELL_END.search(at.line.words) if at.line.words[-1] == "|" else None
    end = ended.start() if ended else len(at.line.words)
    credit = find_credit(at.line.words[:end], at.line.span.start, is_photo=False)
    if credit is None or not is_sure(at.line.words[:end], credit.start - at.line.span.start):
        return None
    return caption(at, end, credit)


def caption(at: LineContext, end: int, credit: Span | None) -> Verdict:
    """The verdict that the line up to index `end` is a caption with this credit."""
    start = at.line.span.start
    return Verdict(BlockKind.CAPTION, Span(start, start + end), credit=credit)
