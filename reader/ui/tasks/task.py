"""A task: actions of the article screen that belong together, with the state that only they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.article import ArticleScreen


class Task:
    """Actions of the screen; the method `do_` and an action's name does it."""

    def __init__(self, screen: ArticleScreen) -> None:
        self.screen = screen

    def close(self) -> bool:
        """Leave what this task has open; whether there was anything. The key that closes asks each task in turn."""
        return False
