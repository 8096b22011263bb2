"""A pane whose words can be pointed at: the mouse is drawn over them, or clicks one."""

from __future__ import annotations

from textual import events

from reader.ui.panes.line_pane import LinePane
from reader.ui.widgets.article_message import ArticleMessage


class PointerPane(LinePane):
    """A column of lines that tells where the mouse is in the text; subclasses say which character is under it."""

    class Clicked(ArticleMessage):
        """A place of the text was clicked, once or several times in a row."""

        def __init__(self, offset: int, clicks: int) -> None:
            super().__init__()
            self.offset = offset
            self.clicks = clicks

    class Dragged(ArticleMessage):
        """The mouse is being drawn from one character to another."""

        def __init__(self, anchor: int, cursor: int) -> None:
            super().__init__()
            self.anchor = anchor
            self.cursor = cursor

    class DragEnded(ArticleMessage):
        """The mouse was let go after that."""

    pressed: int | None = None
    """The offset at which the mouse was pressed; None while it is not."""
    is_dragged = False
    """Whether it has been drawn over words since."""

    def offset_at(self, event: events.MouseEvent) -> int | None:
        """The offset of the character under the mouse; None where no text is, as where a subclass does not say."""
        return None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to watch the mouse: it may be drawn over words."""
        self.pressed, self.is_dragged = self.offset_at(event) if event.button == 1 else None, False
        if self.pressed is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell over which words the mouse is drawn; above and below the window the text moves along."""
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
        """Tell that the mouse was let go."""
        if self.pressed is not None:
            self.release_mouse()
            self.pressed = None
            if self.is_dragged:
                self.post_message(self.DragEnded())

    def on_click(self, event: events.Click) -> None:
        """Tell what was clicked."""
        offset = self.offset_at(event)
        if offset is not None and not self.is_dragged:
            self.post_message(self.Clicked(offset, event.chain))
