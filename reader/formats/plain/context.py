"""The context in which a rule judges a line of plain text, and its verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from reader.document import BlockKind, Span
from reader.formats.plain.line import Line, without_number
from reader.structs import Struct, fresh


class ParserState(Struct, frozen=False):
    """The lines of a text, and what the rules have found so far."""

    lines: Sequence[Line]
    """All lines, in order."""
    kinds: list[BlockKind] = fresh(list)
    """The kinds of the lines that are judged already, from the first on."""
    has_headline: bool = False
    """Whether the headline has been found."""
    paragraphs: int = 0
    """The number of paragraphs of prose so far."""
    counts: Counter[str] = fresh(Counter)
    """How often each line, and each line without its number, occurs; filled on first use."""

    def occurrences(self, words: str) -> int:
        """How often the text has this line, or lines that differ from it only in their number."""
        if not self.counts:
            for line in self.lines:
                self.counts.update(filter(None, (line.words, without_number(line.words))))
        return max(self.counts[words], self.counts[without_number(words)])


class LineContext(Struct):
    """A line that is judged, and the lines around it."""

    state: ParserState
    """All lines, and what has been found."""
    index: int
    """The index of the line."""

    @property
    def line(self) -> Line:
        """The line that is judged."""
        return self.state.lines[self.index]

    def previous(self, steps: int = 1) -> Line | None:
        """The line `steps` lines before; None if there is none."""
        return self.state.lines[self.index - steps] if self.index >= steps else None

    def next(self, steps: int = 1) -> Line | None:
        """The line `steps` lines after; None if there is none."""
        return self.state.lines[self.index + steps] if self.index + steps < len(self.state.lines) else None

    def previous_kind(self, steps: int = 1) -> BlockKind | None:
        """The kind of the line `steps` lines before; None if there is none."""
        return self.state.kinds[self.index - steps] if self.index >= steps else None


class Verdict(Struct):
    """The decision on what a line is."""

    kind: BlockKind
    """Its kind."""
    span: Span | None = None
    """The part of the line that is the block; None for the whole line."""
    level: int = 0
    """As in `Block.level`."""
    credit: Span | None = None
    """As in `Block.credit`."""
    rule: str = ""
    """Of a heading, the name of its rule."""


Judge = Callable[[LineContext], Verdict | None]
"""Judges a line; None if the rule does not apply to it."""


class LineRule(Struct):
    """A rule for one phenomenon, and the lines that it can apply to; it is not asked about any others."""

    judge: Judge
    """The rule itself. Its docstring has an example."""
    needs_symbol: bool
    """Whether it applies only to lines that do not begin with a word."""
    needs_head: bool
    """Whether it applies only among the first paragraphs."""
    needs_heading: bool
    """Whether it applies only to lines that could be a heading by their form."""

    def can_apply(self, *, starts_with_word: bool, is_in_head: bool, can_be_heading: bool) -> bool:
        """Whether the rule can apply to a line with these properties."""
        if (self.needs_symbol and starts_with_word) or (self.needs_head and not is_in_head):
            return False
        return can_be_heading or not self.needs_heading


def rule(*, symbol: bool = False, head: bool = False, heading: bool = False) -> Callable[[Judge], LineRule]:
    """Make a function a rule: for lines that begin with a symbol, in the head, or in the form of a heading alone."""
    return lambda judge: LineRule(judge, needs_symbol=symbol, needs_head=head, needs_heading=heading)
