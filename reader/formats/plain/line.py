"""Lines, the units that the rules judge, and the properties of their form."""

from __future__ import annotations

import re
from functools import cached_property

from reader.document import BlockKind, Span
from reader.lazy_pattern import lazy_pattern
from reader.structs import Struct

WORD = re.compile(r"\w[\w'’.&-]*")
END = re.compile(r"[.!?…。！？:;,][^\w%$€£]*$")
STOP = re.compile(r"[.!?…。！？][^\w%$€£:;,]*$")
LAST = 100
"""The length of the end of a line in which its last punctuation mark is looked for, in code points."""
NUMBER = re.compile(r"(?:\d{1,3}|[A-Z]|[IVX]{1,5})$")
SPEAKER_LABEL = re.compile(r"(?:Q|A|[A-Z][A-Z .'’-]{1,30}):\s")
NOTE = re.compile(r"(?:note|notes|nb|n\.b\.|warning|caution|important|tip|hint|attention|danger)[.:!]?", re.IGNORECASE)
"""The mark of a note, which is no heading of what follows it."""
NO_TITLE = re.compile(
    r"[$%>] |(?-i:(?:THE )?END\b)|[a-z-]+:\s.*\b\d{1,2}:\d\d\b|"
    r"[+-][^\W\d]|\S+\.\w{1,4}:\d+:|(?:copyright|\(c\)|©) ?(?:\(c\) ?|© ?)?[\[<]?(?:yyyy|year|\d{4})|"
    r".*(?:\s|^)(?:https?://|www\.)\S+$",
    re.DOTALL | re.IGNORECASE,
)
"""What cannot be a title: a command after the sign of a shell, what says that a part ends, a field with a time of day,
a line of a comparison or with its place in a file, a copyright notice, and a line that ends with an address: «The guide
is at https://example.org/».
"""
SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}$")
"""The result of a match. Such lines precede reports of matches, but there are too many to be headings."""
SPEECH = lazy_pattern(r"[\"“‘«'„](?:.*[.!?]$|.*[.,!?…—–-][\"”’»'“]$|(?=.*[.:,]$).*[,!?…—–-][\"”’»'“] .*)", re.DOTALL)
"""A line of speech: «“I would have been here, but the--”», «“No,” said the miller.»."""
OPENERS = "\"“‘'¿¡$"
"""Characters other than letters and digits with which a heading can begin."""
LONGEST_TITLE = 24
"""The most words of a heading in title case."""
TITLE = 0.75
"""The smallest share of longer words with a capital in a line in title case."""


def without_number(words: str) -> str:
    """A line without the number or letter at its end: "Plan " for both "Plan A" and "Plan B"; "" if it has none."""
    found = NUMBER.search(words)
    return words[: found.start()] if found is not None and words[: found.start()].endswith(" ") else ""


class Line(Struct, frozen=False, slots=False, eq=False):
    """A line of the text that is not blank, or several that were broken only to fit a page."""

    words: str
    """Its text, without white space at the ends."""
    span: Span
    """Where it is in the text."""
    number: int
    """The number of its first line in the source, from 1."""
    follows_blank: bool
    """Whether the line before it is blank, or there is none."""
    precedes_blank: bool
    """Whether the line after it is blank, or there is none."""
    indent: int = 0
    """The number of characters before its text."""
    kind: BlockKind | None = None
    """The kind that its place on the page gives it; None if the rules decide."""

    @property
    def right(self) -> int:
        """The column after its last character."""
        return self.indent + len(self.words)

    @cached_property
    def count(self) -> int:
        """The number of words."""
        return len(self.words.split())

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it ends like a sentence: «We agree.», «“Do you?”»."""
        return STOP.search(self.words, len(self.words) - LAST) is not None

    @property
    def is_speech(self) -> bool:
        """Whether it is what somebody says, in quotation marks, perhaps with who says it."""
        return self.words[0] in "\"“‘«'„" and SPEECH.fullmatch(self.words) is not None

    @property
    def is_no_title(self) -> bool:
        """Whether it is the mark of a note, a command of a shell, or leads to an address."""
        return NOTE.fullmatch(self.words) is not None or NO_TITLE.match(self.words) is not None

    @property
    def is_open_ended(self) -> bool:
        """Whether it ends without a punctuation mark, like a heading."""
        return END.search(self.words, len(self.words) - LAST) is None

    @property
    def starts_with_word(self) -> bool:
        """Whether it begins with a letter or a digit, or with a quotation mark before one."""
        first = self.words[0]
        return first.isalnum() or (first in '"“‘«' and self.words[1:2].isalnum())

    @cached_property
    def can_be_heading(self) -> bool:
        """Whether it has the form of a heading: not too long, its first and last characters as in headings."""
        first, last = self.words[0], self.words[-1]
        if last in ".!,;" or self.count > LONGEST_TITLE or self.is_no_title:
            return False
        if not (first.isupper() or first.isdigit() or first in OPENERS or not (first.isascii() or first in "–—…")):
            return False
        if SPEAKER_LABEL.match(self.words) or self.is_speech or (last.isdigit() and SCORE.search(self.words)):
            return False
        if last == ":":
            return self.is_title and self.count > 2
        return last == "?" or self.is_open_ended

    @cached_property
    def is_title(self) -> bool:
        """Whether it is in title case: «Meal Plan for Busy Days», not «Get it now»."""
        return self.has_few_short_words and self.capitals >= TITLE

    @property
    def has_few_short_words(self) -> bool:
        """Whether at most a third of its words are short and in lower case, unlike in «Get it on a card»."""
        words: list[str] = WORD.findall(self.words)
        small = [word for word in words if len(word) <= 3 and word[0].islower()]
        return 3 * len(small) <= len(words)

    @property
    def capitals(self) -> float:
        """The share of its longer words that begin with a capital or a digit, from 0 to 1."""
        firsts = [word[0] for word in WORD.findall(self.words) if len(word) > 3 or word[0].isupper()]
        return len([first for first in firsts if first.isupper() or first.isdigit()]) / len(firsts) if firsts else 0.0
