"""Captions of photos, and the credits at their ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document import BlockKind, Span
from reader.formats.plain.context import LineContext, Verdict, rule
from reader.formats.plain.line import Line
from reader.formats.plain.patterns import any_of, read_groups
from reader.formats.plain.wrapping import join_lines

GROUPS = read_groups("credits.txt")

CELL_END = re.compile(r"\s*\|[\s|]*$")
"""The residue of a table cell at the end of a line."""
LABELLED = re.compile(any_of(GROUPS["labels"]), re.IGNORECASE)
HINT_WORDS = tuple(GROUPS["hints"])
CREDIT = re.compile(
    rf"(?:(?<=[.!?)”\"’'\s])|^)\(?(?:\b{any_of(GROUPS['introductions'])})(?:[^.!?]|\.(?=\w)|\b[A-Z]\.|\bInc\.)*\)?\.?$",
    re.IGNORECASE,
)
PERSON_NAMES = re.compile(
    r"(?<=[.!?)”\"] )(?:[A-Z][\w'’.-]*|/|of|de|van|von|the|and|&)(?:[ /](?:[A-Z][\w'’.-]*|/|of|de|van|and|&)){0,5}$"
)
JOINED_CREDIT = re.compile(rf"(?<=[a-z.!?)”’]){any_of(GROUPS['joined introductions'])}:? ?[A-Z][^.!?]{{1,70}}$")
"""A credit without the space before it: «The wall in MayCredit: Ann Lee»."""
AGENCY_NAMES = re.compile(
    r"(?<=[.!?)”\"] )(?:[A-Z][\w'’.]*[ /-])*"
    rf"(?:(?:[A-Z]{{2,4}}|[A-Z]\w+)[/-](?:[A-Z]{{2,4}}|[A-Z]\w+)|[A-Z]{{2,4}}|{any_of(GROUPS['agency words'])})"
    rf"(?: {any_of(GROUPS['agency suffixes'])})?\.?$"
)
"""Names in the forms of picture agencies: «Ann Lee/Harbour Press», «AB», «North Images»."""
LEADING_NUMBER = re.compile(r"\(?\w{1,3}[.)] ")
"""The number of an item, which is no caption of what follows it."""
CREDIT_REACH = 160
"""The length of the end of a line that can contain a credit, in code points."""
LONGEST_CREDIT = 14
"""The most words of a credit."""
SENTENCE_BREAK = re.compile(r"[.!?)”\"] [A-Z]")
"""The end of a sentence before names, which may be a credit."""
NAMES_REACH = 90
"""The length of the end of a line that can contain such names, in code points."""
CREDIT_ALONE = re.compile(
    r"(?:image|photo|picture|photograph|illustration|graphic)s?(?: (?:credit|courtesy|source))?(?: by| of)?:"
    r"\s+(?-i:[A-Z])|"
    r"(?:photo|image)s? (?:by|courtesy of) |credits?: |courtesy of |©",
    re.IGNORECASE,
)
"""A line that begins with a credit."""
CREDITED_WORDS = 35
"""The most words of a caption with its credit on the line below."""
LONGEST_CAPTION = 90
"""The most words of a caption that is not in a table cell."""


def find_credit(words: str, start: int, *, is_photo: bool) -> Span | None:
    """The credit at the end of a caption; `start` is the offset of the caption in the text. None if there is none.

    If the words certainly belong to a photo, names after the last sentence are a credit even without a word like
    "photo".
    """
    has_word, may_be_agency = has_credit_word(words), ends_with_capital(words)
    if not has_word and not ((may_be_agency or is_photo) and has_sentence_break(words)):
        return None
    tail = max(0, len(words) - CREDIT_REACH)
    found = (CREDIT.search(words, tail) or JOINED_CREDIT.search(words, tail)) if has_word else None
    if found is None and may_be_agency:
        found = AGENCY_NAMES.search(words, tail)
    if found is None and is_photo:
        found = PERSON_NAMES.search(words, tail)
    if found is None or LEADING_NUMBER.fullmatch(words, 0, found.start()):
        return None
    if found.start() == 0 or len(found.group().split()) > LONGEST_CREDIT:
        return None
    return Span(start + found.start(), start + found.end())


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
    return CREDIT_ALONE.match(line.words) is None


def has_credit_word(words: str) -> bool:
    """Whether the end of a line contains a word that can introduce a credit."""
    tail = words[-CREDIT_REACH:].lower()
    for hint in HINT_WORDS:  # noqa: SIM110 - a generator takes twice the time
        if hint in tail:
            return True
    return False


def ends_with_capital(words: str) -> bool:
    """Whether the last word begins with a capital, as in the names of agencies."""
    start = words.rfind(" ") + 1
    return "A" <= words[start : start + 1] <= "Z"


def has_sentence_break(words: str) -> bool:
    """Whether a sentence ends near the end of a line, so that names can follow it."""
    return SENTENCE_BREAK.search(words, max(0, len(words) - NAMES_REACH)) is not None


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
    end = ended.start() if ended else len(at.line.words)
    return caption(at, end, find_credit(at.line.words[:end], at.line.span.start, is_photo=True))


@rule()
def caption_with_label(at: LineContext) -> Verdict | None:
    """A line with a label such as "Image caption" is a caption.

    >>> kinds("The wall broke in May.\\nImage caption Workers mend the sea wall")
    ['paragraph', 'caption']
    """
    if at.line.count > LONGEST_CAPTION or LABELLED.match(at.line.words) is None:
        return None
    words = at.line.words
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
    return caption(at, end, credit) if credit is not None else None


def caption(at: LineContext, end: int, credit: Span | None) -> Verdict:
    """The verdict that the line up to index `end` is a caption with this credit."""
    start = at.line.span.start
    return Verdict(BlockKind.CAPTION, Span(start, start + end), credit=credit)
