"""The text in a column of limited width: its layout, the part in view, and the reading position."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from reader.document import Document, Section, Span
from reader.document.chapters import chapter_at
from reader.ui.layout.article_header import reading_minutes
from reader.ui.layout.margins import LEFT, RIGHT, SCROLLBAR, column_width
from reader.ui.layout.text import TextLayout, lay_out_text
from reader.ui.layout.text_runs import offset_of
from reader.ui.layout.title_row import ChapterPlace
from reader.ui.layout.typography import PLAIN, Typography
from reader.ui.panes.sideways_pane import SidewaysPane

LINES_ABOVE = 2
"""The number of lines kept above a place that was jumped to."""


LEAST_CHAPTERS = 3
"""From this number of chapters on, a long text is a book, of which the chapter is shown."""
BOOK_MINUTES = 30
"""From this reading time on, in minutes, a text with chapters is a book."""


class TextColumn(SidewaysPane):
    """The whole document in one widget; the reading position stays in view when the layout changes."""

    DEFAULT_CSS = "TextColumn { width: 1fr; }"

    class Moved(Message):
        """Another part of the text is in view."""

    def __init__(self, document: Document, measure: int, typography: Typography = PLAIN) -> None:
        super().__init__(id="text")
        self.document = document
        self.measure = measure
        self.typography = typography
        self.lines = TextLayout(document, 1)
        self.prepared = self.lines
        self.follower: Callable[[], None] | None = None
        self.is_fitting = False
        self.first_offset = 0
        self.is_at_end = False
        self.set_reactive(TextColumn.show_vertical_scrollbar, True)  # Textual would show it from the second frame on

    def expect(self, width: int) -> None:
        """Lay the text out for a pane that will be `width` cells wide, so that the first frame has its scrollbar."""
        room = width - SCROLLBAR
        self.lines = lay_out_text(self.document, column_width(self.measure, room), self.typography)
        self.set_reactive(TextColumn.virtual_size, Size(room, len(self.lines)))

    def show_document(self, document: Document, prepared: TextLayout) -> None:
        """Show another text from its beginning; `prepared` is its layout, used if the width is still the same."""
        self.document, self.prepared = document, prepared
        self.first_offset, self.is_at_end, self.shift = 0, False, 0
        self.lay_out(self.lines.width)
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region. The text is laid out here if need be, so that the first frame already has it."""
        self.fit()
        return super().render_lines(crop)

    def on_resize(self, event: events.Resize) -> None:
        """Lay the text out for a new width; if only the height changes, the end of the text stays in view."""
        was_at_end, before = self.is_at_end, self.lines
        self.fit()
        if was_at_end and self.lines is before:
            self.jump(len(self.lines))
        self.is_at_end = self.shows_end
        self.post_message(self.Moved())

    @property
    def shows_end(self) -> bool:
        """Whether the text has been scrolled to its end."""
        return self.line > 0 and self.line + self.page >= len(self.lines)

    @property
    def wanted_width(self) -> int:
        """The width at which a line has its greatest length, margins included, in cells."""
        return LEFT + self.measure + RIGHT

    def fit(self) -> None:
        """Lay the text out if its width or typography has changed; the first line in view stays the first."""
        width = column_width(self.measure, self.scrollable_content_region.width)
        if width != self.lines.width or self.typography != self.lines.typography:
            self.lay_out(width)

    def lay_out(self, width: int) -> None:
        """Lay the text out for a width; the first line in view stays the first."""
        kept, self.is_fitting = self.first_offset, True
        self.lines = self.prepared if self.is_prepared(width) else lay_out_text(self.document, width, self.typography)
        self.set_height(len(self.lines))
        self.jump(self.lines.line_of(kept) if kept else 0)
        self.first_offset, self.is_fitting = kept, False

    def is_prepared(self, width: int) -> bool:
        """Whether the prepared layout has this width and the current typography."""
        return (self.prepared.width, self.prepared.typography) == (width, self.typography) and len(self.prepared) > 0

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Report that another part is in view, without delay, so that the other panes are drawn in the same frame."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value) and len(self.lines):
            self.first_offset = self.lines.starts[min(self.line, len(self.lines) - 1)]
            self.is_at_end = self.shows_end
            if self.follower is None or self.is_fitting:
                self.post_message(self.Moved())
            else:
                self.follower()

    @property
    def span_in_view(self) -> Span:
        """The part of the text in view."""
        lines = self.lines_in_view
        if not lines:
            return Span(0, 0)
        return Span(self.lines.starts[lines[0]], self.lines.ends[lines[-1]])

    @property
    def place(self) -> int:
        """The reading position: near the top of the pane, and nearer its bottom the closer the end of the text is."""
        lines = self.lines_in_view
        if not lines:
            return 0
        progress = self.scroll_offset.y / self.max_scroll_y if self.max_scroll_y else 0.0
        return self.lines.starts[lines[min(len(lines) - 1, LINES_ABOVE + round(progress * (len(lines) - 1)))]]

    @property
    def blocks_in_view(self) -> slice:
        """The indices of the blocks in view, including those between them that are not drawn."""
        blocks, view = self.document.blocks, self.span_in_view
        first = bisect_right(blocks, view.start, key=lambda block: block.span.start) - 1
        return slice(max(0, first), bisect_left(blocks, view.end, key=lambda block: block.span.start))

    @property
    def progress(self) -> float:
        """The share of the text down to the last line in view, from 0 to 1."""
        return min(1.0, (self.line + self.page) / max(1, len(self.lines)))

    @property
    def minutes_left(self) -> int:
        """The time it takes to read what is below the last line in view, in minutes; 0 at the end."""
        if self.progress == 1.0:
            return 0
        length = len(self.document.text)
        return reading_minutes(self.lines.word_count * (length - self.span_in_view.end) / length, self.typography.speed)

    def place_in_chapter(self, found: Sequence[Section], place: int) -> ChapterPlace | None:
        """How far the reader is in the chapter at a place; None between chapters, and in a text that is no book."""
        at = chapter_at(found, place)
        words = self.lines.word_count
        if at < 0 or len(found) < LEAST_CHAPTERS or words < BOOK_MINUTES * self.typography.speed:
            return None
        span, end = found[at].span, self.span_in_view.end
        progress = min(max((end - span.start) / span.length, 0.0), 1.0)
        rest = words * (span.end - end) / len(self.document.text)
        minutes = reading_minutes(rest, self.typography.speed) if rest > 0 else 0
        return ChapterPlace(at + 1, len(found), progress, minutes)

    def set_measure(self, measure: int) -> None:
        """Set the maximum width of a line, in cells."""
        self.measure = measure
        self.fit()
        self.refresh()

    def set_typography(self, typography: Typography) -> None:
        """Lay the text out with other typographic settings."""
        self.typography = typography
        self.fit()
        self.refresh()

    def unfold(self, offset: int) -> None:
        """Show all quoted mail if an offset is in what is folded."""
        if self.lines.is_folded(offset):
            self.set_typography(replace(self.typography, folds_quoted=False))

    def go_to(self, offset: int, *, above: int = LINES_ABOVE) -> None:
        """Scroll until an offset is `above` lines below the top."""
        self.unfold(offset)
        self.jump(self.lines.line_of(offset) - above)

    def go_to_span(self, span: Span) -> None:
        """Scroll until a span is in view, unless it already is."""
        self.unfold(span.start)
        lines = self.lines.lines_of(span)
        if lines[0] < self.line or lines[-1] >= self.line + self.page:
            self.jump(lines[0] - max(LINES_ABOVE, (self.page - len(lines)) // 3))
        self.reveal_sideways(span)

    def offset_at(self, event: events.MouseEvent) -> int | None:
        """The offset of the character under the mouse, or of the nearest one on its line; None if no text is there.

        A mouse above or below the pane points to the first or the last line in view.
        """
        at = event.get_content_offset_capture(self)
        line = self.line + min(max(at.y, 0), self.page - 1)
        if line >= len(self.lines) or self.lines.block_of(line) is None:
            return None
        cell = at.x - self.left_margin(self.scrollable_content_region.width) + self.shift_of(line)
        found = offset_of(self.document.text, self.lines.runs(line), max(0, cell))
        return min(max(found, self.lines.starts[line]), self.lines.ends[line])
