"""A panel beside the text: a list below its header, widgets below the list, and the divider."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widget import Widget

from reader.ui.panes.list_pane import ListPane
from reader.ui.panes.pane_divider import PaneDivider
from reader.ui.panes.pane_header import PaneHeader
from reader.ui.terminal.gated import GatedColumn, GatedRow


class SidePanel(GatedRow):
    """The panel on the left or right of the text, or over it as a drawer."""

    DEFAULT_CSS = """
    SidePanel {
        height: 1fr;
        & > Vertical { width: 1fr; }
        &.-drawer { layer: drawers; dock: right; }
        &.-drawer.-left { dock: left; }
        &.-drawer LinePane, &.-drawer PaneDivider { background: $background; }
    }
    """

    def __init__(self, title: str, pane: ListPane, *below: Widget, is_left: bool) -> None:
        super().__init__(classes="-left" if is_left else "")
        self.pane = pane
        self.below = below
        self.header = PaneHeader(title, pane)
        self.is_left = is_left

    def compose(self) -> ComposeResult:
        """The column, and the divider on the side of the text."""
        column = GatedColumn(self.header, self.pane, *self.below)
        divider = PaneDivider(self.pane)
        yield from (column, divider) if self.is_left else (divider, column)

    async def add(self, pane: ListPane) -> None:
        """Add a pane that can be shown in place of the first one."""
        await self.query_one(GatedColumn).mount(pane, after=self.pane)

    def turn_to(self, title: str, pane: ListPane) -> None:
        """Show another pane of this panel below the header."""
        for each in self.query(ListPane):
            each.styles.height = "1fr" if each is pane else 0
            each.visible = each is pane
        self.header.turn_to(title, pane)
