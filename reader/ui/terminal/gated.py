"""Widgets that let their lines through the gate by themselves, to make as few new strips as possible."""

from __future__ import annotations

from collections.abc import Sequence

from textual.color import BLACK
from textual.containers import Horizontal, Vertical
from textual.filter import LineFilter
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.terminal.gate import GATE_ALONE, are_harmless


class Gated(Widget):
    """A widget of many lines. It is a second base, after the class of Textual whose style rules the widget has."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region: if the gate is the only filter, they have passed it."""
        strips = super().render_lines(crop)
        return let_through(strips) if GATE_ALONE in super().get_line_filters() else strips

    def get_line_filters(self) -> Sequence[LineFilter]:
        """The filters of the app that Textual has to apply: not the gate, if it is alone."""
        return [filter for filter in super().get_line_filters() if filter is not GATE_ALONE]


class GatedRow(Horizontal, Gated):
    """Widgets side by side."""


class GatedColumn(Vertical, Gated):
    """Widgets one above another."""


def let_through(strips: list[Strip]) -> list[Strip]:
    """What `GATE_ALONE` makes of some strips: the same strips, except for those that are not harmless."""
    return [strip if are_harmless(strip) else strip.apply_filter(GATE_ALONE, BLACK) for strip in strips]
