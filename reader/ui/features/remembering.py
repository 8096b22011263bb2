"""Remembering the place that is read from one run to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document import Span, anchor_of, find_anchor
from reader.ui.features.feature import Feature

if TYPE_CHECKING:
    from reader.library import Memory


class Remembering(Feature):
    """The place, and how much of the text has been seen."""

    progress = 0.0
    """The share of the text that had been seen while the screen was last there, from 0 to 1."""

    is_led = False
    """Whether the text was opened at a passage, where it stays."""

    def take_over(self, earlier: Remembering) -> None:
        """Start from how much of the earlier text was seen."""
        self.progress = earlier.progress

    def recall(self, memory: Memory) -> None:
        """Go to the place, unless the user has already gone elsewhere."""
        text = self.screen.text
        if memory.place is not None and not self.is_led and text.line == 0 and text.first_offset == 0:
            span = find_anchor(self.screen.document.text, memory.place)
            if span is not None:
                text.first_offset = span.start  # a layout that comes before the scrolling is done keeps to it
                text.go_to(span.start, above=0)

    def remembered(self, memory: Memory) -> Memory:
        """The first line in view, and how much has been seen; no place at the beginning."""
        text = self.screen.text
        if text.size:  # a screen that is being closed has none
            self.progress = text.progress
        if text.first_offset == 0:
            return replace(memory, place=None, progress=self.progress)
        line = text.lines.line_of(text.first_offset)
        span = Span(text.lines.starts[line], text.lines.ends[line])
        return replace(memory, place=anchor_of(self.screen.document.text, span), progress=self.progress)
