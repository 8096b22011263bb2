"""Drawing labels over a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip


def overlaid(segments: Iterable[Segment], labels: Mapping[int, str], style: Style) -> list[Segment]:
    """The segments of a line overlaid with labels, given by their first cells; overlapping labels are left out."""
    found: list[Segment] = []
    line, at = Strip(segments), 0
    for cell, label in sorted(labels.items()):
        if cell >= at:
            found += [*line.crop(at, cell), Segment(label, style)]
            at = cell + len(label)
    return [*found, *line.crop(at, line.cell_length)] if at < line.cell_length else found
