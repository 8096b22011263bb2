"""The widths of the panes beside the text, known before there are any panes."""

from __future__ import annotations

from collections.abc import Sequence

from reader.config import PaneSettings

MIN_SCREEN_WIDTHS = (70, 100)
"""The least width of the screen, in cells, at which the outline and the voices are beside the text, not drawers."""
MIN_TEXT_WIDTH = 28
"""The least width of the text between two panes, in cells."""


def side_widths(screen_width: int, wanted: Sequence[PaneSettings]) -> tuple[int, int]:
    """The cells that the panes take left and right of the text; `wanted` are the settings of both, outline first."""
    left, right = (
        pane.width if pane.show and screen_width >= least else 0
        for pane, least in zip(wanted, MIN_SCREEN_WIDTHS, strict=True)
    )
    room = max(0, screen_width - MIN_TEXT_WIDTH)
    if left + right > room:
        left, right = left * room // (left + right), right * room // (left + right)
    return left, right
