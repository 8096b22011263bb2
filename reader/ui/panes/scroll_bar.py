"""A scrollbar that is drawn as few strips: its cells are of four kinds at most."""

from __future__ import annotations

from collections.abc import Sequence

from rich.color import Color
from textual.geometry import Region
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

from reader.ui.terminal.gated import Gated

NO_COLOUR = Color.default()


class RowScrollBar(ScrollBar, Gated):
    """A vertical scrollbar, one cell wide, as Textual draws it."""

    has_theme_colours = True
    rows: Sequence[Strip] = ()
    """A strip for each of its cells, while it is drawn."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region; those that are the same are one."""
        bar = self.render()
        assert isinstance(bar, ScrollBarRender)
        self.rows = rows_of(bar, self.size.height)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        return self.rows[y]


def rows_of(bar: ScrollBarRender, height: int) -> list[Strip]:
    """The strips of a bar of some height."""
    style = bar.style
    assert not isinstance(style, str)
    cells = ScrollBarRender.render_bar(
        size=height,
        virtual_size=bar.virtual_size,
        window_size=bar.window_size,
        position=bar.position,
        back_color=style.bgcolor or NO_COLOUR,
        bar_color=style.color or NO_COLOUR,
    ).segments
    strips = {id(cell): Strip([cell], 1) for cell in cells}
    return [strips[id(cell)] for cell in cells]
