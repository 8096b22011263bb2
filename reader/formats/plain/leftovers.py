"""What is left of images, tables and page furniture when people copy a page as text."""

from __future__ import annotations

import re

from reader.document import BlockKind
from reader.formats.plain.table import At, Verdict

IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)[\s|]*")
RULE = re.compile(r"(?:[*_=~–—-][ \t]?){3,}")
FURNITURE = re.compile(r"[\W_]+")
BOX = re.compile(
    r"(?:share (?:this|on)|follow us|sign up|subscribe|newsletter|advertisement|read more|related(?: \w+)?:|see also:|"
    r"also read:|click here|story continues|copyright|©|all rights reserved)\b.*",
    re.IGNORECASE,
)


def image(at: At) -> Verdict | None:
    """A line with nothing but the markup of an image is the image.

    >>> kinds("![]() |\\nA harbour at dawn. Ann Lee |\\nHarbour reopens\\nThe harbour opened again on Monday.")
    ['image', 'caption', 'boilerplate', 'headline', 'paragraph']
    """
    return Verdict(BlockKind.IMAGE) if IMAGE.fullmatch(at.line.words) else None


def thematic_break(at: At) -> Verdict | None:
    """A line of dashes or stars parts what stands before from what comes after.

    >>> kinds("One ends here.\\n* * *\\nAnother begins.")
    ['paragraph', 'rule', 'paragraph']
    """
    return Verdict(BlockKind.RULE) if RULE.fullmatch(at.line.words) else None


def punctuation(at: At) -> Verdict | None:
    """A line without a letter or a digit is furniture.

    >>> kinds("It began at noon.\\n| |\\nIt ended at one.")
    ['paragraph', 'boilerplate', 'paragraph']
    """
    return Verdict(BlockKind.BOILERPLATE) if FURNITURE.fullmatch(at.line.words) else None


def page_box(at: At) -> Verdict | None:
    """A short line that asks the reader to share, to sign up or to read on belongs to the page, not to the article.

    >>> kinds("It began at noon.\\nRead more: The year in review\\nIt ended at one.")
    ['paragraph', 'boilerplate', 'paragraph']
    """
    line = at.line
    return Verdict(BlockKind.BOILERPLATE) if line.count <= 14 and BOX.fullmatch(line.words) else None
