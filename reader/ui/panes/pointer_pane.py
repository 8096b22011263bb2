"""A pane that reports clicks and drags of the mouse as offsets in the text."""

from __future__ import annotations

from textual import events

from reader.ui.panes.line_pane import LinePane
from reader.ui.widgets.article_message import ArticleMessage


class PointerPane(LinePane):
    """A column of lines whose subclasses say which character is under the mouse."""

    class Clicked(ArticleMessage):
        """An offset was clicked, once or several times in a row."""

        def __init__(self, offset: int, clicks: int) -> None:
            super().__init__()
            self.offset = offset
            self.clicks = clicks

    class Dragged(ArticleMessage):
        """The mouse is being dragged from one character to another."""

        def __init__(self, anchor: int, cursor: int) -> None:
            super().__init__()
            self.anchor = anchor
            self.cursor = cursor

    class DragEnded(ArticleMessage):
        """The mouse button was released after a drag."""

    pressed: int | None = None
    """The offset at which the mouse button was pressed; None while it is up."""
    is_dragged = False
    """Whether the mouse has been dragged since then."""

    def offset_at(self, event: events.MouseEvent) -> int | None:
        """The offset of the character under the mouse; None if no text is there."""
        return None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Start tracking the mouse, which may be dragged."""
        self.pressed, self.is_dragged = self.offset_at(event) if event.button == 1 else None, False
        if self.pressed is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Report a drag; above or below the pane, scroll by a line."""
        if self.pressed is None:
            return
        row = event.get_content_offset_capture(self).y
        if not 0 <= row < self.page:
            self.jump(self.line + (1 if row > 0 else -1))
        cursor = self.offset_at(event)
        if cursor is not None and (self.is_dragged or cursor != self.pressed):
            self.is_dragged = True
            self.post_message(self.Dragged(self.pressed, cursor))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Report the end of a drag."""
        if self.pressed is not None:
            self.release_mouse()
            self.pressed = None
            if self.is_dragged:
                self.post_message(self.DragEnded())

    def on_click(self, event: events.Click) -> None:
        offset = self.offset_at(event)
        if offset is not None and not self.is_dragged:
            self.post_message(self.Clicked(offset, event.chain))
