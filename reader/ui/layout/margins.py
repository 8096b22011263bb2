"""The margins beside the column of text, and the width that they leave for it."""

from __future__ import annotations

from reader.ui.layout.labels import LABEL_CELLS

LEFT, RIGHT = LABEL_CELLS + 2, 1
"""The minimum margins of the column, in cells. The left one holds a speaker's label and the mark of the quotation."""

SCROLLBAR = 1
"""The width of the scrollbar, in cells."""


def column_width(measure: int, width: int) -> int:
    """The width of the column in a pane of `width` cells, given its greatest width."""
    return min(measure, width - LEFT - RIGHT)


def left_margin(column: int, width: int) -> int:
    """The width of the left margin of a column in a pane of `width` cells."""
    return max(LEFT, (width - column) // 2)
