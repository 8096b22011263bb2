"""Notes with their places in a text, looked up by line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.document import Span
from reader.ui.layout.span_array import SpanArray

if TYPE_CHECKING:
    from reader.document import Note

NOTE_SIGN, HIGHLIGHT_SIGN = "◆", "◇"
"""The signs in the margin beside a note with words, and beside a highlight alone."""


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note and its place."""

    note: Note
    """The note."""
    span: Span | None
    """Where its words are in the text; None if they are lost."""
    colour: str
    """The name of the colour in which it is shown."""
    is_changed: bool = False
    """Whether the words, or those around them, are no longer those that the reader marked."""

    @property
    def sign(self) -> str:
        """Its sign in the margin."""
        return HIGHLIGHT_SIGN if self.note.is_highlight else NOTE_SIGN


@dataclass(frozen=True, slots=True)
class PlacedNotes:
    """All notes of a text: those that were found in the order of the text, and those that are lost."""

    found: tuple[PlacedNote, ...] = ()
    """The notes that have a place, by its beginning."""
    lost: tuple[PlacedNote, ...] = ()
    """The notes without a place, in the order in which they were in the text."""
    starts: tuple[int, ...] = ()
    """Where each note that has a place begins."""
    by_colour: dict[str, SpanArray] = field(default_factory=dict)
    """The places in each colour."""

    @classmethod
    def of(cls, notes: Iterable[PlacedNote]) -> PlacedNotes:
        """Some notes in any order."""
        placed = sorted(notes, key=lambda each: (each.span or Span(each.note.anchor.start, 0), each.note.id))
        found = tuple(each for each in placed if each.span is not None)
        colours: dict[str, SpanArray] = {}
        for each in found:
            if each.span is not None:
                colours.setdefault(each.colour, SpanArray()).add(each.span.start, each.span.end)
        lost = tuple(each for each in placed if each.span is None)
        return cls(found, lost, tuple(each.span.start for each in found if each.span is not None), colours)

    def __iter__(self) -> Iterator[PlacedNote]:
        """All notes, those that are lost last."""
        yield from self.found
        yield from self.lost

    def __len__(self) -> int:
        return len(self.found) + len(self.lost)

    def beginning(self, start: int, end: int) -> tuple[PlacedNote, ...]:
        """The notes that begin in a range of the text."""
        return self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def sign(self, start: int, end: int) -> str:
        """The sign beside a line; that of a note with words if one begins there, empty if none does."""
        signs = {each.sign for each in self.beginning(start, end)} if self.starts else ()
        return next((sign for sign in (NOTE_SIGN, HIGHLIGHT_SIGN) if sign in signs), "")

    def at(self, offset: int) -> PlacedNote | None:
        """The shortest note that covers an offset; None if none does."""
        over = [each for each in self.found if each.span is not None and each.span.start <= offset < each.span.end]
        return min(over, key=lambda each: each.span.length if each.span is not None else 0, default=None)

    def on(self, span: Span) -> PlacedNote | None:
        """The note on exactly these words; None if there is none."""
        near = self.found[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.start + 1)]
        return next((each for each in near if each.span == span), None)
