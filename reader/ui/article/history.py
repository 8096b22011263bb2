"""The places in an article that were left by a jump."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class ScrollPosition(NamedTuple):
    """Where the text was scrolled to, valid at any width."""

    offset: int
    """An offset near the top of the window, in code points."""
    above: int
    """How many lines were shown above the line of that offset."""


@dataclass
class History:
    """Back and forward, as in a browser."""

    back: list[ScrollPosition] = field(default_factory=list)
    """The places to go back to, the last one first to be taken."""
    forward: list[ScrollPosition] = field(default_factory=list)
    """The places that were gone back from."""
    left: ScrollPosition | None = None
    """The place of the jump that is under way."""
    last_jump: tuple[str, int] | None = None
    """The action of the last jump, and the line it led to."""

    def jumped(self, action: str, start_line: int, line: int) -> None:
        """Keep the place that was left, if the jump led to another line.

        Jumps by the same action that follow each other are one: from the tenth quotation, "back" leads to where the
        first step began.
        """
        if self.left is None or line == start_line:
            return
        if self.last_jump != (action, start_line):
            self.back.append(self.left)
            self.forward.clear()
        self.last_jump, self.left = (action, line), None
