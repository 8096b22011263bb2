"""Back and forward: the places that were left by a jump."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.document import Span, anchor_of, find_anchor
from reader.ui.article.feature import Task

if TYPE_CHECKING:
    from reader.ui.article.screen import ArticleScreen

KEPT = 20
"""How many places are looked for again when the text changes."""


class Place(NamedTuple):
    """Where one was, at any width of the text."""

    offset: int
    """An offset near the top of the window."""
    above: int
    """How many lines stood above the line of it."""


class History(Task):
    """The places behind and ahead, as in a browser.

    Whoever jumps calls `leave` before and `arrive` behind it. Jumps that follow each other by the same action are one:
    from the tenth quotation one goes back to where the first step began.
    """

    def __init__(self, screen: ArticleScreen) -> None:
        super().__init__(screen)
        self.behind: list[Place] = []
        self.ahead: list[Place] = []
        self.left: Place | None = None
        self.arrived: tuple[str, int] | None = None

    def take_over(self, before: Task, text: str) -> None:
        """Keep the last places of the earlier text, as far as their words still stand."""
        if isinstance(before, History):
            self.behind = list(self.moved(text, before.behind[-KEPT:]))
            self.ahead = list(self.moved(text, before.ahead[-KEPT:]))

    def moved(self, old: str, places: Iterable[Place]) -> Iterator[Place]:
        """Where places of an earlier text are in this one."""
        for place in places:
            span = find_anchor(self.screen.document.text, anchor_of(old, Span(place.offset, place.offset)))
            if span is not None:
                yield Place(span.start, place.above)

    def leave(self) -> None:
        """Remember the place, until it is known whether the jump leads away from it."""
        self.left = self.place

    @property
    def place(self) -> Place:
        """The place in view."""
        text = self.screen.text
        return Place(text.first_offset, text.lines.line_of(text.first_offset) - text.line)

    def line_of(self, place: Place) -> int:
        """The line that is the first in view at a place."""
        return max(0, self.screen.text.lines.line_of(place.offset) - place.above)

    def arrive(self) -> None:
        """Keep the place that was left, if this is another line and no further step of the same action."""
        text, doing = self.screen.text, self.screen.doing
        line = self.line_of(self.left) if self.left is not None else text.line
        if self.left is None or text.line == line:
            return
        if self.arrived != (doing, line):
            self.behind.append(self.left)
            self.ahead.clear()
        self.arrived, self.left = (doing, text.line), None

    def do_back(self) -> None:
        """To the place before the last jump."""
        if not self.go(self.behind, self.ahead):
            self.screen.post_message(self.screen.Beyond(-1))

    def do_forward(self) -> None:
        """To the place that was gone back from."""
        if not self.go(self.ahead, self.behind):
            self.screen.post_message(self.screen.Beyond(1))

    def go(self, places: list[Place], others: list[Place]) -> bool:
        """Go to the last of some places that is not this one, from which the others lead back; whether there is one."""
        while places and self.line_of(places[-1]) == self.screen.text.line:
            places.pop()
        if not places:
            return False
        others.append(self.place)
        place = places.pop()
        self.screen.look_at(place.offset, place.above)
        self.arrived = None
        return True
