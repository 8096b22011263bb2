"""A pane with a list: keys and clicks move its highlight."""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from textual import events
from textual.reactive import reactive

from reader.ui.panes.line_pane import LinePane
from reader.ui.widgets.article_message import ArticleMessage


class HeaderPart(NamedTuple):
    """A part of the header of a list."""

    text: str
    """Its text, including the blanks around it."""
    style_name: str = "faint"
    """The name of its style."""
    action: str = ""
    """The name of the action that a click on it starts; empty for none."""
    short: str = ""
    """Its text where there is little room; empty if it has no other."""


class ListPane(LinePane):
    """Rows of which some can be highlighted; posts `RowHighlighted` when the user highlights another one."""

    class RowHighlighted(ArticleMessage):
        """The user highlighted a row."""

        def __init__(self, pane: ListPane, row: int) -> None:
            super().__init__()
            self.pane = pane
            self.row = row

        @property
        def control(self) -> ListPane:
            """The pane."""
            return self.pane

    class RowSelected(RowHighlighted):
        """The user selected a row, to go where it leads."""

    DEFAULT_CSS = "ListPane { scrollbar-size-vertical: 0; }"

    highlighted = -1
    """The highlighted row; -1 for none."""
    heading: reactive[tuple[HeaderPart, ...]] = reactive(())
    """The parts of the header."""
    summary: reactive[str] = reactive("")
    """What the list is about, which the header shows instead of its title where there is room."""

    @property
    def room(self) -> ListPane:
        """The pane whose room it takes: itself, unless it is shown in place of another."""
        return self

    def can_highlight(self, row: int) -> bool:
        """Whether a row can be highlighted."""
        return 0 <= row < self.virtual_size.height

    def highlight(self, row: int) -> None:
        """Highlight a row, or none for -1, and bring it into view; posts no message."""
        if row != self.highlighted:
            self.highlighted = row
            self.refresh()
        if row >= 0:
            self.reveal(row)

    def move(self, rows: int) -> None:
        """Move the highlight by some rows, to the nearest one that can be highlighted."""
        step = 1 if rows > 0 else -1
        last = self.virtual_size.height - 1
        wanted = min(max(self.highlighted + rows, 0), last)
        nearest = chain(rows_from(wanted, step, last), rows_from(wanted, -step, last))
        found = next((row for row in nearest if self.can_highlight(row)), None)
        if found is not None:
            self.highlight(found)
            self.post_message(self.RowHighlighted(self, found))

    def choose(self) -> None:
        """Select the highlighted row."""
        if self.can_highlight(self.highlighted):
            self.post_message(self.RowSelected(self, self.highlighted))

    def on_click(self, event: events.Click) -> None:
        """Select the row that was clicked."""
        line = self.line_under(event)
        if line is not None and self.can_highlight(line):
            self.highlight(line)
            self.choose()


def rows_from(start: int, step: int, last: int) -> range:
    """The rows from one to the end of the list (`step` 1) or to its beginning (-1)."""
    return range(start, last + 1) if step > 0 else range(start, -1, -1)
