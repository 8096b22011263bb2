"""A pane with a list in it: a row is marked, keys move the mark, a click sets it."""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from textual import events
from textual.reactive import reactive

from reader.ui.panes.line_pane import LinePane
from reader.ui.widgets.article_message import ArticleMessage

MARK = "▌"
"""What stands before the row that is marked."""


class HeaderPart(NamedTuple):
    """A part of what stands at the head of a list."""

    text: str
    """Its words, with the blanks around them."""
    style_name: str = "faint"
    """The name of its style_name."""
    action: str = ""
    """The action that a click on it starts; empty for none."""


class ListPane(LinePane):
    """Rows of which some can be marked; it posts `RowHighlighted` when the user marks another one."""

    class RowHighlighted(ArticleMessage):
        """The user marked a row."""

        def __init__(self, pane: ListPane, row: int) -> None:
            super().__init__()
            self.pane = pane
            self.row = row

        @property
        def control(self) -> ListPane:
            """The pane."""
            return self.pane

    class RowSelected(RowHighlighted):
        """The user wants to go where a row leads."""

    DEFAULT_CSS = "ListPane { scrollbar-size-vertical: 0; }"

    highlighted = -1
    """The row that is marked; -1 for none."""
    heading: reactive[tuple[HeaderPart, ...]] = reactive(())
    """What the head of the list says."""

    def can_highlight(self, row: int) -> bool:
        """Whether a row can be marked."""
        return 0 <= row < self.virtual_size.height

    def highlight(self, row: int) -> None:
        """Mark a row, without telling anybody, and let it be seen."""
        if row != self.highlighted:
            self.highlighted = row
            self.refresh()
        if row >= 0:
            self.reveal(row)

    def move(self, rows: int) -> None:
        """Move the mark by some rows, as far as there are any that can be marked."""
        step = 1 if rows > 0 else -1
        last = self.virtual_size.height - 1
        wanted = min(max(self.highlighted + rows, 0), last)
        nearest = chain(within(wanted, step, last), within(wanted, -step, last))
        found = next((row for row in nearest if self.can_highlight(row)), None)
        if found is not None:
            self.highlight(found)
            self.post_message(self.RowHighlighted(self, found))

    def choose(self) -> None:
        """Go where the marked row leads."""
        if self.can_highlight(self.highlighted):
            self.post_message(self.RowSelected(self, self.highlighted))

    def on_click(self, event: events.Click) -> None:
        """Mark what was clicked, and go there."""
        line = self.line_under(event)
        if line is not None and self.can_highlight(line):
            self.highlight(line)
            self.choose()


def within(start: int, step: int, last: int) -> range:
    """The rows from one to an end of the list."""
    return range(start, last + 1) if step > 0 else range(start, -1, -1)
