"""The head of an article: headline, standfirst, byline, dateline."""

from __future__ import annotations

import re

from reader.document import BlockKind
from reader.formats.plain.context import LineContext, Verdict, rule
from reader.formats.plain.line import NO_TITLE, Line
from reader.lazy_pattern import lazy_pattern

BYLINE = re.compile(
    r"(?:(?:words|story|text|written|reporting|words and (?:pictures|photographs|photos)) )?"
    r"by:? (?:[A-Z][\w.'’-]*|and|&|de|van|von|der|la|,)"
    r"(?:[ ,|/]+(?:[A-Z][\w.'’-]*|and|&|de|van|von|der|la|in|for|at|of|the)){0,14}",
    re.IGNORECASE,
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"
DAYS = (
    rf"{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}",
    rf"\d{{1,2}}\.? {MONTH},? \d{{4}}",
    r"\d{4}-\d\d-\d\d",
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}",
    r"\((?:1[5-9]|20)\d\d\)",
)
DATE = re.compile(
    r"(?:(?:published|updated|posted|last updated|date)(?: on| at)?:? *)?"
    rf"(?:{WEEKDAY},? +)?(?:{'|'.join(DAYS)})(?:[ ,|T-]*(?:at )?\d{{1,2}}[:.]\d\d.{{0,20}})?",
    re.IGNORECASE,
)
BY = re.compile(r"_?(?:written )?by:?_?", re.IGNORECASE)
"""What stands alone above the author's name on the title page of a book."""
NAME = lazy_pattern(r"_?(?:[A-Z][\w.'’-]*|de|van|von|der|la)(?: (?:[A-Z][\w.'’-]*|de|van|von|der|la)){0,4}_?")
LONGEST_HEADLINE = 30
"""The most words of a headline."""
LONGEST_BYLINE = 16
"""The most words of a byline."""
LONGEST_DATELINE = 12
"""The most words of a dateline."""
LONGEST_SENTENCE = 16
"""The most words of a headline that ends with a full stop."""
RELEASE = re.compile(
    r"(?:for (?:immediate|general) release|(?:press|news|media) release|embargoed (?:until|till|for)\b[^.!?]*)[:.]?",
    re.IGNORECASE,
)
"""Matches the first line of a press release."""
FORM_WORD = lazy_pattern(r"\d+|[^\W\d_]+")
RECORD = lazy_pattern(r"(\w+) (?=[a-z]*\d)[0-9a-f]{7,64}\b")
"""The beginning of a record with a hash: «commit 293a922»."""
FORM_SIGNS = lazy_pattern(r"[^\w\s.'’&!?\"“”‘]")
"""The signs that are rare in a headline."""
SALUTATION = lazy_pattern(r"(?:dear\b.{1,60}|to whom it may concern)[,:.!]?", re.IGNORECASE)
CLOSING = lazy_pattern(
    r"(?:yours|sincerely|(?:(?:with )?(?:kind|best|warm|many)(?:est)? )?(?:regards|wishes|greetings)|love|thanks)\b"
    r"[ \w]{0,30}[,.]?",
    re.IGNORECASE,
)
LETTER_HEAD = 16
"""The most lines of a letter up to its salutation."""
MAX_PARAGRAPHS = 4
"""The most paragraphs of prose before the end of the head."""
BODY_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
"""The kinds of block after which there can be no headline."""


@rule(head=True)
def byline(at: LineContext) -> Verdict | None:
    """A line near the top that begins with "By" and continues with names is the byline.

    >>> kinds("Harbour reopens\\nBy Ann Lee and Bo Berg\\nThe harbour opened again on Monday after a year of work.")
    ['headline', 'byline', 'paragraph']
    """
    line = at.line
    if at.state.paragraphs >= MAX_PARAGRAPHS or line.count > LONGEST_BYLINE:
        return None
    above, below = at.previous(), at.next()
    if (below is not None and is_by_above_name(line, below)) or (above is not None and is_by_above_name(above, line)):
        return Verdict(BlockKind.BYLINE)
    words = line.words.strip("_")
    if BYLINE.fullmatch(words) is None:
        return None
    names = words.split(" ", 1)[-1]
    return Verdict(BlockKind.BYLINE) if any(word[0].isupper() for word in names.split()) else None


def is_by_above_name(line: Line, below: Line) -> bool:
    """Whether a line is "by" alone, and the next one a name."""
    return BY.fullmatch(line.words) is not None and NAME.fullmatch(below.words) is not None


@rule(head=True)
def dateline(at: LineContext) -> Verdict | None:
    """A line near the top with a date and nothing else is the dateline.

    >>> kinds("Harbour reopens\\nPublished May 4, 2021\\nThe harbour opened again on Monday after a year of work.")
    ['headline', 'dateline', 'paragraph']
    """
    if (
        at.state.paragraphs >= MAX_PARAGRAPHS
        or at.line.count > LONGEST_DATELINE
        or DATE.fullmatch(at.line.words) is None
    ):
        return None
    return Verdict(BlockKind.DATELINE)


@rule(head=True)
def release(at: LineContext) -> Verdict | None:
    """A line near the top that says that this is a press release, or when it may be printed, is boilerplate.

    >>> kinds("FOR IMMEDIATE RELEASE\\nHarbour reopens\\nThe harbour opened again on Monday after a year of work.")
    ['boilerplate', 'headline', 'paragraph']
    """
    is_head = not at.state.paragraphs and at.line.count <= LONGEST_BYLINE
    return Verdict(BlockKind.BOILERPLATE) if is_head and RELEASE.fullmatch(at.line.words) is not None else None


@rule(head=True)
def headline(at: LineContext) -> Verdict | None:
    """The first line that is neither a photo nor boilerplate is the headline, if it is short and more text follows.

    >>> kinds("Harbour reopens after a year\\nThe harbour opened again on Monday after a year of work.")
    ['headline', 'paragraph']
    """
    line, after = at.line, at.next()
    if at.state.has_headline or at.state.paragraphs or after is None or line.count > LONGEST_HEADLINE:
        return None
    if any(kind in BODY_KINDS for kind in at.state.kinds) or line.is_speech or NO_TITLE.match(line.words):
        return None
    if begins_series(at) or begins_address(at):
        return None
    if line.words[-1] in ":,;" or (
        line.words[-1] == "." and (line.count > LONGEST_SENTENCE or not line.precedes_blank)
    ):
        return None
    at.state.has_headline = True
    return Verdict(BlockKind.HEADLINE)


def begins_series(at: LineContext) -> bool:
    """Whether the first line has a form with a number that later ones have too: in a log, a diary, a change log."""
    record = RECORD.match(at.line.words)
    if record is not None and any(
        (found := RECORD.match(line.words)) is not None and found[1] == record[1]
        for line in at.state.lines[at.index + 1 :]
    ):
        return True
    form = form_of(at.line.words)
    if "0" not in form or not (form[0] == "0" or FORM_SIGNS.search(form)):
        return False
    start = form.split()[0]
    if "0" in start and FORM_SIGNS.search(start):
        return any(form_of(line.words.split()[0]) == start for line in at.state.lines[at.index + 1 :])
    return any(form_of(line.words) == form for line in at.state.lines[at.index + 1 :] if line.count == at.line.count)


def form_of(words: str) -> str:
    """A line with "0" for each number, "A" for each word with a capital and "a" for each other word."""
    return FORM_WORD.sub(lambda found: "0" if found[0].isdigit() else "A" if found[0][0].isupper() else "a", words)


def begins_address(at: LineContext) -> bool:
    """Whether the first line is the address of whoever writes a letter, with a salutation below and a closing."""
    lines = at.state.lines
    if at.line.precedes_blank or not any(SALUTATION.fullmatch(line.words) for line in lines[1:LETTER_HEAD]):
        return False
    return any(CLOSING.fullmatch(line.words) for line in lines)


@rule(head=True)
def standfirst(at: LineContext) -> Verdict | None:
    """A line between the headline and the byline or dateline is the standfirst.

    >>> kinds("Harbour reopens\\nThe wall held, but nobody knows for how long.\\nBy Ann Lee\\nIt opened on Monday.")
    ['headline', 'standfirst', 'byline', 'paragraph']
    """
    after = at.next()
    if at.previous_kind() is not BlockKind.HEADLINE or after is None or at.line.count > 2 * LONGEST_HEADLINE:
        return None
    is_head = after.count <= LONGEST_BYLINE and (BYLINE.fullmatch(after.words) or DATE.fullmatch(after.words))
    return Verdict(BlockKind.STANDFIRST) if is_head else None
