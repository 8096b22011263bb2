"""The rows of the pane of notes: the words that each is about, what the reader wrote, and the tags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.ui.layout.placed_notes import PlacedNote, PlacedNotes
from reader.ui.layout.wrap import wrapped

LOST = "No longer in the text"
"""The line above the notes that are lost."""
EXCERPT = 400
"""How much of the words that a note is about a row can show, in code points."""
MOST_LINES = 12
"""The most lines of a note that are shown; the editor shows all."""


class NoteRowKind(StrEnum):
    """What a row shows."""

    EXCERPT = "excerpt"
    WORDS = "words"
    TAGS = "tags"
    BLANK = "blank"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A row of the pane."""

    kind: NoteRowKind
    """What it shows."""
    text: str = ""
    """Its text."""
    note: PlacedNote | None = None
    """The note that it belongs to; None for a head or a blank row."""


def note_rows(notes: PlacedNotes, width: int) -> list[NoteRow]:
    """The rows of some notes, with the reader's words broken at a width in cells."""
    rows: list[NoteRow] = []
    for placed in notes.found:
        rows += rows_of(placed, width)
    if notes.lost:
        rows.append(NoteRow(NoteRowKind.HEAD, LOST))
        for placed in notes.lost:
            rows += rows_of(placed, width)
    return rows[:-1]


def rows_of(placed: PlacedNote, width: int) -> Iterator[NoteRow]:
    """The rows of one note, and a blank one."""
    note = placed.note
    yield NoteRow(NoteRowKind.EXCERPT, " ".join(note.anchor.exact[:EXCERPT].split()), placed)
    for line in word_lines(note.words, width):
        yield NoteRow(NoteRowKind.WORDS, line, placed)
    if note.tags:
        yield NoteRow(NoteRowKind.TAGS, " ".join(f"#{tag}" for tag in note.tags), placed)
    yield NoteRow(NoteRowKind.BLANK)


def word_lines(words: str, width: int) -> list[str]:
    """The lines of what the reader wrote; the last one ends with an ellipsis if there are more."""
    lines = [
        line[start:end] for line in words.splitlines() for start, end in wrapped(line, 0, len(line), max(1, width))
    ]
    return lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1]} …"]
