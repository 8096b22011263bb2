"""The rows of the voices pane: each speaker with role, share of all quoted words, and quotations.

A row is built only when it is asked for, so that a pane with very many rows appears as fast as one with a few.
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
MAX_ROLE_LINES = 2
PERCENT_CELLS = 6
"""The cells of the percentage after a bar."""


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
    """A row of the voices pane."""

    kind: RowKind
    """What it shows."""
    voice: int
    """The number of the speaker; -1 if unknown."""
    text: str = ""
    """Its text; empty for a quotation, whose text is looked up when the row is drawn."""
    quote: int = -1
    """The index of the quotation in `Attribution.quotes`; -1 for other rows."""
    count: int = 0
    """In the row of a name, the number of quotations."""


class SpeakerRows(Sequence[SpeakerRow]):
    """The rows of some speakers, below a note if there is one."""

    def __init__(self, speakers: Sequence[SpeakerView], width: int, note: str = "") -> None:
        self.speakers = speakers
        self.width, self.note = width, note
        self.notes = [note[start:end] for start, end in wrapped(note, 0, len(note), max(1, width))]
        self.roles = [tuple(role_lines(speaker.role, width)) if speaker.role else () for speaker in speakers]
        self.total = max(1, sum(speaker.words for speaker in speakers))
        self.index_of = {speaker.id: i for i, speaker in enumerate(speakers)}
        self.starts = array("q", [len(self.notes)])
        """The first row of each speaker, which is blank unless it is the first row of all; then the number of rows."""
        for speaker, roles in zip(speakers, self.roles, strict=True):
            blank = 1 if self.starts[-1] else 0
            self.starts.append(self.starts[-1] + blank + 2 + len(roles) + len(speaker.quotes))

    def matches(self, speakers: Sequence[SpeakerView], width: int, note: str) -> bool:
        """Whether these are the rows of this very list of speakers, at this width and with this note."""
        return self.speakers is speakers and (self.width, self.note) == (width, note)

    def __len__(self) -> int:
        return self.starts[-1]

    @overload
    def __getitem__(self, row: int) -> SpeakerRow: ...

    @overload
    def __getitem__(self, row: slice) -> list[SpeakerRow]: ...

    def __getitem__(self, row: int | slice) -> SpeakerRow | list[SpeakerRow]:
        if isinstance(row, slice):
            return [self[i] for i in range(*row.indices(len(self)))]
        if not -len(self) <= row < len(self):
            raise IndexError(row)
        row %= len(self)
        if row < len(self.notes):
            return SpeakerRow(RowKind.NOTE, NO_VOICE, self.notes[row])
        i = bisect_right(self.starts, row) - 1
        return self.row_below_name(i, row - self.name_row(i))

    def row_below_name(self, i: int, below: int) -> SpeakerRow:
        """The row that is `below` rows below the name of the speaker at index `i`; -1 for the blank row above it."""
        speaker, roles = self.speakers[i], self.roles[i]
        if below < 0:
            return SpeakerRow(RowKind.BLANK, speaker.id)
        if below == 0:
            return SpeakerRow(RowKind.NAME, speaker.id, speaker.name, count=len(speaker.quotes))
        if below <= len(roles):
            return SpeakerRow(RowKind.ROLE, speaker.id, roles[below - 1])
        if below == len(roles) + 1:
            return SpeakerRow(RowKind.SHARE, speaker.id, share_bar(speaker.words / self.total, self.width))
        return SpeakerRow(RowKind.QUOTE, speaker.id, quote=speaker.quotes[below - len(roles) - 2])

    def name_row(self, i: int) -> int:
        """The row of the name of the speaker at index `i`."""
        return self.starts[i] + (1 if self.starts[i] else 0)

    def row_of_name(self, voice: int) -> int:
        """The row of a speaker's name; -1 if the speaker is not listed."""
        return self.name_row(self.index_of[voice]) if voice in self.index_of else -1

    def row_of_quote(self, voice: int, quote: int) -> int:
        """The row of one of a speaker's quotations; -1 if it is not listed."""
        i = self.index_of.get(voice, -1)
        quotes = self.speakers[i].quotes if i >= 0 else ()
        index = bisect_left(quotes, quote)
        if index == len(quotes) or quotes[index] != quote:
            return -1
        return self.name_row(i) + 2 + len(self.roles[i]) + index


def role_lines(role: str, width: int) -> Iterator[str]:
    """A role on at most MAX_ROLE_LINES lines, the last ending with an ellipsis if the role is longer."""
    for number, (start, end) in enumerate(wrapped(role, 0, len(role), width), 1):
        if number == MAX_ROLE_LINES and end < len(role):
            words = role[start:end]
            shorter = words if cell_len(words) + 2 <= width else words.rpartition(" ")[0]
            yield f"{shorter} …" if shorter else fitted(role[start:], width)
            return
        yield role[start:end]


def share_bar(share: float, width: int) -> str:
    """A share, from 0 to 1, as a bar followed by a percentage, together in at most `width` cells."""
    return f"{bar_of(share, max(4, width - PERCENT_CELLS))} {share:.0%}"


def bar_of(share: float, width: int) -> str:
    """A bar of a share, from 0 to 1, of `width` cells."""
    whole, rest = divmod(max(1, round(share * width * 8)), 8)
    return f"{'█' * whole}{EIGHTHS[rest]}"
