"""The screen that is shown until the beginning of a text has arrived."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import Worker

from reader.ui.theme.styles import styles_of


class LoadingScreen(Screen[None], inherit_bindings=False):
    """Shows what is being opened and how much of it has arrived; a key cancels."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,ctrl+q,ctrl+c", "cancel", "Cancel", show=False)]
    DEFAULT_CSS = """
    LoadingScreen {
        align: center middle;
        & > Static { width: 60; max-width: 100%; height: auto; padding: 0 1; }
    }
    """

    class Cancelled(Message):
        """The user does not want to wait any longer."""

        def __init__(self, loading: LoadingScreen) -> None:
            super().__init__()
            self.loading = loading

    def __init__(self, target: str) -> None:
        super().__init__()
        self.target = target
        self.worker: Worker[object] | None = None
        self.message = Static()

    def compose(self) -> ComposeResult:
        yield self.message

    def on_mount(self) -> None:
        self.show_progress(0)

    def show_progress(self, count: int) -> None:
        """Show how many bytes have arrived."""
        self.message.update(self.progress_message(count))

    def progress_message(self, count: int) -> Text:
        name = "standard input" if self.target == "-" else self.target
        arrived = f"{count / 1024:,.0f} KiB so far." if count else "Waiting for data."
        muted = styles_of(self.app).of("muted")
        return Text.assemble("Opening ", (name, "bold"), "\n", (f"{arrived} Esc cancels.", muted))

    def action_cancel(self) -> None:
        self.post_message(self.Cancelled(self))
