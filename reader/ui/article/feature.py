"""A task: actions of the article screen that belong together, with the state that only they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library import Memory
    from reader.ui.article.screen import ArticleScreen


class Task:
    """Actions of the screen; the method `do_` and an action's name does it."""

    def __init__(self, screen: ArticleScreen) -> None:
        self.screen = screen

    def close(self) -> bool:
        """Leave what this task has open; whether there was anything. The key that closes asks each task in turn."""
        return False

    def renew(self) -> None:
        """Take up that other voices were found, or put right; nothing where a task has no use for it."""

    def finish(self) -> None:
        """Leave what goes no further, because the article has another text now; nothing where there is no need."""

    def take_over(self, before: Task, text: str) -> None:
        """Go on from the same task with an earlier text of the article; nothing where there is no need."""

    def recall(self, memory: Memory) -> None:
        """Take up what is remembered of the article; nothing where a task has no use for it."""

    def remembered(self, memory: Memory) -> Memory:
        """The memory with what this task wants to be remembered."""
        return memory
