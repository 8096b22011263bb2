"""Going to the panes, showing and hiding them."""

from __future__ import annotations

from reader.ui.features.feature import Feature
from reader.ui.panes.line_pane import LinePane
from reader.ui.panes.list_pane import ListPane

STEP = 2
"""By how many cells a key makes a pane wider."""


class Panes(Feature):
    """Which pane has the focus, and which are shown."""

    def focus_next(self) -> None:
        """Go to the next pane that is shown."""
        self.screen.drawers.unzoom()
        self.screen.focus_next(LinePane)

    def focus_previous(self) -> None:
        """Go to the previous pane that is shown."""
        self.screen.drawers.unzoom()
        self.screen.focus_previous(LinePane)

    def focus_outline(self) -> None:
        """Go to the outline, and open it if need be."""
        self.screen.drawers.open(self.screen.outline)
        self.screen.set_focus(self.screen.outline)

    def focus_text(self) -> None:
        """Go to the text."""
        self.screen.drawers.close()
        self.screen.set_focus(self.screen.text)

    def focus_voices(self) -> None:
        """Go to the voices, and open them if need be."""
        self.screen.drawers.open(self.screen.voices)
        self.screen.set_focus(self.screen.in_place_of_voices or self.screen.voices)

    def toggle_outline(self) -> None:
        """Show or hide the outline."""
        self.toggle(self.screen.outline)

    def toggle_voices(self) -> None:
        """Show or hide the voices."""
        self.toggle(self.screen.voices)

    def toggle(self, pane: ListPane) -> None:
        """Show or hide a pane at the side; a drawer that opens gets the focus."""
        self.screen.drawers.toggle(pane)
        if pane.display and self.screen.drawers.is_drawer(pane):
            self.screen.set_focus(pane)
        self.screen.keep_focus()

    def zoom(self) -> None:
        """Give the pane with the focus the whole screen, or give the others their room again."""
        drawers = self.screen.drawers
        if drawers.zoomed is None:
            active = self.screen.active
            drawers.zoom(active.room if isinstance(active, ListPane) else active)
        else:
            drawers.unzoom()
        self.screen.keep_focus()

    def widen(self, step: int) -> None:
        """Make the pane with the focus wider by a step, narrower for -1; the text, by resizing the panes beside it."""
        cells = step * STEP
        drawers, pane = self.screen.drawers, self.screen.active
        if isinstance(pane, ListPane):
            drawers.resize(pane.room, drawers.width_of(pane.room) + cells)
            return
        for side in filter(drawers.is_beside, drawers.sides):
            drawers.resize(side, drawers.width_of(side) - cells)

    def close(self) -> bool:
        """Close a drawer and go back to the text."""
        self.screen.drawers.close()
        self.screen.set_focus(self.screen.text)
        return True
