"""Jumping by section and by quotation, from anywhere."""

from __future__ import annotations

from bisect import bisect_right

from reader.ui.article.feature import Task


class Jumping(Task):
    """To the next section or quotation, and back."""

    def do_next_section(self) -> None:
        """To the next section."""
        self.step_section(1)

    def do_previous_section(self) -> None:
        """To the previous section."""
        self.step_section(-1)

    def step_section(self, step: int) -> None:
        """Go some sections on or back, from the one that is read."""
        starts = self.screen.outline.index.starts
        if not starts:
            return
        here = bisect_right(starts, self.screen.outline.place) - 1
        self.screen.go_to(starts[min(max(here + step, 0), len(starts) - 1)])

    def do_next_quote(self) -> None:
        """To the next quotation."""
        self.step_quote(1)

    def do_previous_quote(self) -> None:
        """To the previous quotation."""
        self.step_quote(-1)

    def step_quote(self, step: int) -> None:
        """Go some quotations on or back, from the current one or from the place in view."""
        if not self.screen.starts:
            return
        if self.screen.current >= 0:
            index = self.screen.current + step
        else:
            after = bisect_right(self.screen.starts, self.screen.text.place)
            index = after if step > 0 else after - 1
        self.screen.go_to_quote(min(max(index, 0), len(self.screen.starts) - 1))
