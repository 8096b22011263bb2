"""The pane of notes in place of the voices: made when it is first asked for, shown and hidden."""

from __future__ import annotations

from dataclasses import replace

from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.layout.placed_notes import PlacedNote, PlacedNotes
from reader.ui.panes.notes import NotesPane


class NotesPanel:
    """The pane of notes of one screen."""

    def __init__(self, screen: ArticleScreen[FeatureSet]) -> None:
        self.screen = screen
        self.pane: NotesPane | None = None
        """The pane; None until it is first asked for."""
        self.is_shown = False
        """Whether it is in the place of the voices."""
        self.was_asked, self.was_wanted = False, True
        """Whether the voices were asked for, or wanted, before the notes took their place."""

    async def toggle(self, notes: PlacedNotes) -> None:
        """Show the notes in place of the voices, or the voices again."""
        screen, side = self.screen, self.screen.sides[1]
        if self.pane is None:
            self.pane = NotesPane(screen.text, screen.voices)
            await side.add(self.pane)
        is_open = self.is_shown and screen.voices.display
        self.is_shown = not is_open
        if self.is_shown:
            self.was_asked = screen.voices in screen.drawers.asked
            self.was_wanted = screen.drawers.wanted[screen.voices].show
            screen.drawers.open(screen.voices)
            screen.in_place_of_voices = self.pane
            side.turn_to("Notes", self.pane)
            self.pane.show_notes(notes)
            screen.set_focus(self.pane)
        else:
            screen.in_place_of_voices = None
            side.turn_to("Voices", screen.voices)
            self.restore()
            screen.set_focus(screen.text)

    def restore(self) -> None:
        """Show the voices only if they were shown before the notes."""
        drawers, voices = self.screen.drawers, self.screen.voices
        if not self.was_asked:
            drawers.asked = drawers.asked - {voices}
        drawers.wanted[voices] = replace(drawers.wanted[voices], show=self.was_wanted)
        drawers.close()

    def show(self, notes: PlacedNotes) -> None:
        """Show other notes, if there is a pane."""
        if self.pane is not None:
            self.pane.show_notes(notes)

    def mark(self, id: str) -> None:
        """Mark a note in the pane."""
        if self.pane is not None:
            self.pane.highlight(self.pane.row_of(id))

    def note_at(self, row: int) -> PlacedNote | None:
        """The note in a row of the pane."""
        return self.pane.note_at(row) if self.pane is not None else None

    @property
    def marked(self) -> PlacedNote | None:
        """The note that is marked in the pane while that has the focus."""
        pane = self.pane
        return pane.note_at(pane.highlighted) if pane is not None and pane.has_focus else None
