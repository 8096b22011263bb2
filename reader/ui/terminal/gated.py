"""Widgets that let their lines through the gate by themselves, to make as few new strips as possible."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.color import BLACK
from textual.containers import Horizontal, Vertical
from textual.filter import LineFilter
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.terminal.gate import GATE_ALONE, HarmlessFilter, are_harmless
from reader.ui.terminal.row_cache import RowCache


class Gated(Widget):
    """A widget of many lines. It is a second base, after the class of Textual whose style rules the widget has."""

    has_theme_colours = False
    """Whether all that it draws is in the colours of the theme, which are no ANSI colours unless the theme is."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._styles_cache: RowCache = RowCache()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region: if the gate is the only filter, they have passed it."""
        filters = super().get_line_filters()
        key = crop, self.region.size, filters
        strips = self._styles_cache.rows_for(key)
        if strips is None:
            strips = super().render_lines(crop)
            strips = let_through(strips) if any(map(self.passes_by_itself, filters)) else strips
            self._styles_cache.keep(key, strips)
        return strips

    def get_line_filters(self) -> Sequence[LineFilter]:
        """The filters of the app that Textual has to apply: not the gate, if it is alone."""
        return [filter for filter in super().get_line_filters() if not self.passes_by_itself(filter)]

    def passes_by_itself(self, filter: LineFilter) -> bool:
        """Whether strips pass a filter by `let_through`: it is the gate, and nothing before it would change them."""
        if filter is GATE_ALONE:
            return True
        is_for_theme = isinstance(filter, HarmlessFilter) and filter.is_for_theme
        return is_for_theme and self.has_theme_colours and not self.app.current_theme.ansi


class GatedRow(Horizontal, Gated):
    """Widgets side by side."""


class GatedColumn(Vertical, Gated):
    """Widgets one above another."""


def let_through(strips: list[Strip]) -> list[Strip]:
    """What `GATE_ALONE` makes of some strips: the same strips, except for those that are not harmless."""
    return [strip if are_harmless(strip) else strip.apply_filter(GATE_ALONE, BLACK) for strip in strips]
