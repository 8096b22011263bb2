"""Going to the panes, showing and hiding them."""

from __future__ import annotations

from reader.ui.article.feature import Task
from reader.ui.features.following import Following
from reader.ui.panes.line_pane import LinePane
from reader.ui.panes.list_pane import ListPane

STEP = 2
"""By how many cells a key makes a pane wider."""


class Panes(Task):
    """Which pane has the focus, and which are shown."""

    def do_next_pane(self) -> None:
        """To the next pane that is shown."""
        self.screen.drawers.unzoom()
        self.screen.focus_next(LinePane)

    def do_previous_pane(self) -> None:
        """To the previous pane that is shown."""
        self.screen.drawers.unzoom()
        self.screen.focus_previous(LinePane)

    def do_focus_outline(self) -> None:
        """Go to the outline, and open it if need be."""
        self.screen.drawers.open(self.screen.outline)
        self.screen.set_focus(self.screen.outline)

    def do_focus_text(self) -> None:
        """Go to the text."""
        self.screen.drawers.close()
        self.screen.set_focus(self.screen.text)

    def do_focus_quotes(self) -> None:
        """Go to the voices, and open them if need be."""
        self.screen.drawers.open(self.screen.voices)
        self.screen.set_focus(self.screen.voices)

    def do_toggle_outline(self) -> None:
        """Show or hide the outline; a drawer that opens gets the focus."""
        self.toggle(self.screen.outline)

    def do_toggle_quotes(self) -> None:
        """Show or hide the voices, likewise."""
        self.toggle(self.screen.voices)

    def toggle(self, pane: ListPane) -> None:
        """Show or hide a pane at the side."""
        self.screen.drawers.toggle(pane)
        if pane.display and self.screen.drawers.is_drawer(pane):
            self.screen.set_focus(pane)
        self.screen.keep_focus()

    def do_zoom(self) -> None:
        """Give the pane with the focus the whole screen, or give the others their room again."""
        drawers = self.screen.drawers
        if drawers.zoomed is None:
            drawers.zoom(self.screen.active)
        else:
            drawers.unzoom()
        self.screen.keep_focus()

    def do_wider(self) -> None:
        """Make the pane with the focus wider."""
        self.resize(STEP)

    def do_narrower(self) -> None:
        """Make the pane with the focus narrower."""
        self.resize(-STEP)

    def resize(self, cells: int) -> None:
        """Change the width of the pane with the focus; that of the text by those of both panes beside it."""
        drawers, pane = self.screen.drawers, self.screen.active
        if isinstance(pane, ListPane):
            drawers.resize(pane, drawers.wanted[pane].width + cells)
            return
        for side in filter(drawers.is_beside, drawers.sides):
            drawers.resize(side, drawers.wanted[side].width - cells)

    def do_choose(self) -> None:
        """Go where the marked row of a list leads, or a link of the text."""
        pane = self.screen.active
        if isinstance(pane, ListPane):
            pane.choose()
        else:
            self.screen.task_of(Following).choose()

    def do_close(self) -> None:
        """Leave the first thing that a task has open, in the order of the tasks."""
        next((task for task in self.screen.tasks if task.close()), None)

    def close(self) -> bool:
        """Close a drawer and go back to the text."""
        self.screen.drawers.close()
        self.screen.set_focus(self.screen.text)
        return True
