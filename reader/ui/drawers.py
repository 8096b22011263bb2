"""Panes at the side: beside the text where there is room, otherwise drawers over it."""

from __future__ import annotations

from reader.config import Settings
from reader.ui.panes.list_pane import ListPane

OUTLINE_FROM = 70
"""From this width of the screen on, in cells, the outline stands beside the text."""
VOICES_FROM = 100
"""From this width on the voices do, too."""
UNCOVERED = 4
"""The least width of the text that a drawer leaves to be seen."""


class Drawers:
    """Which of the two panes show, as panes or as drawers."""

    def __init__(self, settings: Settings, outline: ListPane, voices: ListPane) -> None:
        self.limits = {outline: OUTLINE_FROM, voices: VOICES_FROM}
        self.widths = {outline: settings.outline.width, voices: settings.quotes.width}
        self.is_wanted = {outline: settings.outline.show, voices: settings.quotes.show}
        self.opened: ListPane | None = None
        self.screen_width = 0

    def fit(self, width: int) -> None:
        """Make the panes fit a screen of `width` cells."""
        self.screen_width = width
        if self.opened is not None and not self.is_drawer(self.opened):
            self.opened = None
        self.apply()

    @property
    def taken(self) -> tuple[int, int]:
        """The cells that panes beside the text take on its left and on its right."""
        left, right = (
            width if self.is_wanted[pane] and not self.is_drawer(pane) else 0 for pane, width in self.widths.items()
        )
        return left, right

    def is_drawer(self, pane: ListPane) -> bool:
        """Whether there is no room for a pane beside the text."""
        return self.screen_width < self.limits[pane]

    def apply(self) -> None:
        """Show and hide the panes."""
        for pane, width in self.widths.items():
            pane.set_class(self.is_drawer(pane), "-drawer")
            pane.styles.width = min(width, max(1, self.screen_width - UNCOVERED))
            pane.display = self.opened is pane if self.is_drawer(pane) else self.is_wanted[pane]

    def toggle(self, pane: ListPane) -> None:
        """Show a pane that is hidden, hide one that shows."""
        if self.is_drawer(pane):
            self.opened = None if self.opened is pane else pane
        else:
            self.is_wanted[pane] = not self.is_wanted[pane]
        self.apply()

    def open(self, pane: ListPane) -> None:
        """Show a pane."""
        if not pane.display:
            self.toggle(pane)

    def close(self) -> None:
        """Close the drawer that is open, if one is."""
        self.opened = None
        self.apply()
