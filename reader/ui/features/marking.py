"""Marks: places with a letter each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document import Span, anchor_of, find_anchor
from reader.ui.article.feature import Task

if TYPE_CHECKING:
    from textual import events

    from reader.library import Memory
    from reader.ui.article.screen import ArticleScreen

QUOTE = "'"
"""In place of a letter: the place before the last jump."""


class Marking(Task):
    """The places that were marked, as offsets by their letters."""

    def __init__(self, screen: ArticleScreen) -> None:
        super().__init__(screen)
        self.marks: dict[str, int] = {}

    def do_mark(self) -> None:
        """Give the place that is read a letter."""
        self.screen.take_keys(self.set_mark, "Mark this place: type a letter")

    def set_mark(self, event: events.Key) -> None:
        """Remember the first line in view under the letter that was typed."""
        self.screen.take_keys(None)
        if event.is_printable and event.character is not None:
            self.marks[event.character] = self.screen.text.first_offset
            self.screen.notify(f"Marked: ' and {event.character} lead here.", timeout=2)

    def do_go_to_mark(self) -> None:
        """Go to the place of a letter."""
        letters = " ".join(sorted(self.marks)) or "there is none yet"
        self.screen.take_keys(self.go_to_mark, f"Go to a mark: {letters}")

    def go_to_mark(self, event: events.Key) -> None:
        """Go to the place of the letter that was typed."""
        self.screen.take_keys(None)
        if event.character == QUOTE:
            self.screen.action("back")()
        elif event.character in self.marks:
            self.screen.history.leave()
            self.screen.look_at(self.marks[event.character])
            self.screen.history.arrive()
        elif event.is_printable:
            hint = "m and a letter mark a place."
            self.screen.notify(f"No place is marked {event.character}. {hint}", severity="warning")

    def recall(self, memory: Memory) -> None:
        """Take up the marks of the last time, as far as their words still stand in the text."""
        for letter, anchor in memory.marks.items():
            span = find_anchor(self.screen.document.text, anchor)
            if span is not None:
                self.marks.setdefault(letter, span.start)

    def remembered(self, memory: Memory) -> Memory:
        """The marks, by the words of their lines."""
        text = self.screen.document.text
        lines = self.screen.text.lines
        anchors = {}
        for letter, offset in self.marks.items():
            line = lines.line_of(offset)
            anchors[letter] = anchor_of(text, Span(offset, max(offset, lines.ends[line])))
        return replace(memory, marks=anchors)
