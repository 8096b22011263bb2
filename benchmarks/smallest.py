"""The smallest Textual app, one `Static`: what everything else is measured against. With --exit it ends at once."""

import sys

from textual.app import App, ComposeResult
from textual.widgets import Static


class Smallest(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static("Smallest")

    def on_ready(self) -> None:
        """End once the line is on the screen, if that was asked for."""
        if "--exit" in sys.argv[1:]:
            self.exit()


if __name__ == "__main__":
    Smallest().run()
