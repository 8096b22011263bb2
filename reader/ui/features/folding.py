"""Folding sections of the outline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document import OutlineEntry, Span, anchor_of, find_anchor
from reader.ui.features.feature import Feature

if TYPE_CHECKING:
    from reader.library import Memory


class Folding(Feature):
    """Hiding what is below a section, or below all, and showing it again."""

    def fold(self) -> None:
        """Fold the current section; if it is folded or has nothing below it, the one above it."""
        outline = self.screen.outline
        section = self.section
        while section is not None:
            start = section.span.start
            if start in outline.index.foldable_offsets() and start not in outline.folded:
                outline.fold(outline.folded | {start})
                return
            section = outline.index.parent_section(start)

    def unfold(self) -> None:
        """Unfold the current section."""
        outline = self.screen.outline
        if outline.highlighted >= 0:
            outline.fold(outline.folded - {outline.rows[outline.highlighted].offset})

    def fold_all(self) -> None:
        """Fold all sections."""
        self.screen.outline.fold(self.screen.outline.index.foldable_offsets())

    def unfold_all(self) -> None:
        """Unfold all sections."""
        self.screen.outline.fold(frozenset())

    def recall(self, memory: Memory) -> None:
        """Fold what was folded."""
        spans = (find_anchor(self.screen.document.text, anchor) for anchor in memory.folds)
        self.screen.outline.restore(frozenset(span.start for span in spans if span is not None))

    def remembered(self, memory: Memory) -> Memory:
        """The headings whose sections the user has folded."""
        text, folded = self.screen.document.text, self.screen.outline.closed
        return replace(memory, folds=tuple(anchor_of(text, heading(text, start)) for start in sorted(folded)))

    @property
    def section(self) -> OutlineEntry | None:
        """The section of the row that is highlighted."""
        outline = self.screen.outline
        return outline.index.section_at(outline.rows[outline.highlighted].offset) if outline.highlighted >= 0 else None


def heading(text: str, start: int) -> Span:
    """The line of a text that begins at an offset."""
    end = text.find("\n", start)
    return Span(start, end if end >= 0 else len(text))
