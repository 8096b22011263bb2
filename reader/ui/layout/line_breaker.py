"""Wrapping all stretches of one text: ordinary words quickly, everything else thoroughly."""

from __future__ import annotations

from array import array

from reader.ui.layout.graphemes import DASH
from reader.ui.layout.wrap import break_after_dash, narrow_until, wrapped

LOOKAHEAD = 1 << 20
"""How far it is looked ahead at once, in code points: while a thread looks, no key is answered."""


class LineBreaker:
    """The lines of one text, as two arrays; its stretches are added in their order.

    It looks ahead for what is not ordinary, so that a run of ordinary stretches is looked at once.
    """

    def __init__(self, text: str, starts: array[int], ends: array[int]) -> None:
        self.text = text
        self.starts = starts
        self.ends = ends
        self.even_end = self.looked_to = 0
        self.dash = -1

    def add(self, start: int, end: int, width: int) -> None:
        """Add the lines into which text[start:end] breaks, as `wrapped` has them."""
        if self.is_narrow(start, end):
            if self.text.find("\n", start, end) < 0:
                self.add_narrow(self.text, start, end, width, 0)
                return
            words = self.text[start:end]
            if "\n " not in words:
                self.add_narrow(words.replace("\n", " "), 0, end - start, width, start)
                return
        self.add_any(start, end, width)

    def add_any(self, start: int, end: int, width: int, language: str = "") -> None:
        """The same, for stretches of any kind; with a language, its words are divided."""
        for first, behind in wrapped(self.text, start, end, width, language):
            self.starts.append(first)
            self.ends.append(behind)

    def is_narrow(self, start: int, end: int) -> bool:
        """Whether every character of a stretch is one cell wide."""
        if self.even_end <= start:
            self.even_end = self.looked_to = start
        while self.even_end < end and self.even_end == self.looked_to:
            self.looked_to = min(len(self.text), self.even_end + LOOKAHEAD)
            self.even_end = narrow_until(self.text, self.even_end, self.looked_to)
        return end <= self.even_end

    def has_dash(self, start: int, end: int) -> bool:
        """Whether a stretch has a dash."""
        if self.dash < start:
            found = self.text.find(DASH, start)
            self.dash = found if found >= 0 else len(self.text)
        return self.dash < end

    def add_narrow(self, words: str, at: int, end: int, width: int, offset: int) -> None:
        """Add the lines of words[at:end], which stands in the text `offset` further behind.

        It is `wrapped_narrow` without a call for each line.
        """
        add_start, add_end, find_last = self.starts.append, self.ends.append, words.rfind
        has_dash = self.has_dash(offset + at, offset + end)
        while end > at and words[end - 1] == " ":
            end -= 1
        while at < end and words[at] == " ":
            at += 1
        while end - at > width:
            stop = cut = find_last(" ", at, at + width + 1)
            if has_dash:
                stop = cut = break_after_dash(words, max(at, cut), at + width) or cut
            if cut < 0:
                stop = cut = at + width
            while words[stop - 1] == " ":
                stop -= 1
            add_start(offset + at)
            add_end(offset + stop)
            at = cut
            while words[at] == " ":
                at += 1
        if at < end:
            add_start(offset + at)
            add_end(offset + end)
