"""Marks: places with a letter each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document import Span, anchor_of, find_anchor
from reader.ui.article.feature import FeatureSet
from reader.ui.article.history import ScrollPosition
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.feature import Feature
from reader.ui.features.retracing import Retracing

if TYPE_CHECKING:
    from textual import events

    from reader.library import Memory

LAST_JUMP = "'"
"""Typed in place of a letter: the place before the last jump."""


class Marking(Feature):
    """The places that were marked, as offsets by their letters."""

    def __init__(self, screen: ArticleScreen[FeatureSet], retracing: Retracing) -> None:
        super().__init__(screen)
        self.retracing = retracing
        self.marks: dict[str, int] = {}

    def mark(self) -> None:
        """Ask for a letter, and mark the place that is read with it."""
        self.screen.take_keys(self.set_mark, "Mark this place: type a letter")

    def set_mark(self, event: events.Key) -> None:
        """Mark the first line in view with the letter that was typed."""
        self.screen.take_keys(None)
        if event.is_printable and event.character is not None:
            self.marks[event.character] = self.screen.text.first_offset
            self.screen.post_message(self.screen.Made())
            self.say(f"Marked: type ' and {event.character} to come back here.", timeout=2)

    def ask_where(self) -> None:
        """Ask for the letter of a mark, and go there."""
        letters = " ".join(sorted(self.marks)) or "there is none yet"
        self.screen.take_keys(self.go_to_mark, f"Go to a mark: {letters}")

    def go_to_mark(self, event: events.Key) -> None:
        """Go to the place of the letter that was typed."""
        self.screen.take_keys(None)
        if event.character == LAST_JUMP:
            self.retracing.back()
        elif event.character in self.marks:
            self.screen.leave_place()
            self.screen.scroll_to_position(ScrollPosition(self.marks[event.character], above=0))
            self.screen.arrive()
        elif event.is_printable:
            self.warn(f"No place is marked {event.character}. To mark one, type m and a letter.")

    def recall(self, memory: Memory) -> None:
        """Restore the marks whose words are still in the text."""
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
