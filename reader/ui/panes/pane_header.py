"""The header of a list: its title, and the names of its columns or how it is sorted."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.ui.layout.fit import fitted
from reader.ui.panes.list_pane import HeaderPart, ListPane
from reader.ui.widgets.action_link import action_link
from reader.ui.widgets.bars import Bar


def short_cells(parts: Sequence[HeaderPart]) -> int:
    """The width of the parts of a header where there is little room, in cells."""
    return sum(cell_len(part.short or part.text) for part in parts)


class PaneHeader(Bar):
    """The line above a list."""

    DEFAULT_CSS = "PaneHeader { background: $background; }"

    def __init__(self, title: str, pane: ListPane) -> None:
        super().__init__()
        self.title = title
        self.pane = pane

    def on_mount(self) -> None:
        """Redraw when the heading of the list changes, or the list gets or loses the focus."""
        for name in ("heading", "summary", "has_focus"):
            self.watch(self.pane, name, self.redraw, init=False)

    def turn_to(self, title: str, pane: ListPane) -> None:
        """Be the header of another list."""
        if pane is not self.pane:
            self.title, self.pane = title, pane
            self.on_mount()
            self.refresh()

    def redraw(self) -> None:
        self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """The title or summary on the left, and on the right as many parts of the heading as fit.

        The title gives way to parts that say something in short.
        """
        style = self.theme_styles.of("marked" if self.pane.has_focus else "name")
        parts: list[Segment] = []
        all_parts = sum(cell_len(part.text) for part in self.pane.heading)
        has_room = self.pane.summary and cell_len(self.pane.summary) + all_parts + 2 <= width
        title = self.pane.summary if has_room else self.title
        room = width - cell_len(title) - 2
        is_narrow = all_parts > room
        if any(part.short for part in self.pane.heading) and short_cells(self.pane.heading) > room:
            title, room = "", width - 1
        for part in reversed(self.pane.heading):
            text = (part.short if is_narrow else "") or part.text
            if cell_len(text) > room:
                break
            room -= cell_len(text)
            link = action_link(part.action) if part.action else Style.null()
            parts.insert(0, Segment(text, self.theme_styles.of(part.style_name) + link))
        used = sum(part.cell_length for part in parts)
        return [Segment(fitted(f" {title}", max(0, width - used)), style), *parts]
