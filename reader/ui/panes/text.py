"""The text pane: the words of the column with all that lies on them, drawn line by line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from reader.document import Block, Document
from reader.ui.layout.blocks import FOOTNOTE_MARKER
from reader.ui.layout.inline import InlineStyles
from reader.ui.layout.labels import LABEL_CELLS, voice_of
from reader.ui.layout.span_array import SpanArray
from reader.ui.layout.text_runs import cell_of
from reader.ui.layout.typography import PLAIN, Typography
from reader.ui.panes.column import LEFT, TextColumn
from reader.ui.panes.paint import Layer, overlaid, painted

if TYPE_CHECKING:
    from reader.document import Quote
    from reader.ui.layout.attribution_view import AttributionView
    from reader.ui.layout.text import TextLayout

QUOTE_MARK = "┃"
HIGHLIGHTS = ("hit", "current hit", "selection", "cursor")
"""What can be marked in the text, by its style_name; later ones lie over earlier ones."""


class TextPane(TextColumn):
    """The text of a document, with who says what in it, what is marked and what is listened to."""

    says_why = False

    def __init__(self, document: Document, measure: int, typography: Typography = PLAIN) -> None:
        super().__init__(document, measure, typography)
        self.clear()

    def clear(self) -> None:
        """Have nothing lie on the text."""
        self.quotes: tuple[Quote, ...] = ()
        self.starts: list[int] = []
        self.longest = 0
        self.current: Quote | None = None
        self.view: AttributionView | None = None
        self.voice: int | None = None
        self.undimmed = SpanArray()
        self.inline = InlineStyles()
        self.labels: Mapping[int, str] = {}
        self.highlights: dict[str, SpanArray] = dict.fromkeys(HIGHLIGHTS, SpanArray())

    def read(self, document: Document, prepared: TextLayout) -> None:
        """Have another text, with nothing on it."""
        self.clear()
        self.__dict__.pop("has_notes", None)
        super().read(document, prepared)

    @property
    def source_line(self) -> int:
        """The line of the source that is being read: that of the current quotation, else of the place."""
        place = self.current.span.start if self.current is not None else self.place
        blocks = self.document.blocks
        at = bisect_right(blocks, place, key=lambda block: block.span.start) - 1
        if at < 0:
            return 1
        return blocks[at].line + self.document.text.count("\n", blocks[at].span.start, place)

    @cached_property
    def has_notes(self) -> bool:
        """Whether the text has footnotes, so that numbers in brackets refer to them."""
        return any(FOOTNOTE_MARKER.fullmatch(block.marker) for block in self.document.blocks if block.marker)

    def show_voices(self, view: AttributionView) -> None:
        """Draw the quotations in the colours of their speakers."""
        found = view.found
        self.view, self.voice = view, None
        self.quotes = found.quotes
        self.starts, self.longest = view.starts, view.longest
        self.refresh()

    def show_voice(self, voice: int | None) -> None:
        """Dim all but one voice; None to dim nothing."""
        heard = [quote for quote in self.quotes if voice_of(quote) == voice]
        parts = (span for quote in heard for span in (quote.span, quote.source, quote.cue) if span is not None)
        self.voice, self.undimmed = voice, SpanArray.of(sorted(parts))
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

    def show_spans(self, style_name: str, spans: SpanArray) -> None:
        """Mark spans, in place of those that had this style_name; `style_name` is one of HIGHLIGHTS."""
        if len(spans) or len(self.highlights[style_name]):
            self.highlights[style_name] = spans
            self.refresh()

    def show_labels(self, labels: Mapping[int, str]) -> None:
        """Draw letters over the text, at some offsets."""
        self.labels = labels
        self.refresh()

    def drawn(self, line: int, width: int) -> Iterator[Segment]:
        """One line: margin, words under their layers."""
        block = self.lines.block_of(line)
        if block is None and line not in self.lines.added:
            return
        start, end = self.lines.starts[line], self.lines.ends[line]
        yield from self.margin(line, start, end, self.left_margin(width))
        text, runs = self.document.text, self.lines.runs(line)
        layers = self.layers_of(block, start, end) if block is not None else ()
        segments = painted(text, runs, self.base_of(block, start), layers, self.theme_styles.of)
        here = {cell_of(text, runs, at): label for at, label in self.labels.items() if start <= at < end}
        yield from overlaid(segments, here, self.theme_styles.of("label")) if here else segments

    def margin(self, line: int, start: int, end: int, left: int) -> Iterator[Segment]:
        """The left margin: the label of the voice that begins to speak, and a mark beside the current quotation."""
        yield Segment(" " * (left - LEFT))
        begun = self.begun(line, start, end)
        if begun is None or self.view is None:
            yield Segment(" " * LABEL_CELLS)
        else:
            yield Segment(self.view.label(voice_of(begun)), self.voice_style(begun))
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
            base = self.theme_styles.of("credit")
        else:
            base = self.theme_styles.of(block.kind) + self.theme_styles.of(f"{block.kind} {block.level}")
        return base + self.theme_styles.of("dimmed") if self.voice is not None else base

    def layers_of(self, block: Block, start: int, end: int) -> Iterator[Layer]:
        """What lies on a stretch of the text: inline styles, voices, the current quotation with its source and cue."""
        from reader.document import QuoteKind

        table = self.lines.tables.get(block.span.start)
        if table is not None and table.header:
            yield Layer(table.start, table.header_end, self.theme_styles.of("name"))
        for style in self.inline.near(block, start, end):
            yield Layer(style.span.start, style.span.end, self.theme_styles.of(f"inline {style.kind}"))
        if self.has_notes:
            for note in FOOTNOTE_MARKER.finditer(self.document.text, start, end):
                yield Layer(note.start(), note.end(), self.theme_styles.of("note"))
        if self.voice is not None:
            yield Layer(start, end, self.theme_styles.of("dimmed"))
            yield from self.layers_on(self.undimmed, "undimmed", start, end)
        for quote in filter(self.is_heard, self.quotes_near(start, end)):
            voice = self.voice_style(quote)
            for run in quote.runs or (quote.span,):
                yield Layer(run.start, run.end, voice)
            if quote.kind is QuoteKind.INDIRECT:
                yield Layer(quote.span.start, quote.span.end, self.theme_styles.of("indirect"))
        if self.current is not None:
            yield Layer(self.current.span.start, self.current.span.end, self.theme_styles.of("current"))
            for span, style_name in ((self.current.source, "source"), (self.current.cue, "cue")):
                if span is not None:
                    yield Layer(span.start, span.end, self.theme_styles.of(style_name if self.says_why else "evidence"))
        for style_name, spans in self.highlights.items():
            yield from self.layers_on(spans, style_name, start, end)

    def layers_on(self, spans: SpanArray, style_name: str, start: int, end: int) -> Iterator[Layer]:
        """One style_name on the spans that lie on a stretch of the text."""
        for span in spans.near(start, end):
            yield Layer(span.start, span.end, self.theme_styles.of(style_name))

    def quotes_near(self, start: int, end: int) -> Iterator[Quote]:
        """The quotations that may touch a stretch of the text."""
        first = bisect_left(self.starts, start - self.longest)
        for i in range(first, bisect_left(self.starts, end)):
            yield self.quotes[i]

    def voice_style(self, quote: Quote) -> Style:
        """The style of the one who said it."""
        return self.theme_styles.speaker(voice_of(quote))
