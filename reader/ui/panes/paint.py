"""Painting a line: the layers of styles are combined only when a line is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.ui.layout.graphemes import display_text, without_excess_marks
from reader.ui.layout.text_runs import TextRun


class Layer(NamedTuple):
    """A style on a range of the text."""

    start: int
    """The offset of its first character."""
    end: int
    """The offset after its last character."""
    style: Style
    """The style; later layers override earlier ones."""


def painted(
    text: str, runs: Iterable[TextRun], base: Style, layers: Iterable[Layer], styles: Callable[[str], Style]
) -> list[Segment]:
    """The segments of runs, safe to draw, each in the base style combined with all layers that cover it.

    Added text without a style of its own has that of the layers around it. `styles` looks a style up by its name.
    """
    covering = list(layers)
    segments: list[Segment] = []
    for run in runs:
        if run.style_name:
            segments.append(Segment(run.added, base + styles(run.style_name)))
        elif run.added:
            near = [layer.style for layer in covering if layer.start < run.start < layer.end]
            segments.append(Segment(run.added, Style.combine([base, *near])))
        else:
            segments.extend(painted_text(text, run.start, run.end, base, covering))
    return segments


def painted_text(text: str, start: int, end: int, base: Style, layers: Sequence[Layer]) -> Iterable[Segment]:
    """The segments of text[start:end]."""
    near = [layer for layer in layers if layer.start < end and start < layer.end]
    edges = {start, end}
    for layer in near:
        edges.update((max(start, layer.start), min(end, layer.end)))
    for a, b in pairwise(sorted(edges)):
        style = Style.combine([base, *(layer.style for layer in near if layer.start <= a and b <= layer.end)])
        yield Segment(without_excess_marks(display_text(text[a:b])), style)


def overlaid(segments: Iterable[Segment], labels: Mapping[int, str], style: Style) -> list[Segment]:
    """The segments of a line overlaid with labels, given by their first cells; overlapping labels are left out."""
    found: list[Segment] = []
    line, at = Strip(segments), 0
    for cell, label in sorted(labels.items()):
        if cell >= at:
            found += [*line.crop(at, cell), Segment(label, style)]
            at = cell + len(label)
    return [*found, *line.crop(at, line.cell_length)] if at < line.cell_length else found
