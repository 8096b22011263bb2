"""The residue of images, tables and boxes in text that was copied from a web page and pasted."""

from __future__ import annotations

import re

from reader.document import BlockKind
from reader.formats.plain.context import LineContext, Verdict, rule
from reader.formats.plain.patterns import any_of, read_groups

GROUPS = read_groups("page_boxes.txt")

IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)[\s|]*")
RULE = re.compile(r"(?:[*_=~^–—-][ \t]?){3,}")
WORDLESS_LINE = re.compile(r"[\W_]+")
PAGE_BOX = re.compile(any_of(GROUPS["boxes"]), re.IGNORECASE)
"""The beginning of a box of the page."""
ADDRESS = re.compile(rf"(?<![^\s@])[^\s@]{{1,99}}+@\S{{1,200}}\.\w{{2}}|{any_of(GROUPS['contacts'])}", re.IGNORECASE)
BOX_WORDS = 14
"""The most words of a box."""
FOOTER_LINES, FOOTER_WORDS = 6, 30
"""The number of lines at the end that can be a footer, and the most words of one."""


@rule(symbol=True)
def image(at: LineContext) -> Verdict | None:
    """A line with the markup of an image and nothing else is an image.

    >>> kinds("![]() |\\nA harbour at dawn. Ann Lee |\\nHarbour reopens\\nThe harbour opened again on Monday.")
    ['image', 'caption', 'boilerplate', 'headline', 'paragraph']
    """
    return Verdict(BlockKind.IMAGE) if IMAGE.fullmatch(at.line.words) else None


@rule(symbol=True)
def thematic_break(at: LineContext) -> Verdict | None:
    """A line of dashes or stars is a thematic break, unless it underlines a heading.

    >>> kinds("One ends here.\\n* * *\\nAnother begins.")
    ['paragraph', 'rule', 'paragraph']
    """
    if RULE.fullmatch(at.line.words) is None:
        return None
    is_underline = at.previous_kind() in {BlockKind.HEADLINE, BlockKind.HEADING} and not at.line.follows_blank
    return Verdict(BlockKind.BOILERPLATE if is_underline else BlockKind.RULE)


@rule(symbol=True)
def punctuation(at: LineContext) -> Verdict | None:
    """A line without a letter or a digit is boilerplate if it is left of a table; other signs are the author's.

    >>> kinds("It began at noon.\\n| |\\nIt ended at one.\\n?")
    ['paragraph', 'boilerplate', 'paragraph', 'paragraph']
    """
    if WORDLESS_LINE.fullmatch(at.line.words) is None:
        return None
    return Verdict(BlockKind.BOILERPLATE if "|" in at.line.words else BlockKind.PARAGRAPH)


@rule()
def page_box(at: LineContext) -> Verdict | None:
    """A short line that asks readers to share, subscribe or read on is part of the page, not of the article.

    >>> kinds("It began at noon.\\nRead more: The year in review\\nIt ended at one.")
    ['paragraph', 'boilerplate', 'paragraph']
    """
    line = at.line
    return Verdict(BlockKind.BOILERPLATE) if line.count <= BOX_WORDS and PAGE_BOX.match(line.words) else None


@rule()
def contact(at: LineContext) -> Verdict | None:
    """A short line near the end with a mail address or a telephone number is the footer of the page.

    >>> kinds("Harbour reopens\\nThe harbour opened again on Monday.\\nAnn Lee writes of ports: ann@example.org")[-1]
    'boilerplate'
    """
    line = at.line
    if len(at.state.lines) - at.index > FOOTER_LINES or at.state.paragraphs == 0 or line.count > FOOTER_WORDS:
        return None
    return Verdict(BlockKind.BOILERPLATE) if has_address(line.words) else None


def has_address(words: str) -> bool:
    """Whether a line contains a mail address, or begins with a telephone number or the address of a site."""
    return (ADDRESS.search(words) if "@" in words else ADDRESS.match(words)) is not None
