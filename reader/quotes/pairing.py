"""The pairing of quotation marks: the runs of text within them, found in one pass without backtracking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import cached_property

from reader.document import Span
from reader.named_tuple import NamedTuple
from reader.quotes.glyphs import (
    ALWAYS_OPENING,
    ANGLES,
    CLOSERS,
    DEFAULT_STYLE,
    SINGLE,
    STRAIGHT,
    Direction,
    Glyph,
    QuotationStyle,
    glyphs_of,
)
from reader.structs import Struct


class Run(NamedTuple):
    """The text within one pair of quotation marks."""

    span: Span
    """The span of the text, without the marks and the blanks next to them."""
    outer: Span
    """The span including the marks."""
    is_closed: bool
    """Whether there is a closing mark; if not, the run ends where another opens or at the end of its block."""


def runs_of(text: str, start: int, end: int, style: QuotationStyle = DEFAULT_STYLE) -> Iterable[Run]:
    """The runs of text[start:end], a block, in order; quotations within quotations are no runs of their own."""
    glyphs = list(glyphs_of(text, start, end, style))
    return Pairer(text, start, end, style, glyphs).runs() if glyphs else ()


def run_between(text: str, outer: Span, start: int, end: int, *, is_closed: bool) -> Run | None:
    """The run within text[start:end], between its marks; None if there is nothing but blanks."""
    inner = text[start:end]
    words = inner.strip()
    if not words:
        return None
    first = start + inner.index(words[0])
    return Run(Span(first, first + len(words)), outer, is_closed)


class Step(Enum):
    """What a mark does to the open run."""

    NOTHING = auto()
    CLOSES = auto()
    REOPENS = auto()
    """Ends the run, whose closing mark is missing, and opens another."""
    CANCELS = auto()
    """Shows that the mark that opened the run was no quotation mark."""


class Lookahead(Struct):
    """What follows each mark of a block, for one kind of opening mark."""

    is_closer: list[bool]
    """Whether the next mark of the kind closes rather than opens."""
    closers: list[int]
    """How many marks that can close it follow."""
    openers: list[int]
    """How many marks that open it again follow."""
    total: int
    """The number of marks of the kind in the block."""


class Pairer:
    """Pairs the marks of a block, one after the other."""

    def __init__(self, text: str, start: int, end: int, style: QuotationStyle, glyphs: list[Glyph]) -> None:
        self.text, self.start, self.end, self.style, self.glyphs = text, start, end, style, glyphs
        self.opened: Glyph | None = None
        self.depth = 0
        self.inner = ""
        self.lookaheads: dict[str, Lookahead] = {}

    def runs(self) -> Iterator[Run]:
        for i, glyph in enumerate(self.glyphs):
            opened = self.opened
            if opened is None:
                if self.opens(i, glyph):
                    self.open(glyph)
                continue
            match self.step(i, glyph, opened):
                case Step.CLOSES:
                    yield from self.run(opened, glyph.start, glyph.end, is_closed=True)
                    self.opened = None
                case Step.REOPENS:
                    yield from self.run(opened, glyph.start, glyph.start, is_closed=False)
                    self.open(glyph)
                case Step.CANCELS:
                    self.opened = None
        if self.opened is not None:
            yield from self.run(self.opened, self.end, self.end, is_closed=False)

    def open(self, glyph: Glyph) -> None:
        self.opened, self.depth, self.inner = glyph, 0, ""

    def run(self, opened: Glyph, close: int, end: int, *, is_closed: bool) -> Iterator[Run]:
        """The run from its opening mark to `close`, unless it is blank."""
        run = run_between(self.text, Span(opened.start, end), opened.end, close, is_closed=is_closed)
        if run is not None:
            yield run

    def opens(self, i: int, glyph: Glyph) -> bool:
        """Whether a mark opens a run where none is open."""
        mark = glyph.mark
        if mark in ANGLES:
            if mark in self.style.openers:
                return mark in "«‹" or glyph.direction is not Direction.CLOSING
            return self.style.has_both and glyph.start == self.start
        if mark in SINGLE:
            can_open = mark in self.style.singles and glyph.direction is Direction.OPENING
            return can_open and (self.lookahead(mark).closers[i] > 0 or self.continues_in_next_block(mark))
        if mark in ALWAYS_OPENING:
            return True
        if mark in STRAIGHT:
            return glyph.direction is not Direction.CLOSING and not self.text[glyph.start - 1 : glyph.start].isdigit()
        return mark == "“" or (mark in CLOSERS and glyph.direction is Direction.OPENING)

    def continues_in_next_block(self, mark: str) -> bool:
        """Whether the next block begins with the mark, which shows that the quotation continues."""
        return self.text.startswith(mark, self.following)

    @cached_property
    def following(self) -> int:
        """The offset of the next block."""
        at = self.end
        while at < len(self.text) and self.text[at].isspace():
            at += 1
        return at

    def step(self, i: int, glyph: Glyph, opened: Glyph) -> Step:
        """What a mark does to the open run."""
        mark = opened.mark
        if mark in SINGLE and mark not in ANGLES:
            return self.step_of_single(i, glyph, mark)
        if mark in STRAIGHT and glyph.mark == mark:
            return self.step_of_straight(i, glyph)
        if glyph.mark in CLOSERS[mark]:
            return self.close_innermost()
        if glyph.mark == mark:
            return self.step_of_same(i, glyph)
        return self.step_of_other(i, glyph, mark)

    def close_innermost(self) -> Step:
        """Close the innermost of the nested marks of one kind."""
        if self.depth:
            self.depth -= 1
            return Step.NOTHING
        return Step.CLOSES

    def step_of_single(self, i: int, glyph: Glyph, mark: str) -> Step:
        """In a run within single marks: an apostrophe after a word closes it only if nothing else does."""
        if glyph.mark not in CLOSERS[mark] or glyph.direction is Direction.OPENING:
            return Step.NOTHING
        if glyph.is_weak and self.lookahead(mark).is_closer[i]:
            return Step.NOTHING
        return Step.CLOSES

    def step_of_straight(self, i: int, glyph: Glyph) -> Step:
        """In a run within straight marks, the same mark: it closes, is an inch mark, or opens another run."""
        following = [g.direction for g in self.glyphs[i + 1 : i + 8] if g.mark == glyph.mark][:2]
        if glyph.direction is Direction.OPENING:
            if following == [Direction.CLOSING, Direction.CLOSING]:
                self.depth += 1
                return Step.NOTHING
            if self.lookahead(glyph.mark).total % 2:
                return Step.REOPENS
        elif self.text[glyph.start - 1].isdigit() and following[:1] == [Direction.CLOSING] and not self.depth:
            return Step.NOTHING
        return self.close_innermost()

    def step_of_same(self, i: int, glyph: Glyph) -> Step:
        """The mark that opened the run, again: it is nested if enough marks follow to close both."""
        if glyph.mark == "``":
            return Step.CANCELS
        if glyph.direction is Direction.CLOSING and glyph.mark == "“":
            return self.close_innermost()
        lookahead = self.lookahead(glyph.mark)
        needed = self.depth + 2 + lookahead.openers[i] - self.continues_in_next_block(glyph.mark)
        if lookahead.closers[i] >= needed:
            self.depth += 1
            return Step.NOTHING
        return Step.REOPENS

    def step_of_other(self, i: int, glyph: Glyph, mark: str) -> Step:
        """A mark of another kind: it is nested, or closes the run in place of the right mark."""
        if self.inner and glyph.mark in CLOSERS[self.inner]:
            self.inner = ""
        elif glyph.mark in CLOSERS and (glyph.direction is Direction.OPENING or glyph.mark in ALWAYS_OPENING):
            self.inner = glyph.mark
        elif glyph.mark in {'"', "”"} and glyph.direction is not Direction.OPENING and self.is_lacking(i, glyph, mark):
            return Step.CLOSES
        return Step.NOTHING

    def is_lacking(self, i: int, glyph: Glyph, mark: str) -> bool:
        """Whether a mark of another kind closes in place of the right one, rather than being an inch mark or stray."""
        is_plain = glyph.direction is Direction.CLOSING and not self.text[glyph.start - 1].isdigit()
        return is_plain or not self.lookahead(mark).is_closer[i]

    def lookahead(self, mark: str) -> Lookahead:
        """What follows each mark of the block, for one kind of opening mark."""
        if mark not in self.lookaheads:
            self.lookaheads[mark] = lookahead_of(self.glyphs, mark)
        return self.lookaheads[mark]


def lookahead_of(glyphs: list[Glyph], mark: str) -> Lookahead:
    """What follows each of some marks, for one kind of opening mark; counted once, from the end."""
    is_closer, closers, openers = False, 0, 0
    rows: list[tuple[bool, int, int]] = []
    for glyph in reversed(glyphs):
        rows.append((is_closer, closers, openers))
        if glyph.mark in CLOSERS[mark] and (glyph.direction is not Direction.OPENING or glyph.mark not in STRAIGHT):
            is_closer = is_closer if glyph.is_weak else True
            closers += 1
        elif glyph.mark == mark:
            is_closer = False
            openers += 1
    rows.reverse()
    return Lookahead([row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows], closers + openers)
