"""Lines of words in their styles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from reader.ui.layout.explanation import StyledLine
from reader.ui.terminal.gated import Gated
from reader.ui.theme.strips import strip_on
from reader.ui.theme.styles import styles_of


class StyledLines(Gated):
    """Lines of words in their styles; "voice" is the style of a speaker."""

    DEFAULT_CSS = "StyledLines { height: auto; width: 1fr; background: $surface; color: $foreground; }"

    def __init__(self, lines: Callable[[int], Sequence[StyledLine]]) -> None:
        """Show what `lines` returns for a width in cells."""
        super().__init__()
        self.lines = lines
        self.voice = -1

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are."""
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        lines, styles = self.lines(self.size.width), styles_of(self.app)
        speaker = styles.speaker(self.voice) + styles.of("name")
        parts = lines[y] if y < len(lines) else ()
        segments = (Segment(text, speaker if name == "voice" else styles.of(name)) for text, name in parts)
        return strip_on(self.rich_style, segments, self.size.width)
