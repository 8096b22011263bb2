"""The pane of notes, which takes the place of the voices."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment
from textual import events

from reader.ui.layout.fit import fitted
from reader.ui.layout.list_mark import MARK
from reader.ui.layout.note_rows import NoteRow, NoteRowKind, note_rows
from reader.ui.layout.placed_notes import PlacedNote, PlacedNotes
from reader.ui.panes.list_pane import HeaderPart, ListPane
from reader.ui.panes.text import TextPane

EMPTY = "No notes yet: c highlights, a writes."
CHANGED_SIGN = "≈"
"""The sign of a note whose words in the text are no longer those that were marked."""
INDENT = "  "


class NotesPane(ListPane):
    """The notes of a text in its order, then those that are lost; the one in view is highlighted."""

    def __init__(self, text: TextPane, voices: ListPane) -> None:
        super().__init__(id="notes")
        self.text = text
        self.voices = voices
        self.notes = PlacedNotes()
        self.rows: list[NoteRow] = []

    @property
    def room(self) -> ListPane:
        """The pane in whose place it is shown."""
        return self.voices

    def on_mount(self) -> None:
        """Follow the text."""
        self.watch(self.text, "scroll_y", self.follow, init=False)

    def show_notes(self, notes: PlacedNotes) -> None:
        """Show other notes; the same one stays highlighted."""
        before = self.note_at(self.highlighted)
        self.notes = notes
        lost = f" {len(notes.lost)} lost " if notes.lost else ""
        self.heading = (HeaderPart(f" {len(notes)} "), *([HeaderPart(lost, "error")] if lost else []))
        self.lay_out()
        if before is not None:
            self.highlight(self.row_of(before.note.id))
        self.follow()

    def lay_out(self) -> None:
        """Update the rows for the current width."""
        self.rows = note_rows(self.notes, self.scrollable_content_region.width - len(INDENT) - 1)
        self.set_height(max(1, len(self.rows)))
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Break the reader's words anew."""
        self.show_notes(self.notes)

    def note_at(self, row: int) -> PlacedNote | None:
        """The note whose words of the text a row shows."""
        is_first = 0 <= row < len(self.rows) and self.rows[row].kind is NoteRowKind.EXCERPT
        return self.rows[row].note if is_first else None

    def can_highlight(self, row: int) -> bool:
        """Whether a row is the first of a note."""
        return self.note_at(row) is not None

    def row_of(self, id: str) -> int:
        """The first row of a note; -1 if there is no such note."""
        return next((i for i in range(len(self.rows)) if (n := self.note_at(i)) is not None and n.note.id == id), -1)

    def follow(self) -> None:
        """Highlight the first note in view, unless the highlighted one is in view or the list has the focus."""
        view = self.text.span_in_view
        current = self.note_at(self.highlighted)
        if self.has_focus or (current is not None and current.span is not None and current.span.overlaps(view)):
            return
        near = self.notes.beginning(view.start, view.end)
        self.highlight(self.row_of(near[0].note.id) if near else -1)

    def line_of_click(self, line: int) -> int:
        """The first row of the note that a line belongs to."""
        note = self.rows[line].note if line < len(self.rows) else None
        return self.row_of(note.note.id) if note is not None else line

    def on_click(self, event: events.Click) -> None:
        """Go to the note that was clicked."""
        line = self.line_under(event)
        if line is not None and self.can_highlight(row := self.line_of_click(line)):
            self.highlight(row)
            self.choose()

    def segments(self, line: int, width: int) -> Iterator[Segment]:
        """A row: words of the text in the colour of the note, words of the reader, or tags."""
        styles = self.theme_styles
        if not self.rows:
            yield Segment(fitted(f" {EMPTY}", width), styles.of("muted"))
            return
        row = self.rows[line]
        match row.kind:
            case NoteRowKind.EXCERPT if row.note is not None:
                is_highlighted = line == self.highlighted
                sign = CHANGED_SIGN if row.note.is_changed else row.note.sign
                yield Segment(MARK if is_highlighted else " ", styles.of("marked"))
                yield Segment(f"{sign} ", styles.of("marked" if is_highlighted else "faint"))
                style = styles.of("dimmed") if row.note.span is None else styles.of(f"highlight {row.note.colour}")
                yield Segment(fitted(row.text, max(1, width - 3)), style + styles.of("name" if is_highlighted else ""))
            case NoteRowKind.WORDS:
                yield Segment(fitted(f" {INDENT}{row.text}", width))
            case NoteRowKind.TAGS:
                yield Segment(fitted(f" {INDENT}{row.text}", width), styles.of("muted"))
            case NoteRowKind.HEAD:
                yield Segment(fitted(f" {row.text}", width), styles.of("error"))
            case _:
                pass
