"""Spans: ranges of code points, the unit of which everything in a document is made."""

from __future__ import annotations

from reader.structs import Struct


class Span(Struct, order=True):
    """The half-open range [start, end) of a document's text, in code points.

    >>> Span(4, 8).of("The wall broke."), Span(4, 8).length
    ('wall', 4)
    """

    start: int
    """Offset of the first code point."""
    end: int
    """Offset after the last code point."""

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The part of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` is entirely within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end
