"""Explaining why a quotation is attributed to its speaker."""

from __future__ import annotations

from reader.ui.features.feature import Feature


class Explaining(Feature):
    """The panel with source words, cue, rule and confidence of the current quotation, marked in the text."""

    def toggle(self) -> None:
        """Explain the current quotation, or close the panel again."""
        if not self.close():
            self.show(True)
            if self.reading.current >= 0:
                self.screen.call_after_refresh(self.screen.go_to_quote, self.reading.current)

    def show(self, is_open: bool) -> None:
        """Open or close the panel, and mark in the text the words it refers to."""
        self.screen.explanation.display = is_open
        self.screen.text.show_why(is_open)

    def close(self) -> bool:
        """Close the panel."""
        was_open = self.screen.explanation.display
        self.show(False)
        return was_open
