"""The line in which the path of a file is typed."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from reader.ui.dialogs.dialog import Dialog


class PathDialog(Dialog[str | None]):
    """Asks for the path of a file; the result is what was typed, or None if it was cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Cancel", show=False)]
    DEFAULT_CSS = """
    PathDialog {
        align: center middle;
        & > Vertical {
            width: 70; max-width: 100%; height: auto; background: $surface; padding: 0 1; border: round $accent;
        }
        & Input, & Input:focus { background: $surface; border: none; height: 1; padding: 0; }
    }
    """

    def __init__(self, question: str, placeholder: str) -> None:
        super().__init__()
        self.question, self.placeholder = question, placeholder

    def compose(self) -> ComposeResult:
        with Vertical() as frame:
            frame.border_title = Content(self.question)
            frame.border_subtitle = "Enter accepts · Esc cancels"
            yield Input(placeholder=self.placeholder)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Accept what was typed, if anything was."""
        if event.value.strip():
            self.dismiss(event.value.strip())
