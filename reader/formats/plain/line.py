"""Lines, the units that the rules judge, and what can be seen of one without reading it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from reader.document import Span

WORD = re.compile(r"\w[\w'’.&-]*")
END = re.compile(r"[.!?…。！？:;,][^\w%$€£]*$")
STOP = re.compile(r"[.!?…。！？][^\w%$€£:;,]*$")
NUMBER = re.compile(r"(?:\d{1,3}|[A-Z]|[IVX]{1,5})$")
LABEL = re.compile(r"(?:Q|A|[A-Z][A-Z .'’-]{1,30}):\s")
SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}$")
"""Results of a match, which stand over what is told of it and are many."""
OPENERS = "\"“‘'¿¡$"
LONGEST_TITLE = 24
"""The greatest number of words of a heading that is written as a title."""
TITLE = 0.75
"""The share of longer words with a capital from which on a line is written as a title."""


def without_number(words: str) -> str:
    """The words of a line whose last is a number or a letter, without it: what «Plan A» and «Plan B» share; or ""."""
    found = NUMBER.search(words)
    return words[: found.start()] if found is not None and words[: found.start()].endswith(" ") else ""


@dataclass(eq=False)
class Line:
    """A line of the text that is not blank, or several that were broken only to fit a page."""

    words: str
    """What stands on it, with no blank at either end."""
    span: Span
    """Where that is in the text."""
    number: int
    """The number of its first line in the source, from 1."""
    follows_blank: bool
    """Whether a blank line, or nothing at all, stands before it."""
    precedes_blank: bool
    """Whether a blank line, or nothing at all, follows it."""

    @cached_property
    def count(self) -> int:
        """The number of its words."""
        return len(self.words.split())

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does: «We agree.», «“Do you?”»."""
        return STOP.search(self.words) is not None

    @property
    def is_open_ended(self) -> bool:
        """Whether it ends without any mark, as headings do."""
        return END.search(self.words) is None

    @property
    def starts_with_word(self) -> bool:
        """Whether it begins with a letter or a digit, be it behind a quotation mark."""
        first = self.words[0]
        return first.isalnum() or (first in '"“‘«' and self.words[1:2].isalnum())

    @cached_property
    def can_be_heading(self) -> bool:
        """Whether it could be a heading by what stands on it."""
        first, last = self.words[0], self.words[-1]
        if last in ".!,;" or self.count > LONGEST_TITLE:
            return False
        if not (first.isupper() or first.isdigit() or first in OPENERS or not (first.isascii() or first in "–—…")):
            return False
        if LABEL.match(self.words) or (last.isdigit() and SCORE.search(self.words)):
            return False
        if last == ":":
            return self.is_title and self.count > 2
        return last == "?" or self.is_open_ended

    @cached_property
    def is_title(self) -> bool:
        """Whether its words begin with capitals as those of a title do: «Meal Plan for Busy Days», not «Get it now»."""
        return self.has_few_short_words and self.capitals >= TITLE

    @property
    def has_few_short_words(self) -> bool:
        """Whether no more than a third of its words are short and in small letters, as in «Get it on a card»."""
        words: list[str] = WORD.findall(self.words)
        small = [word for word in words if len(word) <= 3 and word[0].islower()]
        return 3 * len(small) <= len(words)

    @property
    def capitals(self) -> float:
        """The share of its longer words that begin with a capital letter or a digit, from 0 to 1."""
        firsts = [word[0] for word in WORD.findall(self.words) if len(word) > 3 or word[0].isupper()]
        return len([first for first in firsts if first.isupper() or first.isdigit()]) / len(firsts) if firsts else 0.0
