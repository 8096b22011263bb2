"""What is left of images, tables and page furniture when people copy a page as text."""

from __future__ import annotations

import re

from reader.document import BlockKind
from reader.formats.plain.context import LineContext, Verdict

IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)[\s|]*")
RULE = re.compile(r"(?:[*_=~^–—-][ \t]?){3,}")
WORDLESS_LINE = re.compile(r"[\W_]+")
BOX = re.compile(
    r"(?:most (?:read|popular|viewed|watched)\b|related(?: \w+)?(?::|$)|recommended(?: for you| reading)?:?$|"
    r"more (?:from|on|stories|news)\b(?!.*[.]$)|read (?:more|next|also)\b(?!.*[.]$)|see (?:more|also)\b(?!.*[.]$)|"
    r"also (?:read|see)\b|don['’]?t miss:|trending(?: now)?:?$|(?:\w+ ){0,3}newsletters?$|subscribe\b|sign up\b|"
    r"follow (?:us|me|@|\w+ on)|share (?:this|on|via)\b|(?:\d+ )?comments?:?$|tell us\b|advertisement\b|"
    r"(?:watch|listen)(?: now)?:|editor['’]?s['’]? (?:picks?|choice)\b|you (?:may|might) (?:also )?like\b|"
    r"what to read\b|thanks for signing|click here\b|story continues\b|continue reading\b|"
    r"copyright (?:©|\(c\)|\d{4})|©|"
    r"all rights reserved|skip to\b|view (?:all|comments)\b|print this\b|get the latest\b)",
    re.IGNORECASE,
)
"""How boxes of a page begin that share it, sell it, or lead away from it."""
ADDRESS = re.compile(r"\S+@\S+\.\w{2,}|^(?:tel|phone|telephone|fax|contact|e-?mail)\b.{0,12}[:.]|^www\.", re.IGNORECASE)
FOOTER_LINES, FOOTER_WORDS = 6, 30
"""How many lines at the end can be a footer, and the greatest number of words of one."""


def image(at: LineContext) -> Verdict | None:
    """A line with nothing but the markup of an image is the image.

    >>> kinds("![]() |\\nA harbour at dawn. Ann Lee |\\nHarbour reopens\\nThe harbour opened again on Monday.")
    ['image', 'caption', 'boilerplate', 'headline', 'paragraph']
    """
    return Verdict(BlockKind.IMAGE) if IMAGE.fullmatch(at.line.words) else None


def thematic_break(at: LineContext) -> Verdict | None:
    """A line of dashes or stars parts what stands before from what comes after; right under a heading it is its line.

    >>> kinds("One ends here.\\n* * *\\nAnother begins.")
    ['paragraph', 'rule', 'paragraph']
    """
    if RULE.fullmatch(at.line.words) is None:
        return None
    is_underline = at.previous_kind() in {BlockKind.HEADLINE, BlockKind.HEADING} and not at.line.follows_blank
    return Verdict(BlockKind.BOILERPLATE if is_underline else BlockKind.RULE)


def punctuation(at: LineContext) -> Verdict | None:
    """A line without a letter or a digit is furniture.

    >>> kinds("It began at noon.\\n| |\\nIt ended at one.")
    ['paragraph', 'boilerplate', 'paragraph']
    """
    return Verdict(BlockKind.BOILERPLATE) if WORDLESS_LINE.fullmatch(at.line.words) else None


def page_box(at: LineContext) -> Verdict | None:
    """A short line that asks the reader to share, to sign up or to read on belongs to the page, not to the article.

    >>> kinds("It began at noon.\\nRead more: The year in review\\nIt ended at one.")
    ['paragraph', 'boilerplate', 'paragraph']
    """
    line = at.line
    return Verdict(BlockKind.BOILERPLATE) if line.count <= 14 and BOX.match(line.words) else None


def contact(at: LineContext) -> Verdict | None:
    """A short line at the end with an address of mail or a number to call is the footer of the page.

    >>> kinds("Harbour reopens\\nThe harbour opened again on Monday.\\nAnn Lee writes of ports: ann@example.org")[-1]
    'boilerplate'
    """
    line = at.line
    if len(at.state.lines) - at.index > FOOTER_LINES or at.state.paragraphs == 0 or line.count > FOOTER_WORDS:
        return None
    return Verdict(BlockKind.BOILERPLATE) if has_address(line.words) else None


def has_address(words: str) -> bool:
    """Whether a line holds an address of mail, or begins as numbers to call do."""
    return (ADDRESS.search(words) if "@" in words else ADDRESS.match(words)) is not None
