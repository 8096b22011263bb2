"""Painting a line: layers of styles on spans meet only here, when the line is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from reader.ui.layout.wrap import dedented, shown


class Layer(NamedTuple):
    """A style on a stretch of the text."""

    start: int
    """The offset of its first character."""
    end: int
    """The offset behind its last."""
    style: Style
    """What it looks like; later layers win."""


def painted(
    text: str, start: int, end: int, base: Style, layers: Iterable[Layer], *, is_prose: bool = False
) -> list[Segment]:
    """The segments of text[start:end], harmless, each in its base style under all layers that cover it.

    Of prose, the indents of the lines that it was broken into are left out.
    """
    part = dedented if is_prose else sliced
    near = [layer for layer in layers if layer.start < end and start < layer.end]
    if not near:
        return [Segment(shown(part(text, start, end)), base)] if start < end else []
    edges = {start, end}
    for layer in near:
        edges.update((max(start, layer.start), min(end, layer.end)))
    ordered = sorted(edges)
    segments = []
    for a, b in pairwise(ordered):
        style = base
        for layer in near:
            if layer.start <= a and b <= layer.end:
                style += layer.style
        segments.append(Segment(shown(part(text, a, b)), style))
    return segments


def sliced(text: str, start: int, end: int) -> str:
    """text[start:end]."""
    return text[start:end]
