"""Jumping by section, by quotation, and to anything in view."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import partial

from reader.document import BlockKind
from reader.ui.article.feature import FeatureSet
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.feature import Feature
from reader.ui.features.following import Following
from reader.ui.features.jump_labels import JumpLabels


class Jumping(Feature):
    """To the next section or quotation and back, from any pane; to what is in view by letters."""

    def __init__(self, screen: ArticleScreen[FeatureSet], labels: JumpLabels, following: Following) -> None:
        super().__init__(screen)
        self.labels = labels
        self.following = following

    def step_section(self, step: int) -> None:
        """Go some sections on or back, from the one that is read."""
        starts = self.screen.outline.index.starts
        if starts:
            current = bisect_right(starts, self.screen.outline.place) - 1
            self.screen.go_to(starts[min(max(current + step, 0), len(starts) - 1)])

    def step_quote(self, step: int) -> None:
        """Go some quotations on or back, from the current one or from the place in view."""
        reading = self.reading
        starts = reading.quote_starts
        if not starts:
            return
        if reading.current >= 0:
            index = reading.current + step
        else:
            after = bisect_right(starts, self.screen.text.place)
            index = after if step > 0 else after - 1
        self.screen.go_to_quote(min(max(index, 0), len(starts) - 1))

    def choose_in_view(self) -> None:
        """Put a letter on every quotation, link and section in view, and go where one is typed."""
        screen, starts = self.screen, self.reading.quote_starts
        view = screen.text.span_in_view
        goals: dict[int, Callable[[], None]] = {}
        for block in screen.document.blocks[screen.text.blocks_in_view]:
            if block.kind in {BlockKind.HEADING, BlockKind.HEADLINE} and block.span.start >= view.start:
                goals[block.span.start] = partial(screen.go_to, block.span.start)
        for index in range(bisect_left(starts, view.start), bisect_left(starts, view.end)):
            goals[starts[index]] = partial(screen.go_to_quote, index)
        for link in self.following.links_in_view:
            goals[link.span.start] = partial(self.following.follow, link)
        self.labels.choose(sorted(goals.items(), key=lambda goal: goal[0]))
