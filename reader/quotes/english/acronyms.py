"""Acronyms in brackets, which show that the words before are one name: "the Alliance to Save Our Shores (ASOS)"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.named_tuple import NamedTuple
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

SHORTEST, LONGEST = 2, 8
"""The number of letters of an acronym."""


class Defined(NamedTuple):
    """A name with the acronym that follows it in brackets."""

    first: int
    """The position of its first word."""
    last: int
    """The position of its last word."""
    acronym: str
    """The acronym in lower case."""


def defined_in(s: Sentence) -> Iterator[Defined]:
    """The names of a sentence that an acronym in brackets follows."""
    if "(" not in s.words:
        return
    for bracket, word in enumerate(s.words):
        if word == "(" and is_acronym(s, bracket + 1) and s.lower(bracket + 2) == ")":
            acronym = s.lowered[bracket + 1].replace(".", "")
            first = first_word(s, bracket - 1, acronym)
            if first is not None:
                yield Defined(first, bracket - 1, acronym)


def is_acronym(s: Sentence, at: int) -> bool:
    """Whether a word consists of capitals, at least for the most part: "AROS", "U.N.", "FoE"."""
    if at >= len(s):
        return False
    letters = s.words[at].replace(".", "")
    capitals = sum(map(str.isupper, letters))
    return SHORTEST <= capitals <= len(letters) <= LONGEST and letters.isalpha() and 2 * capitals > len(letters)


def first_word(s: Sentence, last: int, acronym: str) -> int | None:
    """The position of the first of the words up to `last` whose initials are an acronym; None if they are not.

    A small word may have a letter in the acronym, or none.
    """
    at, left = last, len(acronym)
    while at >= 0:
        letters = s.lowered[at].replace(".", "") if s.words[at].isupper() else s.lowered[at][:1]
        if letters.isalpha() and acronym[:left].endswith(letters):
            left -= len(letters)
            if not left:
                return at if at < last and s.tags[at] & Tag.CAPITAL else None
        elif not s.tags[at] & Tag.FUNCTION or s.tags[at] & Tag.CAPITAL:
            return None
        at -= 1
    return None
