"""Room: how many cells the panes beside the text take, known before there are any panes."""

from __future__ import annotations

from collections.abc import Sequence

from reader.config import PaneSettings

FROM = (70, 100)
"""From these widths of the screen on, in cells, the outline and the voices stand beside the text."""
LEAST_TEXT = 28
"""The least width of the text between two panes, in cells."""


def room_beside(screen_width: int, wanted: Sequence[PaneSettings]) -> tuple[int, int]:
    """The cells that the panes beside the text take on its left and on its right, of those that are wanted."""
    left, right = (
        pane.width if pane.show and screen_width >= least else 0 for pane, least in zip(wanted, FROM, strict=True)
    )
    room = max(0, screen_width - LEAST_TEXT)
    if left + right > room:
        left, right = left * room // (left + right), right * room // (left + right)
    return left, right
