"""The header of a list: its title, and the names of its columns or how it is sorted."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.ui.layout.fit import fitted
from reader.ui.panes.list_pane import ListPane
from reader.ui.widgets.action_link import action_link
from reader.ui.widgets.bars import Bar


class PaneHeader(Bar):
    """The line above a list."""

    DEFAULT_CSS = "PaneHeader { background: $background; }"

    def __init__(self, title: str, pane: ListPane) -> None:
        super().__init__()
        self.title = title
        self.pane = pane

    def on_mount(self) -> None:
        """Redraw when the heading of the list changes, or the list gets or loses the focus."""
        for name in ("heading", "has_focus"):
            self.watch(self.pane, name, self.redraw, init=False)

    def redraw(self) -> None:
        self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """The title on the left, and on the right as many parts of the heading as fit."""
        style = self.theme_styles.of("marked" if self.pane.has_focus else "name")
        parts: list[Segment] = []
        room = width - cell_len(self.title) - 2
        for part in reversed(self.pane.heading):
            if cell_len(part.text) > room:
                break
            room -= cell_len(part.text)
            link = action_link(part.action) if part.action else Style.null()
            parts.insert(0, Segment(part.text, self.theme_styles.of(part.style_name) + link))
        used = sum(part.cell_length for part in parts)
        return [Segment(fitted(f" {self.title}", max(0, width - used)), style), *parts]
