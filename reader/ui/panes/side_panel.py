"""A side of the screen: a list under its head, with what stands at its foot, and the edge towards the text."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from reader.ui.panes.list_pane import ListPane
from reader.ui.panes.pane_divider import PaneDivider
from reader.ui.panes.pane_header import PaneHeader


class SidePanel(Horizontal):
    """What stands left or right of the text, or lies over it as a drawer."""

    DEFAULT_CSS = """
    SidePanel {
        height: 1fr;
        & > Vertical { width: 1fr; }
        &.-drawer { layer: drawers; dock: right; }
        &.-drawer.-left { dock: left; }
        &.-drawer LinePane, &.-drawer PaneDivider { background: $background; }
    }
    """

    def __init__(self, title: str, pane: ListPane, *foot: Widget, is_left: bool) -> None:
        super().__init__(classes="-left" if is_left else "")
        self.title = title
        self.pane = pane
        self.foot = foot
        self.is_left = is_left

    def compose(self) -> ComposeResult:
        """The column and its edge, which is on the side of the text."""
        column = Vertical(PaneHeader(self.title, self.pane), self.pane, *self.foot)
        edge = PaneDivider(self.pane)
        yield from (column, edge) if self.is_left else (edge, column)
