"""The edge of a pane at the side: it parts the pane from the text, shows where its list is, and can be dragged."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.panes.list_pane import ListPane
from reader.ui.theme.styles import styles_of

EDGE, THUMB = "│", "┃"
"""The line, and the heavier one beside the part of the list that can be seen."""


class PaneDivider(Widget):
    """A line of one column beside a list; the mouse drags it."""

    DEFAULT_CSS = """
    PaneDivider { width: 1; height: 1fr; background: $background; color: $foreground; pointer: ew-resize; }
    """

    class Dragged(Message):
        """The user drags the edge of a pane to another column of the screen."""

        def __init__(self, pane: ListPane, column: int) -> None:
            super().__init__()
            self.pane = pane
            self.column = column

        def can_replace(self, message: Message) -> bool:
            """Whether a later one makes this one needless: laying the text out may take longer than the next move."""
            return isinstance(message, PaneDivider.Dragged) and message.pane is self.pane

    def __init__(self, pane: ListPane) -> None:
        super().__init__()
        self.pane = pane
        self.is_held = False
        self.signs = Strip.blank(1), Strip.blank(1)
        self.thumb = range(0)

    def on_mount(self) -> None:
        """Be drawn anew when the list is scrolled, grows, or gets the focus."""
        for name in ("scroll_y", "virtual_size", "has_focus"):
            self.watch(self.pane, name, self.redraw, init=False)

    def redraw(self) -> None:
        """Draw the edge anew."""
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a part of the window; there are only two, each drawn once."""
        is_strong = self.pane.has_focus or self.is_held or self.mouse_hover
        style = self.rich_style + styles_of(self.app).of("divider focused" if is_strong else "divider")
        self.signs = Strip([Segment(EDGE, style)], 1), Strip([Segment(THUMB, style)], 1)
        self.thumb = self.thumbed()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """The edge beside a line of the window."""
        return self.signs[y in self.thumb]

    def thumbed(self) -> range:
        """The lines beside the part of the list that can be seen; none where all of it can be."""
        height, page = self.pane.virtual_size.height, self.pane.page
        if height <= page:
            return range(0)
        first = self.pane.line * page // height + self.pane.region.y - self.region.y
        return range(first, first + page * page // height + 1)

    def watch_mouse_hover(self, value: bool) -> None:
        """Show that the edge can be taken."""
        self.refresh()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take the edge."""
        self.is_held = True
        self.capture_mouse()
        self.refresh()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell where the edge is dragged to."""
        if self.is_held:
            self.post_message(self.Dragged(self.pane, int(event.screen_x)))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let the edge go."""
        self.is_held = False
        self.release_mouse()
        self.refresh()
