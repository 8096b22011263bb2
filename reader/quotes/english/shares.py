"""Shares of people who were asked, as subjects: "one in five", "62 percent of those polled"."""

from __future__ import annotations

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_nominal
from reader.quotes.english.phrases import phrase_before
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

SMALL_NUMBERS = listed("words", "small-number")
FARTHEST = 3
"""How many words after a number its noun can be."""
LEAST_YEAR = 4
"""The fewest code points of a year."""


def share_before(s: Sentence, at: int) -> Phrase | None:
    """The share of people asked that ends at a position: "*one in five* said", "*62 percent of those polled* said"."""
    window = s.lowered[max(0, at - FARTHEST - 1) : at]
    if "in" not in window and "those" not in window:
        return None
    number = at
    while number > max(1, at - FARTHEST) and is_nominal(s, number) and not is_count(s, number):
        number -= 1
    if number > 1 and s.lower(number - 1) == "in" and is_count(s, number) and is_count(s, number - 2):
        return Phrase(number - 2, at)
    if at > 1 and s.lower(at - 1) == "those" and s.lowered[at].endswith("ed"):
        if s.lower(at - 2) != "of":
            return Phrase(at - 1, at)
        whole = phrase_before(s, at - 3)
        return Phrase(whole.first, at) if whole is not None else Phrase(at - 1, at)
    return None


def is_count(s: Sentence, at: int) -> bool:
    """Whether a word counts people: "one", "four", "3"; a year does not."""
    if not s.tag(at) & Tag.NUMBER and s.lower(at) not in SMALL_NUMBERS:
        return False
    return not s.words[at].isdecimal() or len(s.words[at]) < LEAST_YEAR
