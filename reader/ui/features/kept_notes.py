"""The notes of one text with their places: shown in all panes, and found again when the text was edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.config.highlight_colours import HighlightColour
from reader.document import Note, Span, is_as_marked, place_anchors
from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.background import in_thread
from reader.ui.features.notes_panel import NotesPanel
from reader.ui.layout.placed_notes import PlacedNote, PlacedNotes


class KeptNotes:
    """All notes on a text; each change of them is shown at once."""

    def __init__(self, screen: ArticleScreen[FeatureSet], colours: Sequence[HighlightColour]) -> None:
        self.screen = screen
        self.colours = colours
        self.notes: dict[str, Note] = {}
        """The notes by their ids."""
        self.spans: dict[str, Span | None] = {}
        """Where each note is in the text, None if its words are lost; notes that are still looked for are not in it."""
        self.unsure: set[str] = set()
        """The notes whose words, or those around them, have changed."""
        self.placed = PlacedNotes()
        self.panel = NotesPanel(screen)

    @property
    def all(self) -> tuple[Note, ...]:
        """All notes, in the order of the text that they were made in."""
        return tuple(sorted(self.notes.values(), key=lambda note: (note.anchor.start, note.id)))

    def put(self, note: Note, span: Span | None) -> None:
        """Show a note as it is now."""
        self.notes[note.id], self.spans[note.id] = note, span
        self.show()

    def remove(self, id: str) -> None:
        """Take a note away."""
        self.notes.pop(id, None)
        self.spans.pop(id, None)
        self.show()

    def show(self) -> None:
        """Show the notes in the text, in the outline's counts and in the pane."""
        self.placed = PlacedNotes.of(self.placed_notes())
        self.screen.text.show_notes(self.placed)
        self.screen.outline.show_notes(self.placed.starts)
        self.panel.show(self.placed)

    def placed_notes(self) -> Iterator[PlacedNote]:
        """The notes whose places are known."""
        names = {each.colour for each in self.colours}
        for id, span in self.spans.items():
            note = self.notes[id]
            colour = note.colour if note.colour in names else self.colours[0].colour
            yield PlacedNote(note, span, colour, span is None or id in self.unsure)

    def recall(self, notes: Iterable[Note]) -> None:
        """Find the places of notes that are remembered, beside those that are there."""
        self.notes = {note.id: note for note in notes} | self.notes
        if any(id not in self.spans for id in self.notes):
            self.screen.run_worker(self.place())

    async def place(self) -> None:
        """Find the places of notes that have none yet; in a thread, as it may take long."""
        text = self.screen.document.text
        waiting = [note for id, note in self.notes.items() if id not in self.spans]
        found = await in_thread(lambda: place_anchors(text, [note.anchor for note in waiting]))
        placed = [(note, span) for note, span in zip(waiting, found, strict=True) if span is not None]
        unsure = await in_thread(lambda: {n.id for n, span in placed if not is_as_marked(text, n.anchor, span)})
        if self.screen.document.text is not text:  # another text has come, whose features find the places anew
            return
        self.spans |= {note.id: span for note, span in zip(waiting, found, strict=True) if note.id in self.notes}
        self.unsure |= unsure
        self.show()
        if self.placed.lost:
            count = len(self.placed.lost)
            what = "1 note is" if count == 1 else f"{count} notes are"
            self.screen.notify(f"{what} on words that are no longer in the text; A lists them.", timeout=6)
