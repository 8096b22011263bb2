"""Jump labels: letters on what can be seen; typing them goes there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice, product
from typing import TYPE_CHECKING

from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.feature import Feature

if TYPE_CHECKING:
    from textual import events

LETTERS = "asdfjklghqwertyuiopzxcvbnm"
"""In the order in which they are assigned: those under the fingers first."""
Goal = tuple[int, Callable[[], None]]
"""An offset, and what goes there."""


class JumpLabels(Feature):
    """Letters on places in view, while one of them is chosen."""

    def __init__(self, screen: ArticleScreen[FeatureSet]) -> None:
        super().__init__(screen)
        self.goals: dict[str, Goal] = {}
        self.typed = ""

    def choose(self, goals: Sequence[Goal]) -> None:
        """Let one of some goals be chosen, which are in the order of the text."""
        if not goals:
            self.warn("No quotation, link or section is in view: ] or } go to one.")
            return
        self.typed = ""
        self.goals = dict(zip(letter_labels(len(goals)), goals, strict=True))
        self.screen.take_keys(self.take, "Type the letters of where to go")
        self.show()

    def take(self, event: events.Key) -> None:
        """Narrow the choice, or go; any key that leads nowhere leaves."""
        typed = self.typed + (event.character or "\n")
        left = [label for label in self.goals if label.startswith(typed)]
        if not left:
            self.leave()
        elif left == [typed]:
            _, go = self.goals[typed]
            self.leave()
            go()
        else:
            self.typed = typed
            self.show()

    def show(self) -> None:
        """Draw the letters that are still to be typed."""
        count = len(self.typed)
        left = {at: label[count:] for label, (at, _) in self.goals.items() if label.startswith(self.typed)}
        self.screen.text.show_labels(left)

    def leave(self) -> None:
        """Remove the letters."""
        self.goals = {}
        self.screen.text.show_labels({})
        self.screen.take_keys(None)


def letter_labels(count: int) -> list[str]:
    """Labels for a number of goals: a letter each, or two if there are more goals than letters; at most 676."""
    length = 1 if count <= len(LETTERS) else 2
    return list(islice(map("".join, product(LETTERS, repeat=length)), count))
