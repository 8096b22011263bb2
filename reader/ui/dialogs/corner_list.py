"""The frame of the dialogs that choose from a short list in the corner of the screen."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from reader.ui.dialogs.choice_list import ChoiceList
from reader.ui.dialogs.dialog import Dialog


class CornerList(Dialog[str | None]):
    """A list in the lower right corner, beside the text; the result is the name chosen, or None if it was cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "cancel", show=False),
        Binding("j", "step('cursor_down')", show=False),
        Binding("k", "step('cursor_up')", show=False),
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

    async def action_step(self, step: str) -> None:
        """Move the highlight; there is none before the list is composed."""
        for options in self.query(ChoiceList):
            await options.run_action(step)

    def action_cancel(self) -> None:
        """Leave without a choice."""
        self.dismiss(None)
