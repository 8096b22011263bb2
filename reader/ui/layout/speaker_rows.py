"""The rows of the voices pane: each speaker with role, a bar for the share of words, and quotations.

A row is made when it is asked for, so that a pane with very many of them is there as soon as one with a few.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import overload

from rich.cells import cell_len

from reader.ui.layout.attribution_view import SpeakerView
from reader.ui.layout.fit import fitted
from reader.ui.layout.labels import NO_VOICE
from reader.ui.layout.wrap import wrapped

EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
ROLE_LINES = 2
"""The greatest number of lines of a role."""
SHARE_CELLS = 6
"""The cells that the per cent behind a bar take."""


class RowKind(StrEnum):
    """What a row of the voices pane shows."""

    NAME = "name"
    SHARE = "share"
    ROLE = "role"
    QUOTE = "quote"
    BLANK = "blank"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One row of the voices pane."""

    kind: RowKind
    """What it shows."""
    voice: int
    """The number of the speaker; -1 for quotations of nobody known."""
    text: str = ""
    """Its words; empty for a quotation, whose words are found when it is drawn."""
    quote: int = -1
    """The index of its quotation in `Attribution.quotes`."""
    count: int = 0
    """Of a name: how many quotations there are."""


class SpeakerRows(Sequence[SpeakerRow]):
    """The rows of some voices, below a note if there is one."""

    def __init__(self, voices: Sequence[SpeakerView], width: int, note: str = "") -> None:
        self.voices = voices
        self.width, self.note = width, note
        self.notes = [note[start:end] for start, end in wrapped(note, 0, len(note), max(1, width))]
        self.roles = [tuple(role_lines(voice.role, width)) if voice.role else () for voice in voices]
        self.total = max(1, sum(voice.words for voice in voices))
        self.at = {voice.id: i for i, voice in enumerate(voices)}
        self.starts = array("q", [len(self.notes)])
        """Where each voice begins: with a blank row, but for the first of all; at the end the number of rows."""
        for voice, roles in zip(voices, self.roles, strict=True):
            blank = 1 if self.starts[-1] else 0
            self.starts.append(self.starts[-1] + blank + 2 + len(roles) + len(voice.quotes))

    def matches(self, voices: Sequence[SpeakerView], width: int, note: str) -> bool:
        """Whether these are the rows of some voices at a width, below a note."""
        return self.voices is voices and (self.width, self.note) == (width, note)

    def __len__(self) -> int:
        """How many rows there are."""
        return self.starts[-1]

    @overload
    def __getitem__(self, row: int) -> SpeakerRow: ...

    @overload
    def __getitem__(self, row: slice) -> list[SpeakerRow]: ...

    def __getitem__(self, row: int | slice) -> SpeakerRow | list[SpeakerRow]:
        """A row, or some of them."""
        if isinstance(row, slice):
            return [self[i] for i in range(*row.indices(len(self)))]
        if not -len(self) <= row < len(self):
            raise IndexError(row)
        row %= len(self)
        if row < len(self.notes):
            return SpeakerRow(RowKind.NOTE, NO_VOICE, self.notes[row])
        i = bisect_right(self.starts, row) - 1
        return self.row_of_voice(i, row - self.name_row(i))

    def row_of_voice(self, i: int, below: int) -> SpeakerRow:
        """The row of the voice at a place in the list that stands so far below its name; -1 for the blank above it."""
        voice, roles = self.voices[i], self.roles[i]
        if below < 0:
            return SpeakerRow(RowKind.BLANK, voice.id)
        if below == 0:
            return SpeakerRow(RowKind.NAME, voice.id, voice.name, count=len(voice.quotes))
        if below <= len(roles):
            return SpeakerRow(RowKind.ROLE, voice.id, roles[below - 1])
        if below == len(roles) + 1:
            return SpeakerRow(RowKind.SHARE, voice.id, share_bar(voice.words / self.total, self.width))
        return SpeakerRow(RowKind.QUOTE, voice.id, quote=voice.quotes[below - len(roles) - 2])

    def name_row(self, i: int) -> int:
        """The row of the name of the voice at a place in the list."""
        return self.starts[i] + (1 if self.starts[i] else 0)

    def row_of_name(self, voice: int) -> int:
        """The row of a voice's name; -1 if it is not listed."""
        return self.name_row(self.at[voice]) if voice in self.at else -1

    def row_of_quote(self, voice: int, quote: int) -> int:
        """The row of one of a voice's quotations; -1 if it is not listed."""
        i = self.at.get(voice, -1)
        quotes = self.voices[i].quotes if i >= 0 else ()
        place = bisect_left(quotes, quote)
        if place == len(quotes) or quotes[place] != quote:
            return -1
        return self.name_row(i) + 2 + len(self.roles[i]) + place


def role_lines(role: str, width: int) -> Iterator[str]:
    """A role on at most two lines."""
    for number, (start, end) in enumerate(wrapped(role, 0, len(role), width), 1):
        if number == ROLE_LINES and end < len(role):
            words = role[start:end]
            shorter = words if cell_len(words) + 2 <= width else words.rpartition(" ")[0]
            yield f"{shorter} …" if shorter else fitted(role[start:], width)
            return
        yield role[start:end]


def share_bar(share: float, width: int) -> str:
    """A share as a bar of blocks with the per cent behind it, together at most `width` cells."""
    eighths = max(1, round(share * max(4, width - SHARE_CELLS) * 8))
    whole, rest = divmod(eighths, 8)
    return f"{'█' * whole}{EIGHTHS[rest]} {share:.0%}"
