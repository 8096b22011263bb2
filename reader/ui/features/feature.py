"""A feature: actions of the article screen that belong together, with the state that only they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.widgets.article_message import ArticleMessage

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from reader.library import Memory


class Feature:
    """A feature that hears, opens and remembers nothing; subclasses say what they do otherwise.

    It serves one text of an article; another text is given new features, which may take over from the earlier ones.
    """

    def __init__(self, screen: ArticleScreen[FeatureSet]) -> None:
        self.screen = screen
        self.reading = screen.reading

    def hear(self, message: ArticleMessage) -> None:
        """Respond to what the user did in a pane."""

    def attribution_changed(self) -> None:
        """Adapt to quotations that were found or corrected."""

    def performed(self, action: str) -> None:
        """Respond to an action that was performed, by its name."""

    def close(self) -> bool:
        """Leave what this feature has open; whether there was anything."""
        return False

    def finish(self) -> None:
        """Leave what does not carry over to another text of the article."""

    def recall(self, memory: Memory) -> None:
        """Restore what is remembered of the article."""

    def remembered(self, memory: Memory) -> Memory:
        """The memory with what this feature wants remembered."""
        return memory

    def say(self, message: str, severity: SeverityLevel = "information", timeout: float | None = None) -> None:
        """Show a notice; `timeout` in seconds."""
        self.screen.notify(message, severity=severity, timeout=timeout)

    def warn(self, message: str) -> None:
        """Show a notice that something cannot be done."""
        self.say(message, "warning")
