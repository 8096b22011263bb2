"""A compact sequence of many spans, such as the hits of a search, as two arrays of offsets."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import sub

from reader.document import Span


def offsets() -> array[int]:
    """An empty array of offsets."""
    return array("i")


@dataclass(slots=True)
class SpanArray:
    """Spans ordered by their starts."""

    starts: array[int] = field(default_factory=offsets)
    """The offset of the first code point of each span."""
    ends: array[int] = field(default_factory=offsets)
    """The offset after the last code point of each span."""
    longest: int = 0
    """The length of the longest span, in code points."""

    @classmethod
    def of(cls, spans: Iterable[Span]) -> SpanArray:
        """An array of spans that are already ordered by their starts."""
        found = cls()
        for span in spans:
            found.add(span.start, span.end)
        return found

    def add(self, start: int, end: int) -> None:
        """Append a span, which must not start before the last one."""
        self.starts.append(start)
        self.ends.append(end)
        self.longest = max(self.longest, end - start)

    def extend(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Append many spans, each given as start and end, ordered by their starts."""
        if pairs:
            starts, ends = zip(*pairs, strict=True)
            self.starts.extend(starts)
            self.ends.extend(ends)
            self.longest = max(self.longest, *map(sub, ends, starts))

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> Span:
        return Span(self.starts[index], self.ends[index])

    def after(self, offset: int) -> int:
        """The index of the first span that starts at or after an offset; the number of spans if none does."""
        return bisect_left(self.starts, offset)

    def before(self, offset: int) -> int:
        """The index of the last span that starts before an offset; -1 if none does."""
        return bisect_left(self.starts, offset) - 1

    def near(self, start: int, end: int) -> Iterator[Span]:
        """The spans that share a code point with [start, end)."""
        for index in range(bisect_right(self.starts, start - self.longest), bisect_left(self.starts, end)):
            if self.ends[index] > start:
                yield self[index]
