"""Highlights and notes: made on the words that are chosen, shown, changed, deleted, and brought back."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from reader.config.highlight_colours import highlight_colours, meaning_of
from reader.document import Note, Span, anchor_of
from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.copying import Copying
from reader.ui.features.correcting import shortened
from reader.ui.features.feature import Feature
from reader.ui.features.kept_notes import KeptNotes
from reader.ui.features.selecting import Selecting
from reader.ui.layout.placed_notes import PlacedNote
from reader.ui.panes.list_pane import ListPane
from reader.ui.panes.text import TextPane
from reader.ui.widgets.article_message import ArticleMessage

if TYPE_CHECKING:
    from reader.document import Correction
    from reader.library import Memory
    from reader.ui.dialogs.note_dialog import NoteDraft

OWN_ACTIONS = frozenset({"highlight", "note", "delete_note", "next_note", "previous_note", "notes", "undo"})
"""The actions after which the current note stays the current one."""
MOST_WORDS = 50_000
"""The longest stretch of text that a note can be about, in code points."""


@dataclass(frozen=True, slots=True)
class NoteChange:
    """A change of one note, to be undone."""

    id: str
    """The note."""
    before: Note | None
    """The note as it was; None if the change made it."""
    span: Span | None
    """Where it was in the text."""
    corrections: tuple[Correction, ...]
    """The corrections that had been made by then, which tell whether one was made later."""


class Noting(Feature):
    """The notes on one text."""

    current: str | None = None
    """The id of the note that the reader is at; None if at none."""
    is_warned = False
    """Whether the reader knows that notes on this text are not kept."""

    def __init__(self, screen: ArticleScreen[FeatureSet], selecting: Selecting, copying: Copying) -> None:
        super().__init__(screen)
        self.selecting = selecting
        self.copying = copying
        self.colours = highlight_colours(screen.settings.highlights)
        self.colour = self.colours[0].colour
        self.kept = KeptNotes(screen, self.colours)
        self.panel = self.kept.panel
        self.changes: list[NoteChange] = []

    def highlight(self) -> None:
        """Highlight the words that are chosen; a highlight that is chosen gets the next colour."""
        span, note = self.target()
        if note is not None:
            names = [each.colour for each in self.colours]
            at = names.index(note.colour) + 1 if note.colour in names else 0
            self.colour = names[at % len(names)]
            self.change(replace(note, colour=self.colour))
            self.say(f"Now {self.meaning(self.colour)}.", timeout=2)
        elif span is not None:
            self.change(self.new_note(span), span)
            self.tell_whether_kept()

    def note(self) -> None:
        """Write on the words that are chosen, or change what was written."""
        span, note = self.target()
        if note is None and span is None:
            return
        from reader.ui.dialogs.note_dialog import NoteDialog, NoteDraft

        draft = NoteDraft(colour=self.colour) if note is None else NoteDraft(note.words, note.tags, note.colour)
        words = note.anchor.exact if note is not None else span.of(self.screen.document.text) if span else ""

        def answer(written: NoteDraft | None) -> None:
            self.write(written, span, note)

        title, has_vi_keys = f"“{shortened(words)}”", self.screen.settings.note_keys == "vi"
        dialog = NoteDialog(title, draft, self.colours, self.edit_outside, has_vi_keys=has_vi_keys)
        self.screen.app.push_screen(dialog, answer)

    def write(self, written: NoteDraft | None, span: Span | None, note: Note | None) -> None:
        """Keep what was written."""
        if written is None or (note is None and span is None):
            return
        self.colour = written.colour or self.colour
        kept = note or self.new_note(span or Span(0, 0))
        self.change(replace(kept, words=written.words, tags=written.tags, colour=self.colour), span)
        self.tell_whether_kept()

    def edit_outside(self, words: str) -> str | None:
        """The words after they were edited in the reader's own editor; None, with a warning, if that failed."""
        if self.screen.controls.only:
            self.warn("This reader was opened for these texts alone, and starts no editor; write the note here.")
            return None
        from reader.ui.features.editor import edit_words

        edited, failure = edit_words(self.screen.app, words)
        if failure:
            self.warn(failure)
        return edited

    def new_note(self, span: Span) -> Note:
        """A highlight of some words in the current colour."""
        now = time.time()
        return Note(str(uuid4()), anchor_of(self.screen.document.text, span), self.colour, made=now, changed=now)

    def target(self) -> tuple[Span | None, Note | None]:
        """What a key is about: the words, or the note that is there already.

        The selection, else the current note, else the current quotation, else the paragraph that is read.
        """
        selected = self.selecting.span
        note = self.current_note if selected is None else None
        if note is not None:
            return self.kept.spans.get(note.id), note
        quote, block = self.reading.quote, self.copying.block
        span = selected or (quote.span if quote is not None else block.span if block is not None else Span(0, 0))
        self.selecting.close()
        span = stripped(self.screen.document.text, span)
        if not 0 < span.length <= MOST_WORDS:
            self.warn("There are no words here." if not span.length else "That is too much for a note: choose less.")
            return None, None
        found = self.kept.placed.on(span)
        return span, found.note if found is not None else None

    @property
    def current_note(self) -> Note | None:
        """The note that is marked in the pane that has the focus, or the one the reader is at."""
        marked = self.panel.marked
        return marked.note if marked is not None else self.kept.notes.get(self.current or "")

    def change(self, note: Note, span: Span | None = None) -> None:
        """Make or change a note."""
        before = self.kept.notes.get(note.id)
        place = self.kept.spans.get(note.id) if before is not None else span
        self.changes.append(NoteChange(note.id, before, place, self.reading.corrections))
        self.put(note if before is None else replace(note, changed=time.time()), place)

    def put(self, note: Note, span: Span | None) -> None:
        """Show and keep a note as it is now, and be at it."""
        self.current = note.id
        self.kept.put(note, span)
        self.made()

    def made(self) -> None:
        """Have the notes kept at once."""
        self.screen.post_message(self.screen.Made())

    def delete(self) -> None:
        """Delete the current note, or the one in view."""
        note = self.current_note or next((each.note for each in self.in_view), None)
        if note is None:
            self.warn("No note is in view: ; goes to the next one.")
            return
        self.changes.append(NoteChange(note.id, note, self.kept.spans.get(note.id), self.reading.corrections))
        self.remove(note.id)
        self.say(f"Deleted: “{shortened(note.anchor.exact)}”. U brings it back.", timeout=4)

    def remove(self, id: str) -> None:
        """Take a note away."""
        self.kept.remove(id)
        self.current = None
        self.made()

    @property
    def is_latest(self) -> bool:
        """Whether what was made last is a change of a note, not a correction."""
        corrections = self.reading.corrections
        return bool(self.changes) and (not corrections or self.changes[-1].corrections == corrections)

    def undo(self) -> None:
        """Take back the last change of a note."""
        last = self.changes.pop()
        if last.before is None:
            self.remove(last.id)
            self.say("The note is gone again.", timeout=2)
            return
        self.put(replace(last.before, changed=time.time()), last.span)
        self.say(f"As it was: “{shortened(last.before.anchor.exact)}”.", timeout=2)

    @property
    def in_view(self) -> tuple[PlacedNote, ...]:
        """The notes that begin in view."""
        view = self.screen.text.span_in_view
        return self.kept.placed.beginning(view.start, view.end)

    def step(self, step: int) -> None:
        """Go to the next note (1) or the previous one (-1); after the last comes the first."""
        found = self.kept.placed.found
        if not found:
            self.warn("There are no notes in this text yet: c highlights the words that are chosen, a writes on them.")
            return
        ids = [each.note.id for each in found]
        if self.current in ids:
            index = ids.index(self.current) + step
        else:
            after = sum(start < self.screen.text.place for start in self.kept.placed.starts)
            index = after if step > 0 else after - 1
        self.go(found[index % len(found)], f"{index % len(found) + 1}/{len(found)} ")

    def go(self, placed: PlacedNote, number: str = "") -> None:
        """Go to a note, and show what was written there."""
        self.current = placed.note.id
        if placed.span is not None:
            self.screen.go_to_span(placed.span)
        self.panel.mark(placed.note.id)
        if not self.panel.is_shown:
            self.say(f"{number}{self.described(placed)}", timeout=6)

    def described(self, placed: PlacedNote) -> str:
        """A note in a line or more: what its colour means, the words, the tags."""
        tags = " ".join(f"#{tag}" for tag in placed.note.tags)
        words = placed.note.words or f"“{shortened(placed.note.anchor.exact)}”"
        changed = " (the text has changed here)" if placed.is_changed else ""
        return " ".join(filter(None, (f"{self.meaning(placed.colour)}{changed}:", words, tags)))

    async def toggle_panel(self) -> None:
        """Show the notes in place of the voices, or the voices again."""
        await self.panel.toggle(self.kept.placed)

    def hear(self, message: ArticleMessage) -> None:
        """Go to the note that is marked in the pane, or be at the one that is clicked."""
        match message:
            case ListPane.RowHighlighted() if message.pane is self.panel.pane:
                placed = self.panel.note_at(message.row)
                if placed is not None:
                    self.go(placed)
                if isinstance(message, ListPane.RowSelected):
                    self.screen.return_to_text()
            case TextPane.Clicked(clicks=1):
                clicked = self.kept.placed.at(message.offset)
                if clicked is not None:
                    self.current = clicked.note.id
                    self.panel.mark(clicked.note.id)
                    self.say(self.described(clicked), timeout=6)
            case _:
                pass

    def performed(self, action: str) -> None:
        """Leave the current note when something else is done."""
        if action not in OWN_ACTIONS:
            self.current = None

    def meaning(self, colour: str) -> str:
        """What a colour means."""
        return meaning_of(self.screen.settings.highlights, colour)

    def tell_whether_kept(self) -> None:
        """Say, once, if notes on this text are gone when it is closed."""
        from reader.library import canonical_target

        target = self.screen.document.target
        is_kept = self.screen.settings.remember and canonical_target(target) is not None
        if not is_kept and not self.is_warned:
            self.is_warned = True
            reason = "`remember` is off in the settings" if canonical_target(target) else "this text has no name"
            self.warn(f"Notes here are gone when you leave, as {reason}; x exports them.")

    def recall(self, memory: Memory) -> None:
        """Find the places of the notes that are remembered, beside those of this run."""
        self.kept.recall(memory.notes)

    def remembered(self, memory: Memory) -> Memory:
        """All notes, those too that are lost."""
        return replace(memory, notes=self.kept.all)

    def take_over(self, earlier: Noting) -> None:
        """Keep the pane, the colour and what can be undone."""
        self.panel = self.kept.panel = earlier.panel
        self.colour, self.is_warned = earlier.colour, earlier.is_warned


def stripped(text: str, span: Span) -> Span:
    """A span without the blanks around its words."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
