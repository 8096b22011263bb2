"""Painting a line: the layers of styles are combined only when a line is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from reader.named_tuple import NamedTuple
from reader.ui.layout.graphemes import display_text, without_excess_marks
from reader.ui.layout.text_runs import TextRun

S = TypeVar("S")
"""A style: that of the toolkit, or what a terminal is told."""


class Layer(NamedTuple, Generic[S]):
    """A style on a range of the text."""

    start: int
    """The offset of its first character."""
    end: int
    """The offset after its last character."""
    style: S
    """The style; later layers override earlier ones."""


class Palette(NamedTuple, Generic[S]):
    """The styles of a theme."""

    of: Callable[[str], S]
    """The style with a name."""
    combined: Callable[[Sequence[S]], S]
    """Several styles in one; later ones override earlier ones."""


def painted(
    text: str, runs: Iterable[TextRun], base: S, layers: Iterable[Layer[S]], palette: Palette[S]
) -> Iterator[tuple[str, S]]:
    """The parts of runs, safe to draw, each in the base style combined with all layers that cover it.

    Added text without a style of its own has that of the layers around it.
    """
    covering = list(layers)
    for run in runs:
        if run.style_name:
            yield run.added, palette.combined([base, palette.of(run.style_name)])
        elif run.added:
            near = [layer.style for layer in covering if layer.start < run.start < layer.end]
            yield run.added, palette.combined([base, *near])
        else:
            yield from painted_text(text, run.start, run.end, base, covering, palette)


def painted_text(
    text: str, start: int, end: int, base: S, layers: Sequence[Layer[S]], palette: Palette[S]
) -> Iterator[tuple[str, S]]:
    """The parts of text[start:end]."""
    near = [layer for layer in layers if layer.start < end and start < layer.end]
    edges = {start, end}
    for layer in near:
        edges.update((max(start, layer.start), min(end, layer.end)))
    for a, b in pairwise(sorted(edges)):
        style = palette.combined([base, *(layer.style for layer in near if layer.start <= a and b <= layer.end)])
        yield without_excess_marks(display_text(text[a:b])), style
