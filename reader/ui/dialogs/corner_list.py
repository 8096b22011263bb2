"""The frame of the dialogs that choose from a short list in the corner of the screen."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen


class CornerList(ModalScreen[str | None]):
    """A list in the lower right corner, beside the text; the result is the name chosen, or None if it was cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "cancel", show=False),
        Binding("j", "focused.cursor_down", show=False),
        Binding("k", "focused.cursor_up", show=False),
    ]
    DEFAULT_CSS = """
    CornerList {
        align: right bottom;
        background: $background 0%;
        & > OptionList {
            width: 30; max-width: 100%; height: auto; max-height: 100%; background: $surface; padding: 0 1;
            &, &:focus { border: round $accent; }
        }
    }
    """

    def action_cancel(self) -> None:
        """Leave without a choice."""
        self.dismiss(None)
