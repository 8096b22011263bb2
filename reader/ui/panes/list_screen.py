"""A screen with a line to type in, and a list that what is typed narrows. It may be the first, below all others."""

from __future__ import annotations

from typing import Any, ClassVar, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from reader.ui.dialogs.dialog import Dialog
from reader.ui.layout.hint_lines import LOW
from reader.ui.panes.list_pane import ListPane
from reader.ui.terminal.gated import GatedColumn

List = TypeVar("List", bound=ListPane)
FAR = 1_000_000_000
"""More rows than there are."""


class ListScreen(Dialog[None], Generic[List]):
    """A line to type in, which may be typed in before it has the focus, a list, and the keys."""

    class Cancelled(Message):
        """The user closed the screen without opening anything."""

        def __init__(self, screen: ListScreen[Any]) -> None:
            super().__init__()
            self.screen = screen

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+q,ctrl+c", "cancel", show=False, priority=True),
        Binding("up,ctrl+p", "move(-1)", show=False, priority=True),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("ctrl+home", f"move(-{FAR})", show=False, priority=True),
        Binding("ctrl+end", f"move({FAR})", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    ListScreen {
        & > Vertical {
            width: 100%; height: 100%; padding: 0 1;
            background: $surface; border: round $accent; border-title-color: $text; border-subtitle-color: $text-muted;
            & > Input, & > Input:focus { background: $surface; border: none; height: 1; padding: 0; margin: 0 0 1 0;
                background-tint: $foreground 0%; }
            & > LinePane { background: $surface; scrollbar-background: $surface; }
        }
        &.-low > Vertical > Input, &.-low > Vertical > Input:focus { margin: 0; }
    }
    """

    list: List

    def __init__(self, placeholder: str, typed: str = "") -> None:
        """`placeholder` says what can be typed, and `typed` is there already."""
        super().__init__()
        self.input = Input(typed, placeholder=placeholder, compact=True)
        self.input.cursor_blink = False
        self.frame = GatedColumn()

    def _forward_event(self, event: events.Event) -> None:
        """Keep what is typed before the line has the focus for it, in order."""
        if self.focused is None and isinstance(event, events.Key | events.Paste):
            self.input.post_message(event)
        else:
            super()._forward_event(event)

    def on_resize(self, event: events.Resize) -> None:
        """Leave out a blank line where there is little room."""
        self.set_class(event.size.height < 2 * LOW, "-low")

    def close(self) -> bool:
        """Close the screen, unless it is the first; whether it is closed."""
        if self is self.app.screen_stack[0]:
            return False
        self.dismiss()
        return True

    def action_move(self, rows: int) -> None:
        """Move the highlight."""
        self.list.move(rows)

    def action_page(self, pages: int) -> None:
        """Move the highlight by pages."""
        self.list.move(pages * max(1, self.list.page - 1))

    def action_cancel(self) -> None:
        """Close, if it is not the first."""
        self.post_message(self.Cancelled(self))
