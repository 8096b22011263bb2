"""The body of an article: headings, lists, block quotes; the rest is paragraphs."""

from __future__ import annotations

import re

from reader.document import BlockKind, Span
from reader.formats.plain.line import Line
from reader.formats.plain.table import At, Verdict

ATX = re.compile(r"(#{1,6})\s+(?=\S)(.*?)(?:\s+#+)?$")
NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4})[.)]\s+\S")
BULLET = re.compile(r"[•‣◦▪●·*+–—-]\s+(?=\S)")
LABEL = re.compile(r"(?:Q|A|[A-Z][A-Z .'’-]{1,30}):\s")
LONGEST = 14
"""The greatest number of words of a heading."""


def marked_heading(at: At) -> Verdict | None:
    """Number signs make a heading in plain text as in Markdown.

    >>> kinds("It began at noon.\\n## The reply\\nIt ended at one.")
    ['paragraph', 'boilerplate', 'heading', 'paragraph']
    """
    found = ATX.match(at.line.words)
    if found is None:
        return None
    start = at.line.span.start
    return Verdict(BlockKind.HEADING, Span(start + found.start(2), start + found.end(2)), len(found.group(1)))


def quoted_lines(at: At) -> Verdict | None:
    """Lines behind ">" are quoted, as in mail.

    >>> kinds("She wrote:\\n> Come at noon.\\nHe came.")
    ['paragraph', 'block_quote', 'paragraph']
    """
    return Verdict(BlockKind.BLOCK_QUOTE, level=1) if at.line.words.startswith("> ") else None


def bullet(at: At) -> Verdict | None:
    """A line behind a bullet is an item of a list.

    >>> kinds("They want:\\n• lower rents\\n• more buses")
    ['paragraph', 'list_item', 'list_item']
    """
    if BULLET.match(at.line.words) is None:
        return None
    if at.line.words[0] in "–—-" and not has_twin(at):
        return None
    return Verdict(BlockKind.LIST_ITEM, level=1)


def has_twin(at: At) -> bool:
    """Whether a line beside this one begins with the same character."""
    first = at.line.words[0]
    return any(line is not None and line.words[0] == first for line in (at.before(), at.after()))


def numbered_heading(at: At) -> Verdict | None:
    """A short numbered line over a paragraph is a heading, not an item of a list.

    >>> kinds("Three ways to save\\nWe asked five banks what they would do with the money.\\n"
    ...       "1. Spend less\\nMost households can spend a tenth less without much pain, they say.")
    ['headline', 'paragraph', 'heading', 'paragraph']
    """
    line, after = at.line, at.after()
    if NUMBERED.match(line.words) is None or line.count > LONGEST or line.is_sentence or after is None:
        return None
    return Verdict(BlockKind.HEADING, level=2) if is_prose(after) else None


def numbered_item(at: At) -> Verdict | None:
    """Other numbered lines are items of a list.

    >>> kinds("They want:\\n1. lower rents\\n2. more buses")
    ['paragraph', 'list_item', 'list_item']
    """
    return Verdict(BlockKind.LIST_ITEM, level=1) if NUMBERED.match(at.line.words) else None


def heading(at: At) -> Verdict | None:
    """A short line without an end mark, over a paragraph and not in a run of short lines, is a heading.

    >>> kinds("Harbour reopens\\nThe harbour opened again on Monday after a year of work.\\n"
    ...       "State of the wall\\nThe sea wall held through the winter, engineers of the port said.")
    ['headline', 'paragraph', 'heading', 'paragraph']
    """
    line, after = at.line, at.after()
    if at.page.body == 0 or line.count > LONGEST or after is None or not is_prose(after):
        return None
    if not (line.is_open_ended or line.words.endswith("?")) or LABEL.match(line.words):
        return None
    if not (
        line.words[0].isupper() or line.words[0].isdigit() or line.words[0] in "\"“‘'¿¡" or not line.words[0].isascii()
    ):
        return None
    before = at.before()
    if before is not None and at.kind_before() is BlockKind.PARAGRAPH and not is_prose(before):
        return None
    return Verdict(BlockKind.HEADING, level=2)


def is_prose(line: Line) -> bool:
    """Whether a line is running text: long, or a whole sentence of some length."""
    return line.count > 20 or len(line.words) > 110 or (line.count > 5 and line.is_sentence)
