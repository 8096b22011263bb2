"""Moving in the text, or in the list that has the focus."""

from __future__ import annotations

from reader.ui.article.feature import Task
from reader.ui.panes.list_pane import ListPane


class Moving(Task):
    """Lines, pages, beginning and end."""

    wants_end = False
    """Whether the text was last moved to its end."""

    def take_over(self, before: Task, text: str) -> None:
        """Where the end of what had come was in view, go to the end of all."""
        if isinstance(before, Moving) and before.wants_end:
            self.screen.text.jump(len(self.screen.text.lines))
            self.wants_end = True

    def move(self, lines: int) -> None:
        """Scroll the text, or move the mark of a list."""
        pane = self.screen.active
        if isinstance(pane, ListPane):
            pane.move(lines)
        else:
            self.screen.chosen, self.screen.held, self.wants_end = -1, None, False
            pane.jump(pane.line + lines)

    def do_line_down(self) -> None:
        """A line down."""
        self.scroll("line_down")

    def do_line_up(self) -> None:
        """A line up."""
        self.scroll("line_up")

    def do_page_down(self) -> None:
        """A page down."""
        self.scroll("page_down")

    def do_page_up(self) -> None:
        """A page up."""
        self.scroll("page_up")

    def do_half_page_down(self) -> None:
        """Half a page down."""
        self.scroll("half_page_down")

    def do_half_page_up(self) -> None:
        """Half a page up."""
        self.scroll("half_page_up")

    def scroll(self, action: str) -> None:
        """Move by as many lines as an action scrolls."""
        self.move(self.screen.active.lines_of(action))

    def do_top(self) -> None:
        """To the beginning."""
        self.jump(-1)

    def do_bottom(self) -> None:
        """To the end; of a text that is still coming, to that of all that has come until it is moved again."""
        self.jump(1)
        self.wants_end = self.screen.active is self.screen.text

    def jump(self, step: int) -> None:
        """To an end, from which the way back is remembered."""
        self.screen.history.leave()
        self.move(step * self.screen.active.virtual_size.height)
        self.screen.history.arrive()
