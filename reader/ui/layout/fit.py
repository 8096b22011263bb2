"""Cutting or padding text to an exact number of cells."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from reader.ui.layout.graphemes import display_text


def fitted(text: str, width: int) -> str:
    """`text`, safe to draw, in exactly `width` cells: padded with blanks, or cut with an ellipsis."""
    words = display_text(text[: 4 * width + 4])
    if cell_len(words) <= width:
        return set_cell_size(words, width)
    return set_cell_size(set_cell_size(words, max(0, width - 1)).rstrip() + "…", width)
