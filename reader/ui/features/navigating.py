"""From article to article, and out of the program."""

from __future__ import annotations

from reader.ui.features.feature import Feature


class Navigating(Feature):
    """Finding another article, going through those that are open, leaving."""

    def find(self) -> None:
        """Let an article be found and opened."""
        self.screen.post_message(self.screen.Find())

    def step(self, step: int) -> None:
        """Go to the next open article, or to the previous one for -1."""
        self.screen.post_message(self.screen.Step(step))

    def leave(self) -> None:
        """Leave the program."""
        self.screen.app.exit()
