"""From article to article, and out of the program."""

from __future__ import annotations

from reader.ui.features.feature import Feature


class Navigating(Feature):
    """Finding another article, going through those that are open, leaving."""

    def find(self) -> None:
        """Let an article be found and opened."""
        self.screen.post_message(self.screen.Find())

    def choose_listed(self) -> None:
        """Let one of the articles or messages be chosen that the text lists."""
        if self.screen.document.listed:
            self.screen.post_message(self.screen.List())
        else:
            self.warn("This text lists no articles. A feed, a list of feeds or a mailbox does.")

    def step(self, step: int) -> None:
        """Go to the next open article, or to the previous one for -1."""
        self.screen.post_message(self.screen.Step(step))

    def suspend(self) -> None:
        """Give the terminal back to the shell until it goes on with the program."""
        self.screen.app.action_suspend_process()

    def leave(self) -> None:
        """Leave the program."""
        self.screen.app.exit()
