"""Going back to the places that jumps have left, and forward again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.document import Span, anchor_of, find_anchor
from reader.ui.article.history import ScrollPosition
from reader.ui.features.feature import Feature

KEPT = 20
"""How many places are looked for again in another text of the article."""


class Retracing(Feature):
    """Back and forward through the history of the article, and beyond its ends to other articles."""

    def take_over(self, earlier: Retracing, text: str) -> None:
        """Keep the last places of an earlier text whose words are still there."""
        before, history = earlier.reading.history, self.reading.history
        history.back = list(self.found_again(text, before.back[-KEPT:]))
        history.forward = list(self.found_again(text, before.forward[-KEPT:]))

    def found_again(self, text: str, positions: Iterable[ScrollPosition]) -> Iterator[ScrollPosition]:
        """Where positions of an earlier text are in this one."""
        for position in positions:
            anchor = anchor_of(text, Span(position.offset, position.offset))
            span = find_anchor(self.screen.document.text, anchor)
            if span is not None:
                yield ScrollPosition(span.start, position.above)

    def back(self) -> None:
        """Go to the place before the last jump, or else to the previous article."""
        history = self.reading.history
        if not self.go(history.back, history.forward):
            self.screen.post_message(self.screen.Step(-1))

    def forward(self) -> None:
        """Go to the place that was gone back from, or else to the next article."""
        history = self.reading.history
        if not self.go(history.forward, history.back):
            self.screen.post_message(self.screen.Step(1))

    def go(self, positions: list[ScrollPosition], others: list[ScrollPosition]) -> bool:
        """Go to the last position that is not this one, from where the others lead back; whether there is one."""
        screen = self.screen
        while positions and screen.line_of(positions[-1]) == screen.text.line:
            positions.pop()
        if not positions:
            return False
        others.append(screen.position)
        screen.scroll_to_position(positions.pop())
        self.reading.history.last_jump = None
        return True
