"""The divider between a side panel and the text: it shows the scroll position and can be dragged."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from reader.ui.panes.list_pane import ListPane
from reader.ui.terminal.gated import Gated
from reader.ui.theme.styles import styles_of

LINE, THUMB = "│", "┃"
"""The divider, and the heavier line beside the part of the list in view."""


class PaneDivider(Gated):
    """A line, one cell wide, beside a list. It doubles as the list's scroll bar and resizes the panel."""

    DEFAULT_CSS = """
    PaneDivider { width: 1; height: 1fr; background: $background; color: $foreground; pointer: ew-resize; }
    """

    has_theme_colours = True

    class Dragged(Message):
        """The user drags the divider of a pane to a column of the screen."""

        def __init__(self, pane: ListPane, column: int) -> None:
            super().__init__()
            self.pane = pane
            self.column = column

        def can_replace(self, message: Message) -> bool:
            """Whether a later message replaces this one: the mouse may move on before the layout is done."""
            return isinstance(message, PaneDivider.Dragged) and message.pane is self.pane

    def __init__(self, pane: ListPane) -> None:
        super().__init__()
        self.pane = pane
        self.is_held = False
        self.strips = Strip.blank(1), Strip.blank(1)
        self.thumb = range(0)

    def on_mount(self) -> None:
        """Redraw when the list is scrolled, changes its length, or gets or loses the focus."""
        for name in ("scroll_y", "virtual_size", "has_focus"):
            self.watch(self.pane, name, self.redraw, init=False)

    def redraw(self) -> None:
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region; as there are only two different ones, each is built once."""
        is_strong = self.pane.has_focus or self.is_held or self.mouse_hover
        style = self.rich_style + styles_of(self.app).of("divider focused" if is_strong else "divider")
        self.strips = Strip([Segment(LINE, style)], 1), Strip([Segment(THUMB, style)], 1)
        self.thumb = self.thumb_lines()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        return self.strips[y in self.thumb]

    def thumb_lines(self) -> range:
        """The lines beside the part of the list in view; none if all of it is in view."""
        height, page = self.pane.virtual_size.height, self.pane.page
        if height <= page:
            return range(0)
        first = self.pane.line * page // height + self.pane.region.y - self.region.y
        return range(first, first + page * page // height + 1)

    def watch_mouse_hover(self, value: bool) -> None:
        """Show that the divider can be dragged."""
        self.refresh()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Start dragging."""
        self.is_held = True
        self.capture_mouse()
        self.refresh()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Report where the divider is dragged to."""
        if self.is_held:
            self.post_message(self.Dragged(self.pane, int(event.screen_x)))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Stop dragging."""
        self.is_held = False
        self.release_mouse()
        self.refresh()
