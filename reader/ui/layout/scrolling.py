"""Steps of scrolling: a line, half a page or a page, down or up."""

from __future__ import annotations

from typing import Literal

from reader.named_tuple import NamedTuple

OVERLAP = 2
"""The number of lines that stay in view when the text is scrolled by a page."""


class Scroll(NamedTuple):
    """One step of scrolling."""

    unit: Literal["line", "half page", "page"]
    direction: Literal[1, -1]
    """1 is down, -1 is up."""

    def lines(self, page: int) -> int:
        """The number of lines that the step moves down in a pane of `page` lines; negative if it moves up."""
        match self.unit:
            case "line":
                return self.direction
            case "half page":
                return self.direction * max(1, page // 2)
            case "page":
                return self.direction * max(1, page - OVERLAP)


LINE_DOWN, LINE_UP = Scroll("line", 1), Scroll("line", -1)
HALF_PAGE_DOWN, HALF_PAGE_UP = Scroll("half page", 1), Scroll("half page", -1)
PAGE_DOWN, PAGE_UP = Scroll("page", 1), Scroll("page", -1)
