"""Quotation marks, paired: the runs of text that stand within them. One pass, no backtracking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from reader.document import Span
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


class Run(NamedTuple):
    """What stands within one pair of quotation marks."""

    span: Span
    """The words, without the marks and the blanks inside them."""
    outer: Span
    """With the marks."""
    is_closed: bool
    """Whether a closing mark was found; if not, the run goes to where another opens, or to the end of its block."""


def runs_of(text: str, start: int, end: int, style: QuotationStyle = DEFAULT_STYLE) -> Iterable[Run]:
    """The runs of text[start:end], a block, in order; what stands in marks within marks is no run of its own."""
    glyphs = list(glyphs_of(text, start, end, style))
    return Pairer(text, start, end, style, glyphs).runs() if glyphs else ()


class Step(Enum):
    """What a mark does to the run that is open."""

    NOTHING = auto()
    CLOSES = auto()
    REOPENS = auto()
    """The closing mark is missing: the run ends where this mark opens another."""
    CANCELS = auto()
    """The mark that opened it was none."""


@dataclass(frozen=True, slots=True)
class Lookahead:
    """What is still to come behind each mark of a block, for a mark that opens."""

    is_closer: list[bool]
    """Whether the next mark of its kind closes rather than opens."""
    closers: list[int]
    """How many marks can close it."""
    openers: list[int]
    """How many times it stands again."""
    total: int
    """How many marks of its kind there are."""


class Pairer:
    """The marks of a block while they are paired, one after the other."""

    def __init__(self, text: str, start: int, end: int, style: QuotationStyle, glyphs: list[Glyph]) -> None:
        self.text, self.start, self.end, self.style, self.glyphs = text, start, end, style, glyphs
        self.opened: Glyph | None = None
        self.depth = 0
        self.inner = ""
        self.lookaheads: dict[str, Lookahead] = {}

    def runs(self) -> Iterator[Run]:
        """The runs, in order."""
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
        """Begin a run at a mark."""
        self.opened, self.depth, self.inner = glyph, 0, ""

    def run(self, opened: Glyph, close: int, end: int, *, is_closed: bool) -> Iterator[Run]:
        """The run from its opening mark to `close`, unless nothing stands in it."""
        inner = self.text[opened.end : close]
        words = inner.strip()
        if words:
            begin = opened.end + inner.index(words[0])
            yield Run(Span(begin, begin + len(words)), Span(opened.start, end), is_closed)

    def opens(self, i: int, glyph: Glyph) -> bool:
        """Whether a mark begins a run where none is open."""
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
        """Whether the next block begins with the mark, as where a quotation goes on in it."""
        return self.text.startswith(mark, self.following)

    @cached_property
    def following(self) -> int:
        """Where the next block begins."""
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
        """Close the innermost of the marks of one kind."""
        if self.depth:
            self.depth -= 1
            return Step.NOTHING
        return Step.CLOSES

    def step_of_single(self, i: int, glyph: Glyph, mark: str) -> Step:
        """In a run within single marks: an apostrophe behind a word closes only if nothing else does."""
        if glyph.mark not in CLOSERS[mark] or glyph.direction is Direction.OPENING:
            return Step.NOTHING
        if glyph.is_weak and self.lookahead(mark).is_closer[i]:
            return Step.NOTHING
        return Step.CLOSES

    def step_of_straight(self, i: int, glyph: Glyph) -> Step:
        """In a run within straight marks, the same mark: it closes, or is one of inches, or opens another run."""
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
        """The mark that opened the run, again: within it if enough marks come to close both."""
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
        """A mark of another kind: it stands within the run, or closes it where the right mark is missing."""
        if self.inner and glyph.mark in CLOSERS[self.inner]:
            self.inner = ""
        elif glyph.mark in CLOSERS and (glyph.direction is Direction.OPENING or glyph.mark in ALWAYS_OPENING):
            self.inner = glyph.mark
        elif glyph.mark in {'"', "”"} and glyph.direction is not Direction.OPENING and self.is_lacking(i, glyph, mark):
            return Step.CLOSES
        return Step.NOTHING

    def is_lacking(self, i: int, glyph: Glyph, mark: str) -> bool:
        """Whether a mark of another kind closes in place of the right one, rather than stands for inches or nothing."""
        is_plain = glyph.direction is Direction.CLOSING and not self.text[glyph.start - 1].isdigit()
        return is_plain or not self.lookahead(mark).is_closer[i]

    def lookahead(self, mark: str) -> Lookahead:
        """What comes behind each mark of the block, for a mark that opens."""
        if mark not in self.lookaheads:
            self.lookaheads[mark] = lookahead_of(self.glyphs, mark)
        return self.lookaheads[mark]


def lookahead_of(glyphs: list[Glyph], mark: str) -> Lookahead:
    """What comes behind each of some marks, for a mark that opens; counted once, from the end."""
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
