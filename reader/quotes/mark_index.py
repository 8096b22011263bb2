"""An index of the quotation marks of a text, with a short cut for the marks that are unambiguous pairs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from reader.document import Span
from reader.quotes.glyphs import DOUBLE_CHARACTERS, DOUBLE_MARK, QuotationStyle
from reader.quotes.pairing import Run, run_between, runs_of

LONGER_MARKS = ("<", "``", "''")
"""If none of these is in a text, all its double marks are single characters."""


class MarkIndex:
    """The offsets of the double quotation marks of a text, which are searched for once."""

    def __init__(self, text: str, style: QuotationStyle) -> None:
        self.text, self.style = text, style
        self.is_plain = not any(other in text for other in LONGER_MARKS)
        self.offsets = sorted(chain.from_iterable(offsets_of(text, mark) for mark in DOUBLE_CHARACTERS))

    def runs(self, start: int, end: int) -> list[Run]:
        """The runs of text[start:end], a block, in order."""
        if self.style.singles:
            return list(runs_of(self.text, start, end, self.style))
        offsets = self.within(start, end)
        if not offsets:
            return []
        pairs = list(zip(offsets[::2], offsets[1::2], strict=False))
        if len(offsets) == 2 * len(pairs) and all(is_pair(self.text, *pair, end) for pair in pairs):
            found = [self.run(opening, closing) for opening, closing in pairs]
            return [run for run in found if run is not None]
        return list(runs_of(self.text, start, end, self.style))

    def run(self, opening: int, closing: int) -> Run | None:
        """The run between a pair of marks of one character, unless it is blank."""
        return run_between(self.text, Span(opening, closing + 1), opening + 1, closing, is_closed=True)

    def within(self, start: int, end: int) -> list[int]:
        """The offsets of the marks of a block, and of markup, which contains no marks."""
        if self.is_plain:
            first = bisect_left(self.offsets, start)
            return self.offsets[first : bisect_left(self.offsets, end, first)]
        return [match.start() for match in DOUBLE_MARK.finditer(self.text, start, end)]


def offsets_of(text: str, mark: str) -> Iterator[int]:
    """The offsets of a character in a text."""
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def is_pair(text: str, opening: int, closing: int, end: int) -> bool:
    """Whether two neighbouring marks of a block are a pair regardless of what is around them: curly ones of opposite
    direction, or straight ones next to blanks.
    """
    mark = text[opening]
    if mark == "“":
        return text[closing] == "”"
    if not mark == text[closing] == '"' or closing - opening < 2:
        return False
    is_open = (opening == 0 or text[opening - 1].isspace()) and not text[opening + 1].isspace()
    last = text[closing - 1]
    is_closed = (closing + 1 == end or text[closing + 1].isspace()) and not last.isspace() and not last.isdecimal()
    return is_open and is_closed
