"""The screen that is shown while a text is still to come."""

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
    """What is being opened and how much of it has come; a key leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,ctrl+q,ctrl+c", "leave", "Leave", show=False)]
    DEFAULT_CSS = """
    LoadingScreen {
        align: center middle;
        & > Static { width: 60; max-width: 100%; height: auto; padding: 0 1; }
    }
    """

    class Cancelled(Message):
        """The user does not want to wait."""

        def __init__(self, loading: LoadingScreen) -> None:
            super().__init__()
            self.loading = loading

    def __init__(self, target: str) -> None:
        super().__init__()
        self.target = target
        self.worker: Worker[object] | None = None
        self.words = Static()

    def compose(self) -> ComposeResult:
        """A few words in the middle."""
        yield self.words

    def on_mount(self) -> None:
        """Say that nothing has come yet."""
        self.show_progress(0)

    def show_progress(self, count: int) -> None:
        """Say how many bytes have come."""
        self.words.update(self.worded(count))

    def worded(self, count: int) -> Text:
        """What is said."""
        name = "standard input" if self.target == "-" else self.target
        come = f"{count / 1024:,.0f} KiB have come." if count else "Waiting for it to come."
        return Text.assemble("Opening ", (name, "bold"), "\n", (f"{come} Esc leaves.", styles_of(self.app).of("muted")))

    def action_leave(self) -> None:
        """Wait no longer."""
        self.post_message(self.Cancelled(self))
