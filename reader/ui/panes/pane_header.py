"""The head of a list: its name, and what its columns are or how it is sorted."""

from __future__ import annotations

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from reader.ui.layout.fit import fitted
from reader.ui.panes.list_pane import ListPane
from reader.ui.widgets.action_link import action_link
from reader.ui.widgets.bars import Bar, strip


class PaneHeader(Bar):
    """One line above a list."""

    DEFAULT_CSS = "PaneHeader { background: $background; }"

    def __init__(self, title: str, pane: ListPane) -> None:
        super().__init__()
        self.title = title
        self.pane = pane

    def on_mount(self) -> None:
        """Be drawn anew when the list has something else to say, or gets the focus."""
        for name in ("heading", "has_focus"):
            self.watch(self.pane, name, self.redraw, init=False)

    def redraw(self) -> None:
        """Draw the head anew."""
        self.refresh()

    def drawn(self, width: int) -> Strip:
        """The name on the left, the parts of the heading on the right as far as there is room."""
        style = self.theme_styles.of("marked" if self.pane.has_focus else "name")
        parts: list[tuple[str, Style]] = []
        room = width - cell_len(self.title) - 2
        for part in reversed(self.pane.heading):
            if cell_len(part.text) > room:
                break
            room -= cell_len(part.text)
            click = action_link(part.action) if part.action else Style.null()
            parts.insert(0, (part.text, self.theme_styles.of(part.style_name) + click))
        used = sum(cell_len(text) for text, _ in parts)
        return strip((fitted(f" {self.title}", max(0, width - used)), style), *parts)
