"""The text pane: the whole document in one widget, drawn line by line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from reader.document import Block, Document, Span
from reader.ui.layout.blocks import NOTE
from reader.ui.layout.head import minutes, words_in
from reader.ui.layout.inline import InlineStyles
from reader.ui.layout.labels import CELLS, voice_of
from reader.ui.layout.pieces import cell_of, offset_of
from reader.ui.layout.text import TextLayout, laid_out
from reader.ui.layout.typography import PLAIN, Typography
from reader.ui.paint import Layer, overlaid, painted
from reader.ui.panes.line_pane import LinePane
from reader.ui.spans import Spans

if TYPE_CHECKING:
    from reader.document import Quote
    from reader.ui.layout.voices import Chorus

LEFT, RIGHT = CELLS + 2, 1
"""The least cells beside the column; in the left ones stand a voice's label and the mark of the current quotation."""
QUOTE_MARK = "┃"
MARKS = ("hit", "current hit", "selection", "cursor")
"""What can be marked in the text, by its look; later ones lie over earlier ones."""
ABOVE = 2
"""How many lines stay above the place that was jumped to."""


class TextPane(LinePane):
    """The text of a document in a column of comfortable width."""

    DEFAULT_CSS = "TextPane { width: 1fr; }"

    class Moved(Message):
        """Another place of the text is in view."""

    class Pointed(Message):
        """A place of the text was clicked, once or several times in a row."""

        def __init__(self, offset: int, clicks: int) -> None:
            super().__init__()
            self.offset = offset
            self.clicks = clicks

    class Dragged(Message):
        """The mouse is being drawn from one character to another."""

        def __init__(self, anchor: int, cursor: int) -> None:
            super().__init__()
            self.anchor = anchor
            self.cursor = cursor

    class Dropped(Message):
        """The mouse was let go after that."""

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
        self.quotes: tuple[Quote, ...] = ()
        self.starts: list[int] = []
        self.longest = 0
        self.current: Quote | None = None
        self.chorus: Chorus | None = None
        self.voice: int | None = None
        self.lifted = Spans()
        self.inline = InlineStyles()
        self.says_why = False
        self.labels: Mapping[int, str] = {}
        self.pressed: int | None = None
        self.is_dragged = False
        self.marked: dict[str, Spans] = dict.fromkeys(MARKS, Spans())

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a part of the window; the first time, the text is laid out here and not an event later."""
        self.fit()
        return super().render_lines(crop)

    def on_resize(self, event: events.Resize) -> None:
        """Lay the text out for a new width; in a window that is only lower, the end of the text stays in view."""
        was_at_end, before = self.is_at_end, self.lines
        self.fit()
        if was_at_end and self.lines is before:
            self.jump(len(self.lines))
        self.is_at_end = self.sees_end
        self.post_message(self.Moved())

    @property
    def sees_end(self) -> bool:
        """Whether the text was scrolled to its end."""
        return self.line > 0 and self.line + self.page >= len(self.lines)

    def fit(self) -> None:
        """Lay the text out if the width is another one; the line that is read stays the first."""
        width = min(self.measure, self.scrollable_content_region.width - LEFT - RIGHT)
        if width != self.lines.width or self.typography != self.lines.typography:
            kept, self.is_fitting = self.first_offset, True
            self.lines = self.prepared if self.is_prepared(width) else laid_out(self.document, width, self.typography)
            self.set_height(len(self.lines))
            self.jump(self.lines.line_of(kept) if kept else 0)
            self.first_offset, self.is_fitting = kept, False

    def is_prepared(self, width: int) -> bool:
        """Whether the text was laid out for a width before."""
        return (self.prepared.width, self.prepared.typography) == (width, self.typography) and len(self.prepared) > 0

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that another place is in view: at once, so that the other panes are drawn in the same frame."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value) and len(self.lines):
            self.first_offset = self.lines.starts[min(self.line, len(self.lines) - 1)]
            self.is_at_end = self.sees_end
            if self.follower is None or self.is_fitting:
                self.post_message(self.Moved())
            else:
                self.follower()

    @property
    def lines_in_view(self) -> range:
        """The lines that can be seen."""
        return range(self.line, min(self.line + self.page, len(self.lines)))

    @property
    def span_in_view(self) -> Span:
        """The stretch of the text that can be seen."""
        lines = self.lines_in_view
        if not lines:
            return Span(0, 0)
        return Span(self.lines.starts[lines[0]], self.lines.ends[lines[-1]])

    @property
    def place(self) -> int:
        """The offset that is being read: near the top of the window, and near its foot where the text ends."""
        lines = self.lines_in_view
        if not lines:
            return 0
        progress = self.scroll_offset.y / self.max_scroll_y if self.max_scroll_y else 0.0
        return self.lines.starts[lines[min(len(lines) - 1, ABOVE + round(progress * (len(lines) - 1)))]]

    @property
    def blocks_in_view(self) -> slice:
        """The indices of the blocks that can be seen, and of those that are not drawn between them."""
        blocks, view = self.document.blocks, self.span_in_view
        first = bisect_right(blocks, view.start, key=lambda block: block.span.start) - 1
        return slice(max(0, first), bisect_left(blocks, view.end, key=lambda block: block.span.start))

    @property
    def source_line(self) -> int:
        """The line of the source that is being read: that of the current quotation, else of the place."""
        place = self.current.span.start if self.current is not None else self.place
        blocks = self.document.blocks
        at = bisect_right(blocks, place, key=lambda block: block.span.start) - 1
        if at < 0:
            return 1
        return blocks[at].line + self.document.text.count("\n", blocks[at].span.start, place)

    @property
    def progress(self) -> float:
        """How much of the text has been seen, from 0 to 1."""
        return min(1.0, (self.line + self.page) / max(1, len(self.lines)))

    @cached_property
    def has_notes(self) -> bool:
        """Whether the text has footnotes, so that numbers in brackets refer to them."""
        return any(NOTE.fullmatch(block.marker) for block in self.document.blocks if block.marker)

    @cached_property
    def word_count(self) -> int:
        """About how many words the text has."""
        return words_in(self.document.text)

    @property
    def minutes_left(self) -> int:
        """How long what has not been seen takes to read; 0 at the end."""
        if self.progress == 1.0:
            return 0
        length = len(self.document.text)
        return minutes(self.word_count * (length - self.span_in_view.end) / length, self.typography.speed)

    def set_measure(self, measure: int) -> None:
        """Let lines have another greatest width, in cells."""
        self.measure = measure
        self.fit()
        self.refresh()

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another way."""
        self.typography = typography
        self.fit()
        self.refresh()

    def show_voices(self, chorus: Chorus) -> None:
        """Draw the quotations in the colours of their speakers."""
        found = chorus.found
        self.chorus, self.voice = chorus, None
        self.quotes = found.quotes
        self.starts = [quote.span.start for quote in found.quotes]
        self.longest = max((quote.span.length for quote in found.quotes), default=0)
        self.refresh()

    def show_voice(self, voice: int | None) -> None:
        """Dim all but one voice; None to dim nothing."""
        heard = [quote for quote in self.quotes if voice_of(quote) == voice]
        parts = (span for quote in heard for span in (quote.span, quote.source, quote.cue) if span is not None)
        self.voice, self.lifted = voice, Spans.of(sorted(parts))
        self.refresh()

    def show_why(self, says_why: bool) -> None:
        """Mark the words that name who said the current quotation, and its cue, more strongly, or as ever."""
        if says_why is not self.says_why:
            self.says_why = says_why
            self.refresh()

    def show_quote(self, quote: Quote | None) -> None:
        """Mark a quotation as the current one."""
        if quote is not self.current:
            self.current = quote
            self.refresh()

    def show_spans(self, look: str, spans: Spans) -> None:
        """Mark spans, in place of those that had this look; `look` is one of MARKS."""
        if len(spans) or len(self.marked[look]):
            self.marked[look] = spans
            self.refresh()

    def show_labels(self, labels: Mapping[int, str]) -> None:
        """Draw letters over the text, at some offsets."""
        self.labels = labels
        self.refresh()

    def go_to(self, offset: int, *, above: int = ABOVE) -> None:
        """Bring an offset near the top of the window."""
        self.jump(self.lines.line_of(offset) - above)

    def go_to_span(self, span: Span) -> None:
        """Bring a span into view, and no further than is needed."""
        lines = self.lines.lines_of(span)
        if lines[0] < self.line or lines[-1] >= self.line + self.page:
            self.jump(lines[0] - max(ABOVE, (self.page - len(lines)) // 3))

    def drawn(self, line: int, width: int) -> Iterator[Segment]:
        """One line: margin, words under their layers."""
        block = self.lines.block_of(line)
        if block is None and line not in self.lines.added:
            return
        start, end = self.lines.starts[line], self.lines.ends[line]
        yield from self.margin(line, start, end, self.left_margin(width))
        text, pieces = self.document.text, self.lines.pieces(line)
        layers = self.layers_of(block, start, end) if block is not None else ()
        segments = painted(text, pieces, self.base_of(block, start), layers, self.looks.of)
        here = {cell_of(text, pieces, at): label for at, label in self.labels.items() if start <= at < end}
        yield from overlaid(segments, here, self.looks.of("label")) if here else segments

    def left_margin(self, width: int) -> int:
        """The cells left of the column in a pane of `width` cells."""
        return max(LEFT, (width - self.lines.width) // 2)

    def offset_at(self, event: events.MouseEvent) -> int | None:
        """The offset of the character under the mouse, or of the nearest one on its line; None where no text is.

        Above and below the window it is the first and the last line in view.
        """
        at = event.get_content_offset_capture(self)
        line = self.line + min(max(at.y, 0), self.page - 1)
        if line >= len(self.lines) or self.lines.block_of(line) is None:
            return None
        cell = at.x - self.left_margin(self.scrollable_content_region.width)
        found = offset_of(self.document.text, self.lines.pieces(line), max(0, cell))
        return min(max(found, self.lines.starts[line]), self.lines.ends[line])

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to watch the mouse: it may be drawn over words."""
        self.pressed, self.is_dragged = self.offset_at(event) if event.button == 1 else None, False
        if self.pressed is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell over which words the mouse is drawn; above and below the window the text moves along."""
        if self.pressed is None:
            return
        row = event.get_content_offset_capture(self).y
        if not 0 <= row < self.page:
            self.jump(self.line + (1 if row > 0 else -1))
        cursor = self.offset_at(event)
        if cursor is not None and (self.is_dragged or cursor != self.pressed):
            self.is_dragged = True
            self.post_message(self.Dragged(self.pressed, cursor))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Tell that the mouse was let go."""
        if self.pressed is not None:
            self.release_mouse()
            self.pressed = None
            if self.is_dragged:
                self.post_message(self.Dropped())

    def on_click(self, event: events.Click) -> None:
        """Tell what was clicked."""
        offset = self.offset_at(event)
        if offset is not None and not self.is_dragged:
            self.post_message(self.Pointed(offset, event.chain))

    def margin(self, line: int, start: int, end: int, left: int) -> Iterator[Segment]:
        """The left margin: the label of the voice that begins to speak, and a mark beside the current quotation."""
        yield Segment(" " * (left - LEFT))
        begun = self.begun(line, start, end)
        if begun is None or self.chorus is None:
            yield Segment(" " * CELLS)
        else:
            yield Segment(self.chorus.label(voice_of(begun)), self.voice_style(begun))
        quote = self.current
        is_current = quote is not None and quote.span.start < end and start < quote.span.end
        yield Segment(f"{QUOTE_MARK} " if is_current else "  ", self.voice_style(quote) if quote is not None else None)

    def begun(self, line: int, start: int, end: int) -> Quote | None:
        """The first quotation that begins on a line, or above the first line in view and goes on there."""
        for quote in self.quotes_near(start, end):
            is_in_line = start <= quote.span.start or (line == self.line and quote.span.end > start)
            if is_in_line and self.is_heard(quote):
                return quote
        return None

    def is_heard(self, quote: Quote) -> bool:
        """Whether a quotation is of the voice that was chosen, if one was."""
        return self.voice is None or voice_of(quote) == self.voice

    def base_of(self, block: Block | None, start: int) -> Style:
        """The style of the words of a block, from an offset on, under all layers."""
        if block is None:
            return Style.null()
        if block.credit is not None and start >= block.credit.start:
            base = self.looks.of("credit")
        else:
            base = self.looks.of(block.kind) + self.looks.of(f"{block.kind} {block.level}")
        return base + self.looks.of("dimmed") if self.voice is not None else base

    def layers_of(self, block: Block, start: int, end: int) -> Iterator[Layer]:
        """What lies on a stretch of the text: inline styles, voices, the current quotation with its source and cue."""
        from reader.document import QuoteKind

        table = self.lines.tables.get(block.span.start)
        if table is not None and table.header:
            yield Layer(table.start, table.header_end, self.looks.of("name"))
        for style in self.inline.near(block, start, end):
            yield Layer(style.span.start, style.span.end, self.looks.of(f"inline {style.kind}"))
        if self.has_notes:
            for note in NOTE.finditer(self.document.text, start, end):
                yield Layer(note.start(), note.end(), self.looks.of("note"))
        if self.voice is not None:
            yield Layer(start, end, self.looks.of("dimmed"))
            yield from self.layers_on(self.lifted, "lifted", start, end)
        for quote in filter(self.is_heard, self.quotes_near(start, end)):
            voice = self.voice_style(quote)
            for run in quote.runs or (quote.span,):
                yield Layer(run.start, run.end, voice)
            if quote.kind is QuoteKind.INDIRECT:
                yield Layer(quote.span.start, quote.span.end, self.looks.of("indirect"))
        if self.current is not None:
            yield Layer(self.current.span.start, self.current.span.end, self.looks.of("current"))
            for span, look in ((self.current.source, "source"), (self.current.cue, "said")):
                if span is not None:
                    yield Layer(span.start, span.end, self.looks.of(look if self.says_why else "cue"))
        for look, spans in self.marked.items():
            yield from self.layers_on(spans, look, start, end)

    def layers_on(self, spans: Spans, look: str, start: int, end: int) -> Iterator[Layer]:
        """One look on the spans that lie on a stretch of the text."""
        for span in spans.near(start, end):
            yield Layer(span.start, span.end, self.looks.of(look))

    def quotes_near(self, start: int, end: int) -> Iterator[Quote]:
        """The quotations that may touch a stretch of the text."""
        first = bisect_left(self.starts, start - self.longest)
        for i in range(first, bisect_left(self.starts, end)):
            yield self.quotes[i]

    def voice_style(self, quote: Quote) -> Style:
        """The style of the one who said it."""
        return self.looks.voice(voice_of(quote))
