"""The answer of a command: lines at the foot of the screen, which never have the focus unless they are given it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment
from textual import events
from textual.content import Content

from reader.ui.layout.fit import fitted
from reader.ui.layout.wrap import wrapped
from reader.ui.panes.line_pane import LinePane

MOST_ROWS = 12
"""The most rows that it takes; more is scrolled."""


class AnswerPane(LinePane):
    """What a command printed."""

    DEFAULT_CSS = """
    AnswerPane { height: auto; background: $surface; border-top: solid $accent; scrollbar-size-vertical: 1; }
    """

    def __init__(self, title: str, text: str) -> None:
        super().__init__(id="answer")
        self.border_title = Content(title)
        self.text = text
        self.rows: list[str] = []

    def on_mount(self) -> None:
        """Take as many rows as the lines need."""
        self.lay_out()

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines anew."""
        self.lay_out()

    def lay_out(self) -> None:
        """Break the lines at the width of the pane."""
        width = max(1, (self.scrollable_content_region.width or self.screen.size.width) - 2)
        self.rows = [
            line[start:end]
            for line in self.text.split("\n")
            for start, end in (wrapped(line, 0, len(line), width) if line.strip() else [(0, 0)])
        ]
        self.styles.height = min(MOST_ROWS, len(self.rows)) + 1
        self.set_height(len(self.rows))
        self.refresh()

    def segments(self, line: int, width: int) -> Iterator[Segment]:
        """A line of the answer."""
        yield Segment(fitted(f" {self.rows[line]}", width))
