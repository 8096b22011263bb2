"""Jump labels: letters on what can be seen; typing them goes there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice, product
from typing import TYPE_CHECKING

from reader.document import BlockKind
from reader.ui.article.feature import Task

if TYPE_CHECKING:
    from textual import events

    from reader.ui.article.screen import ArticleScreen

LETTERS = "asdfjklghqwertyuiopzxcvbnm"
"""In the order in which they are given: those under the fingers first."""
Goal = tuple[int, Callable[[], None]]
"""An offset, and what goes there."""


class Labelling(Task):
    """Letters on quotations, links and sections, while one is chosen."""

    def __init__(self, screen: ArticleScreen) -> None:
        super().__init__(screen)
        self.goals: dict[str, Goal] = {}
        self.typed = ""

    def do_jump(self) -> None:
        """Put a letter on every quotation, link and section in view."""
        from reader.ui.features.following import Following

        screen = self.screen
        view = screen.text.span_in_view
        goals: dict[int, Callable[[], None]] = {}
        for block in screen.document.blocks[screen.text.blocks_in_view]:
            if block.kind in {BlockKind.HEADING, BlockKind.HEADLINE} and block.span.start >= view.start:
                goals[block.span.start] = partial(screen.go_to, block.span.start)
        for index in range(bisect_left(screen.starts, view.start), bisect_left(screen.starts, view.end)):
            goals[screen.starts[index]] = partial(screen.go_to_quote, index)
        following = screen.task_of(Following)
        for link in following.in_view:
            goals[link.span.start] = partial(following.follow, link)
        self.label(sorted(goals.items(), key=lambda goal: goal[0]))

    def label(self, goals: Sequence[Goal]) -> None:
        """Let one of some goals be chosen, which are in the order of the text."""
        if not goals:
            self.screen.notify("No quotation, link or section is in view: ] or } go to one.", severity="warning")
            return
        self.typed = ""
        self.goals = dict(zip(labels(len(goals)), goals, strict=True))
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
        """Take the letters away."""
        self.goals = {}
        self.screen.text.show_labels({})
        self.screen.take_keys(None)


def labels(count: int) -> list[str]:
    """Labels for a number of goals: a letter each, or two if there are more goals than letters; at most 676."""
    length = 1 if count <= len(LETTERS) else 2
    return list(islice(map("".join, product(LETTERS, repeat=length)), count))
