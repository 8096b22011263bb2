"""Many spans in the order of the text, as two arrays: hits of a search, what a walk goes through, what is marked."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import sub

from reader.document import Span


def numbers() -> array[int]:
    """An empty array of offsets."""
    return array("i")


@dataclass(slots=True)
class SpanArray:
    """SpanArray in the order of their starts."""

    starts: array[int] = field(default_factory=numbers)
    """For each span the offset of its first code point."""
    ends: array[int] = field(default_factory=numbers)
    """For each span the offset behind its last."""
    longest: int = 0
    """The length of the longest, in code points."""

    @classmethod
    def of(cls, spans: Iterable[Span]) -> SpanArray:
        """SpanArray that come in the order of their starts."""
        found = cls()
        for span in spans:
            found.add(span.start, span.end)
        return found

    def add(self, start: int, end: int) -> None:
        """Add a span that starts no earlier than the last one."""
        self.starts.append(start)
        self.ends.append(end)
        self.longest = max(self.longest, end - start)

    def extend(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Add many, each a start and an end, in the order of their starts."""
        if pairs:
            starts, ends = zip(*pairs, strict=True)
            self.starts.extend(starts)
            self.ends.extend(ends)
            self.longest = max(self.longest, *map(sub, ends, starts))

    def __len__(self) -> int:
        """The number of spans."""
        return len(self.starts)

    def __getitem__(self, index: int) -> Span:
        """The span of an index; raises IndexError."""
        return Span(self.starts[index], self.ends[index])

    def after(self, offset: int) -> int:
        """The index of the first span that starts at an offset or behind it; the number of spans if none does."""
        return bisect_left(self.starts, offset)

    def before(self, offset: int) -> int:
        """The index of the last span that starts before an offset; -1 if none does."""
        return bisect_left(self.starts, offset) - 1

    def near(self, start: int, end: int) -> Iterator[Span]:
        """The spans that share a code point with [start, end)."""
        for index in range(bisect_right(self.starts, start - self.longest), bisect_left(self.starts, end)):
            if self.ends[index] > start:
                yield self[index]
