"""Captions of photos, and the credit that ends them."""

from __future__ import annotations

import re

from reader.document import BlockKind, Span
from reader.formats.plain.context import LineContext, Verdict

CELL_END = re.compile(r"\s*\|[\s|]*$")
LABELLED = re.compile(r"(?:image|photo|picture|video)? ?caption:?\s+|(?:video|photo|image|picture):\s+", re.IGNORECASE)
CREDIT_WORDS = (
    r"(?:photo(?:graph)?s?|image|picture|video|courtesy|illustration|graphic|file)(?: credit)?(?: by| of|:|/)"
    r"|(?:image |photo )?credit:|submitted photo|handout|file photo"
)
CREDIT = re.compile(
    rf"(?:(?<=[.!?)”\"’'\s])|^)\(?(?:\b(?:{CREDIT_WORDS}))(?:[^.!?]|\.(?=\w)|\b[A-Z]\.|\bInc\.)*\)?\.?$",
    re.IGNORECASE,
)
PERSON_NAMES = re.compile(
    r"(?<=[.!?)”\"] )(?:[A-Z][\w'’.-]*|/|of|de|van|von|the|and|&)(?:[ /](?:[A-Z][\w'’.-]*|/|of|de|van|and|&)){0,5}$"
)
JOINED_CREDIT = re.compile(
    r"(?<=[a-z.!?)”’])(?:(?:Photo|Picture|Image|Video)(?: [Cc]redit)?|Credit):? ?[A-Z][^.!?]{1,70}$"
)
"""A credit that lost the blank before it: «The wall in MayCredit: Ann Lee»."""
AGENCY_NAMES = re.compile(
    r"(?<=[.!?)”\"] )(?:[A-Z][\w'’.]*[ /-])*"
    r"(?:(?:[A-Z]{2,4}|[A-Z]\w+)[/-](?:[A-Z]{2,4}|[A-Z]\w+)|[A-Z]{2,4}|(?:Images?|Photos?|Press|Pictures|News|Agency))"
    r"(?: (?:Images?|Photos?|Pictures|Agency))?\.?$"
)
"""Names that end in the ways of picture agencies: «Ann Lee/Harbour Press», «AB», «North Images»."""
CREDIT_REACH = 160
"""How many code points at the end of a line can hold a credit."""
HINT_WORDS = (
    "photo",
    "image",
    "picture",
    "video",
    "courtesy",
    "illustration",
    "graphic",
    "file",
    "credit",
    "handout",
)
"""The words that introduce a credit, in small letters."""
SENTENCE_BREAK = re.compile(r"[.!?)”\"] [A-Z]")
"""What stands before names that are a credit."""
NAMES_REACH = 90
"""How many code points names behind the last full stop can have."""
LONGEST = 90
"""The greatest number of words of a caption that is known by its credit alone."""


def find_credit(words: str, start: int, *, is_photo: bool) -> Span | None:
    """The credit at the end of a caption that begins at offset `start`.

    Where it is certain that there is a photo, names behind the last full stop are a credit without further words.
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
    if found is None or found.start() == 0 or len(found.group().split()) > 14:
        return None
    return Span(start + found.start(), start + found.end())


def has_credit_word(words: str) -> bool:
    """Whether one of the words that introduce a credit stands near the end of a line."""
    tail = words[-CREDIT_REACH:].lower()
    for hint in HINT_WORDS:  # noqa: SIM110 - a generator would take twice the time
        if hint in tail:
            return True
    return False


def ends_with_capital(words: str) -> bool:
    """Whether the last word of a line begins as the last one of an agency's name does."""
    start = words.rfind(" ") + 1
    return "A" <= words[start : start + 1] <= "Z"


def has_sentence_break(words: str) -> bool:
    """Whether a sentence ends near the end of a line, and names can stand behind it."""
    return SENTENCE_BREAK.search(words, max(0, len(words) - NAMES_REACH)) is not None


def caption_under_image(at: LineContext) -> Verdict | None:
    """What stands under the leftover of an image, in a table's cell or as a short line, is its caption.

    >>> kinds("![]() |\\nWorkers mend the sea wall, May 4. Ann Lee |")
    ['image', 'caption', 'boilerplate']
    """
    if at.previous_kind() is not BlockKind.IMAGE:
        return None
    before = at.previous()
    ended = CELL_END.search(at.line.words)
    if ended is None and (before is None or "|" in before.words or at.line.count > LONGEST):
        return None
    end = ended.start() if ended else len(at.line.words)
    return caption(at, end, find_credit(at.line.words[:end], at.line.span.start, is_photo=True))


def caption_with_label(at: LineContext) -> Verdict | None:
    """A line that says it is a caption is one.

    >>> kinds("The wall broke in May.\\nImage caption Workers mend the sea wall")
    ['paragraph', 'caption']
    """
    if at.line.count > LONGEST or LABELLED.match(at.line.words) is None:
        return None
    words = at.line.words
    return caption(at, len(words), find_credit(words, at.line.span.start, is_photo=True))


def caption_with_credit(at: LineContext) -> Verdict | None:
    """A line that ends with the credit of a photo is its caption.

    >>> kinds("The wall broke in May.\\nWorkers mend the sea wall. Photo: Ann Lee\\nIt holds.")
    ['paragraph', 'caption', 'paragraph']
    """
    if at.line.count > LONGEST:
        return None
    ended = CELL_END.search(at.line.words) if at.line.words[-1] == "|" else None
    end = ended.start() if ended else len(at.line.words)
    credit = find_credit(at.line.words[:end], at.line.span.start, is_photo=False)
    return caption(at, end, credit) if credit is not None else None


def caption(at: LineContext, end: int, credit: Span | None) -> Verdict:
    """The line up to `end`, as a caption with its credit."""
    start = at.line.span.start
    return Verdict(BlockKind.CAPTION, Span(start, start + end), credit=credit)
