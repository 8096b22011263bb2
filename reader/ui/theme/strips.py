"""Drawing a line of a widget: styled segments on its background."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip


def strip_on(background: Style, segments: Iterable[Segment], width: int) -> Strip:
    """A strip of segments, each in its style over the background, cropped or padded to a width in cells."""
    drawn = [Segment(text, background + style if style else background) for text, style, _ in segments]
    length = sum(cell_len(segment.text) for segment in drawn)
    if length > width:
        return Strip(drawn, length).adjust_cell_length(width, background)
    if length < width:
        drawn.append(Segment(" " * (width - length), background))
    return Strip(drawn, width)
