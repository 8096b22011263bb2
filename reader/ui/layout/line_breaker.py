"""Breaking all passages of one text into lines: ordinary ones fast, all others as `wrap` does."""

from __future__ import annotations

from array import array

from reader.ui.layout.graphemes import DASH
from reader.ui.layout.wrap import break_after_dash, narrow_until, wrapped

LOOKAHEAD = 1 << 20
"""How far to scan at once, in code points. No other thread runs during a scan, so no key is answered."""


class LineBreaker:
    """Appends the lines of passages of one text, which come in order, to two arrays.

    A passage is ordinary if all its characters are one cell wide. The text is scanned ahead for the first other
    character, so that one scan covers many passages.
    """

    def __init__(self, text: str, starts: array[int], ends: array[int]) -> None:
        self.text = text
        self.starts = starts
        self.ends = ends
        self.narrow_end = self.scanned_end = 0
        self.next_dash = -1

    def add(self, start: int, end: int, width: int) -> None:
        """Add the lines of text[start:end], which are those that `wrapped` returns."""
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
        """Add the lines of a passage of any kind, hyphenated if a language is given."""
        for line_start, line_end in wrapped(self.text, start, end, width, language):
            self.starts.append(line_start)
            self.ends.append(line_end)

    def is_narrow(self, start: int, end: int) -> bool:
        """Whether every character of a passage is one cell wide."""
        if self.narrow_end <= start:
            self.narrow_end = self.scanned_end = start
        while self.narrow_end < end and self.narrow_end == self.scanned_end:
            self.scanned_end = min(len(self.text), self.narrow_end + LOOKAHEAD)
            self.narrow_end = narrow_until(self.text, self.narrow_end, self.scanned_end)
        return end <= self.narrow_end

    def has_dash(self, start: int, end: int) -> bool:
        """Whether a passage contains a dash."""
        if self.next_dash < start:
            found = self.text.find(DASH, start)
            self.next_dash = found if found >= 0 else len(self.text)
        return self.next_dash < end

    def add_narrow(self, words: str, at: int, end: int, width: int, offset: int) -> None:
        """Add the lines of words[at:end], which is in the text at `offset` + `at`.

        The same as `wrapped_narrow`, without a function call for each line.
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
