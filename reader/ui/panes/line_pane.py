"""A scrolling pane that draws only the lines in view, so that its length does not matter."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip

from reader.ui.panes.scroll_bar import RowScrollBar
from reader.ui.terminal.gated import Gated
from reader.ui.theme.strips import strip_on
from reader.ui.theme.styles import ThemeStyles, styles_of


class LinePane(ScrollView, Gated, can_focus=True, inherit_bindings=False):
    """A scrolling column of lines; subclasses set their number and draw them."""

    ALLOW_SELECT = False
    """Textual's selection copies lines of the screen; the text pane has a selection of its own."""
    background = Style.null()
    """The style under all segments."""
    line_width = first_line = 0
    """The width of a line in cells, and the first line in view, while the pane is drawn."""
    has_theme_colours = True
    theme_styles: ThemeStyles
    """The styles of the current theme."""
    has_common = False
    """Whether what is the same for all lines is known."""

    DEFAULT_CSS = """
    LinePane {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 20%;
        scrollbar-background: $background;
        scrollbar-color-hover: $foreground 40%;
        scrollbar-color-active: $foreground 60%;
        background: $background;
        height: 1fr;
    }
    """

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scrollbar; it is made when it is first needed, as Textual's own."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = bar = RowScrollBar(vertical=True, name="vertical")
            bar.display = False
            self.app._start_widget(self, bar)
        return self._vertical_scrollbar

    def set_height(self, lines: int) -> None:
        """Set the number of lines."""
        self.virtual_size = Size(self.scrollable_content_region.width, lines)

    @property
    def page(self) -> int:
        """The number of lines that fit the pane, at least 1."""
        return max(1, self.scrollable_content_region.height)

    @property
    def line(self) -> int:
        """The first line in view."""
        return self.scroll_offset.y

    def jump(self, line: int) -> None:
        """Scroll, without animation, until a line is the first in view."""
        self.scroll_to(y=max(0, line), animate=False, force=True)

    def reveal(self, line: int, margin: int = 1) -> None:
        """Scroll as little as possible to bring a line into view, with `margin` lines above and below it.

        Does nothing before the pane has a size.
        """
        if not self.size:
            return
        margin = min(margin, (self.page - 1) // 2)
        if line - margin < self.line:
            self.jump(line - margin)
        elif line + margin >= self.line + self.page:
            self.jump(line + margin - self.page + 1)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region; what is the same for all lines is computed once."""
        self.prepare()
        return super().render_lines(crop)

    def prepare(self) -> None:
        """Compute what is the same for all lines."""
        self.background = self.rich_style
        self.line_width, self.first_line = self.scrollable_content_region.width, self.line
        self.theme_styles = styles_of(self.app)
        self.has_common = True

    def render_line(self, y: int) -> Strip:
        if not self.has_common:  # Textual asks what is under the mouse before all has been drawn
            self.prepare()
        line = self.line_at(y)
        segments = self.segments(line, self.line_width) if line < self.virtual_size.height else ()
        return strip_on(self.background, segments, self.line_width)

    def line_at(self, y: int) -> int:
        """The line drawn in row `y` of the pane."""
        return self.first_line + y

    def segments(self, line: int, width: int) -> Iterable[Segment]:
        """The segments of a line, in at most `width` cells, without the background; for subclasses."""
        return ()

    def line_under(self, event: events.MouseEvent) -> int | None:
        """The line under the mouse; None if it is after the last one."""
        offset = event.get_content_offset(self)
        if offset is None:
            return None
        line = self.line_at(offset.y)
        return line if line < self.virtual_size.height else None
