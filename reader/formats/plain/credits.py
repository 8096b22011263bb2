"""Credits: who made a photo, at the end of its caption; and how sure they are in a line that may be no caption."""

from __future__ import annotations

import re

from reader.document import Span
from reader.formats.plain.patterns import any_of, read_groups
from reader.lazy_pattern import lazy_pattern

GROUPS = read_groups("credits.txt")

HINT_WORDS = tuple(GROUPS["hints"])
CREDIT = lazy_pattern(
    rf"(?:(?<=[.!?)”\"’'\s])|^)\(?(?:{any_of(GROUPS['introductions'])})(?:[^.!?]|\.(?=\w)|\b[A-Z]\.|\bInc\.)*\)?\.?$",
    re.IGNORECASE,
)
PERSON_NAMES = lazy_pattern(
    r"(?<=[.!?)”\"] )(?:[A-Z][\w'’.-]*|/|of|de|van|von|the|and|&)(?:[ /](?:[A-Z][\w'’.-]*|/|of|de|van|and|&)){0,5}$"
)
JOINED_CREDIT = lazy_pattern(rf"(?<=[a-z.!?)”’]){any_of(GROUPS['joined introductions'])}:? ?[A-Z][^.!?]{{1,70}}$")
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
BRACKETED = lazy_pattern(
    r"\((?:[A-Z][\w'’.]*[ -])*[A-Z][\w'’.]*(?: ?[/–|] ?(?:[A-Z][\w'’.]*[ -]){0,4}[A-Z][\w'’.]*){1,3}\)\.?$"
)
"""Names in brackets: «(Ann Lee / North Images)»."""
AFTER_SLASH = lazy_pattern(rf" ?[/|] (?:[A-Z][\w'’.]*[ -])*(?:[A-Z]{{2,5}}|{any_of(GROUPS['agency words'])})$")
"""An agency after a slash: «The wall in May / AB»."""
INTRODUCTION = lazy_pattern(rf"\(?{any_of(GROUPS['introductions'])}:?\s*", re.IGNORECASE)
BREAK_BEFORE = re.compile(r"[.!?…)\]”\"’»|/–—-]\s*$")
"""The end of a sentence, or a sign that separates, before a credit."""
ABBREVIATION = re.compile(r"\b[a-z]{1,3}\.\s*$")
NO_CAPTION = lazy_pattern(rf"{any_of(GROUPS['credited lines'])}\b[^:]{{0,12}}:|copyright\b|[-•*·] |\[", re.IGNORECASE)
ORDERS = frozenset(GROUPS["orders"])
BY_THEMSELVES = ("submitted", "handout", "file photo")
"""Credits without a name."""
MIN_NAMES = 0.5
"""The smallest share of longer words in a credit that begin with a capital."""
LONGEST_NAMES = 4
"""The most words of names alone."""
MIN_WORDS = 4
"""The fewest words before the name of an agency that nothing introduces."""


def find_credit(words: str, start: int, *, is_photo: bool) -> Span | None:
    """The credit at the end of a caption; `start` is the offset of the caption in the text. None if there is none.

    If the words certainly belong to a photo, names after the last sentence are a credit even without a word like
    "photo".
    """
    has_word, may_be_agency = has_credit_word(words), ends_with_capital(words)
    is_slashed = "/" in words[-CREDIT_REACH:] and (may_be_agency or words[-1] == ")")
    if not has_word and not is_slashed and not ((may_be_agency or is_photo) and has_sentence_break(words)):
        return None
    tail = max(0, len(words) - CREDIT_REACH)
    found = (CREDIT.search(words, tail) or JOINED_CREDIT.search(words, tail)) if has_word else None
    if found is None and may_be_agency:
        found = AGENCY_NAMES.search(words, tail)
    if found is None and is_slashed:
        found = BRACKETED.search(words, tail) or AFTER_SLASH.search(words, tail)
    if found is None and is_photo:
        found = PERSON_NAMES.search(words, tail)
    if found is None or LEADING_NUMBER.fullmatch(words, 0, found.start()):
        return None
    if found.start() == 0 or len(found.group().split()) > LONGEST_CREDIT:
        return None
    return Span(start + found.start(), start + found.end())


def is_sure(words: str, at: int) -> bool:
    """Whether a credit that begins at an index makes its line a caption: it has names, and stands apart from the words.

    >>> is_sure("Workers mend the wall. Photo: Ann Lee", 23), is_sure("It is a photo of what the sea did", 8)
    (True, False)
    """
    before, credit = words[:at], words[at:]
    if NO_CAPTION.match(words) or not before.strip() or "//" in words or credit.count("(") < credit.count(")"):
        return False
    introduction = INTRODUCTION.match(credit)
    if introduction is None:
        first = next((char for char in before if char.isalpha()), "a")
        return (
            credit.split(maxsplit=1)[0].lower() not in ORDERS
            and not before.isupper()
            and len(before.split()) >= MIN_WORDS
            and not first.islower()
            and not ABBREVIATION.search(before)
        )
    names = re.findall(r"[^\W\d_][\w'’.-]*", credit[introduction.end() :])
    longer = [name for name in names if len(name) > 3 or name[0].isupper()]
    if not longer:
        return credit.strip("(.)")[:1].isupper() and introduction.group().strip("(").lower().startswith(BY_THEMSELVES)
    if sum(name[0].isupper() or not name[0].isascii() for name in longer) < MIN_NAMES * len(longer):
        return False
    is_labelled = introduction.group().rstrip()[-1:] in {":", "/", "©"}
    is_apart = credit[0] in "(©" or BREAK_BEFORE.search(before) is not None
    return is_apart or (is_labelled and credit[0].isupper())


def are_names(words: str) -> bool:
    """Whether a few words all begin with a capital, as who took a photo, not what it shows."""
    return len(words.split()) <= LONGEST_NAMES and all(word[0].isupper() for word in re.findall(r"\w+", words))


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
