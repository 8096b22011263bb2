"""A pane in which code, tables and drawings that are too wide are scrolled sideways, while prose stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from reader.document import Document, Span
from reader.ui.layout.blocks import prefix
from reader.ui.layout.margins import RIGHT, left_margin
from reader.ui.layout.text import TextLayout
from reader.ui.layout.text_runs import cell_of
from reader.ui.panes.pointer_pane import PointerPane

MORE_LEFT, MORE_RIGHT = "‹", "›"
"""The signs in the margins beside a line of which more is to the left or to the right."""
WHEEL_STEP = 8
"""The cells by which a turn of the wheel scrolls."""


class SidewaysPane(PointerPane):
    """A column of lines of which the wide ones are scrolled together, each block as far as it is wide."""

    document: Document
    lines: TextLayout
    shift = 0
    """How far wide lines are scrolled to the right, in cells."""

    def left_margin(self, width: int) -> int:
        """The width of the left margin in a pane of `width` cells."""
        return left_margin(self.lines.width, width)

    def prefix_cells(self, line: int) -> int:
        """The cells that the prefix takes before the text of a wide line."""
        block = self.lines.block_of(line)
        return len(prefix(block, self.lines.width, is_first=self.lines.is_first(line))) if block is not None else 0

    def room_of(self, line: int) -> int:
        """The cells for the text of a wide line, which may use the margin on the right."""
        width = self.scrollable_content_region.width
        return max(1, width - self.left_margin(width) - self.prefix_cells(line) - RIGHT)

    def hidden_cells(self, line: int) -> int:
        """How far a line can be scrolled sideways, in cells."""
        cells = self.lines.sideways(line)
        return max(0, cells - self.room_of(line)) if cells else 0

    def shift_of(self, line: int) -> int:
        """How far a line is scrolled, in cells."""
        return min(self.shift, self.hidden_cells(line)) if self.shift else 0

    @property
    def lines_in_view(self) -> range:
        """The numbers of the lines in view."""
        return range(self.line, min(self.line + self.page, len(self.lines)))

    def scroll_sideways(self, direction: int, cells: int = 0) -> bool:
        """Scroll the wide lines in view, by half their room if `cells` is 0; whether there are any."""
        wide = [line for line in self.lines_in_view if self.hidden_cells(line)]
        if not wide:
            return False
        furthest = max(map(self.hidden_cells, wide))
        step = cells or max(1, self.room_of(wide[0]) // 2)
        self.shift_to(min(max(0, min(self.shift, furthest) + direction * step), furthest))
        return True

    def shift_to(self, shift: int) -> None:
        """Scroll wide lines so that `shift` cells are hidden at the left."""
        if shift != self.shift:
            self.shift = shift
            self.refresh()

    def reveal_sideways(self, span: Span) -> None:
        """Scroll sideways as far as it takes to see a span, or its beginning, if it is in a wide line."""
        line = self.lines.line_of(span.start)
        if line >= len(self.lines) or not self.hidden_cells(line):
            return
        text, runs, room = self.document.text, self.lines.runs(line), self.room_of(line)
        taken, shift = self.prefix_cells(line), self.shift_of(line)
        first, last = (cell_of(text, runs, at) - taken for at in (span.start, min(span.end, self.lines.ends[line])))
        if first < shift or (last > shift + room and first > shift):
            self.shift_to(max(0, min(first - room // 3, self.hidden_cells(line))))

    def in_view_sideways(self, line: int, margin: Iterable[Segment], content: Iterable[Segment]) -> Iterator[Segment]:
        """The part of a wide line that is in view, after its margin, with signs where there is more."""
        taken, room, shift = self.prefix_cells(line), self.room_of(line), self.shift_of(line)
        strip, sign = Strip(content), self.theme_styles.of("marked")
        before = Strip([*margin, *strip.crop(0, taken)])
        text = strip.crop(taken)
        if shift and text.cell_length:
            yield from before.crop(0, before.cell_length - 1)
            yield Segment(MORE_LEFT, sign)
        else:
            yield from before
        yield from text.crop(shift, shift + room)
        if text.cell_length > shift + room:
            yield Segment(MORE_RIGHT, sign)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll sideways if Shift or Ctrl is held."""
        if event.shift or event.ctrl:
            self.turn_sideways(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The same, to the left."""
        if event.shift or event.ctrl:
            self.turn_sideways(event, -1)

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        """Scroll sideways."""
        self.turn_sideways(event, 1)

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        """The same, to the left."""
        self.turn_sideways(event, -1)

    def turn_sideways(self, event: events.MouseEvent, direction: int) -> None:
        """Scroll sideways by one turn of the wheel."""
        event.stop()
        event.prevent_default()
        self.scroll_sideways(direction, WHEEL_STEP)
