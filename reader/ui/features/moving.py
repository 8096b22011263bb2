"""Moving in the text, or in the list that has the focus."""

from __future__ import annotations

from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.feature import Feature
from reader.ui.features.locating import Locating
from reader.ui.layout.scrolling import Scroll
from reader.ui.panes.list_pane import ListPane


class Moving(Feature):
    """Lines, pages, beginning and end."""

    def __init__(self, screen: ArticleScreen[FeatureSet], locating: Locating) -> None:
        super().__init__(screen)
        self.locating = locating

    wants_end = False
    """Whether the text was last moved to its end."""

    def take_over(self, earlier: Moving) -> None:
        """Where the end of the earlier text was in view, go to the end of this one."""
        if earlier.wants_end:
            self.screen.text.jump(len(self.screen.text.lines))
            self.wants_end = True

    def scroll(self, scroll: Scroll) -> None:
        """Scroll the text, or move the mark of a list, by one step."""
        self.move(scroll.lines(self.screen.active.page))

    def move(self, lines: int) -> None:
        """Scroll the text, or move the mark of a list, by some lines."""
        pane = self.screen.active
        if isinstance(pane, ListPane):
            pane.move(lines)
        else:
            self.reading.chosen, self.reading.held, self.wants_end = -1, None, False
            pane.jump(pane.line + lines)

    def sideways(self, direction: int) -> None:
        """Scroll code, tables and drawings that are too wide by half the room they have."""
        if not self.screen.text.scroll_sideways(direction):
            self.say("Everything in view fits the width of the text.", timeout=2)

    def to_start(self) -> None:
        """Go to the beginning; a number that follows is that of a page, to which to go."""
        self.jump(-1)
        if self.screen.active is self.screen.text:
            self.locating.offer()

    def to_end(self) -> None:
        """Go to the end; while a text is streaming in, stay at its end until it is moved again."""
        self.jump(1)
        self.wants_end = self.screen.active is self.screen.text

    def jump(self, direction: int) -> None:
        """Go to an end, so that there is a way back."""
        self.screen.leave_place()
        self.move(direction * self.screen.active.virtual_size.height)
        self.screen.arrive()
