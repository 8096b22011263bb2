"""A pane that draws itself line by line, so that its size does not matter."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.ui.theme.styles import ThemeStyles, styles_of


class LinePane(ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling column of lines; subclasses say how many there are and draw one."""

    ALLOW_SELECT = False
    """Textual's own selection copies the lines of the screen; the text has its own."""
    ground = Style.null()
    """The style under everything."""
    across = top = 0
    """The cells of a line, and the first line that is seen."""
    theme_styles: ThemeStyles
    """The looks of the theme in force."""

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

    def set_height(self, lines: int) -> None:
        """Tell how many lines there are."""
        self.virtual_size = Size(self.scrollable_content_region.width, lines)

    @property
    def page(self) -> int:
        """The number of lines that can be seen at once, at least 1."""
        return max(1, self.scrollable_content_region.height)

    @property
    def line(self) -> int:
        """The first line that is seen."""
        return self.scroll_offset.y

    def jump(self, line: int) -> None:
        """Make a line the first that is seen, at once."""
        self.scroll_to(y=max(0, line), animate=False, force=True)

    def reveal(self, line: int, margin: int = 1) -> None:
        """Scroll no further than is needed for a line to be seen, with some lines around it.

        Before the pane has a size there is nothing to be seen.
        """
        if not self.size:
            return
        margin = min(margin, (self.page - 1) // 2)
        if line - margin < self.line:
            self.jump(line - margin)
        elif line + margin >= self.line + self.page:
            self.jump(line + margin - self.page + 1)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a part of the window; what is the same for all lines is worked out once."""
        self.ground = self.rich_style
        self.across, self.top = self.scrollable_content_region.width, self.line
        self.theme_styles = styles_of(self.app)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """The strip of a line of the window."""
        width, line = self.across, self.top + y
        segments = list(self.drawn(line, width)) if line < self.virtual_size.height else []
        ground = self.ground
        strip = Strip([Segment(text, ground + style if style else ground) for text, style, _ in segments])
        return strip.adjust_cell_length(width, ground)

    def drawn(self, line: int, width: int) -> Iterable[Segment]:
        """The segments of a line of the whole, at most `width` cells, nothing where a subclass does not say.

        The ground is laid under them.
        """
        return ()

    def line_under(self, event: events.MouseEvent) -> int | None:
        """The line that was clicked; None behind the last one."""
        offset = event.get_content_offset(self)
        if offset is None:
            return None
        line = self.line + offset.y
        return line if line < self.virtual_size.height else None
