"""What a rule of plain text sees, and what it answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reader.document import BlockKind, Span
from reader.formats.plain.line import Line, without_number


@dataclass(slots=True)
class ParserState:
    """All lines of a text, and what the rules have found of it so far."""

    lines: Sequence[Line]
    """In order."""
    kinds: list[BlockKind] = field(default_factory=list)
    """The kind of each line that is decided, from the first on."""
    has_headline: bool = False
    """Whether the headline is found."""
    paragraphs: int = 0
    """How many paragraphs of prose stand before the line that is judged."""
    counts: Counter[str] = field(default_factory=Counter)
    """How often each line, and each line without its number, stands on the page; filled when it is first asked for."""

    def occurrences(self, words: str) -> int:
        """How often a line with some words stands on the page, or one that differs in its number alone."""
        if not self.counts:
            for line in self.lines:
                self.counts.update(filter(None, (line.words, without_number(line.words))))
        return max(self.counts[words], self.counts[without_number(words)])


@dataclass(frozen=True, slots=True)
class LineContext:
    """The place of a line on its page."""

    state: ParserState
    """The page."""
    index: int
    """The index of the line in it."""

    @property
    def line(self) -> Line:
        """The line that is judged."""
        return self.state.lines[self.index]

    def previous(self, steps: int = 1) -> Line | None:
        """The line `steps` lines before, None if there is none."""
        return self.state.lines[self.index - steps] if self.index >= steps else None

    def next(self, steps: int = 1) -> Line | None:
        """The line `steps` lines after, None if there is none."""
        return self.state.lines[self.index + steps] if self.index + steps < len(self.state.lines) else None

    def previous_kind(self, steps: int = 1) -> BlockKind | None:
        """What the line `steps` lines before turned out to be."""
        return self.state.kinds[self.index - steps] if self.index >= steps else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a line is."""

    kind: BlockKind
    """Its role."""
    span: Span | None = None
    """The part of the line that the block is; None for the whole of it."""
    level: int = 0
    """As in `Block.level`."""
    credit: Span | None = None
    """As in `Block.credit`."""


LineRule = Callable[[LineContext], Verdict | None]
"""Judges one phenomenon: what the line is, or None if that is not for this rule to say."""
