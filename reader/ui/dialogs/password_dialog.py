"""The line in which the password of an encrypted text is typed."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static


class PasswordDialog(ModalScreen[str | None]):
    """Asks for a password; the result is what was typed, or None if it was cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+c,ctrl+q", "dismiss", "Cancel", show=False)]
    DEFAULT_CSS = """
    PasswordDialog {
        align: center middle;
        & > Vertical {
            width: 60; max-width: 100%; height: auto; background: $surface; padding: 0 1;
            border: round $accent;
            & > Static { height: auto; }
        }
    }
    """

    def __init__(self, message: str) -> None:
        super().__init__()
        self.message = message

    def compose(self) -> ComposeResult:
        with Vertical() as box:
            box.border_title = "Password"
            box.border_subtitle = "Enter opens · Esc cancels"
            yield Static(self.message, markup=False)
            yield Input(password=True, compact=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Accept what was typed; an empty line is no password."""
        if event.value:
            self.dismiss(event.value)
