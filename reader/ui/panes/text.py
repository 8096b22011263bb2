"""The text pane: the text with its styles, speakers and highlights, drawn line by line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from reader.document import Block, Document, Span
from reader.ui.layout.labels import LABEL_CELLS, voice_of
from reader.ui.layout.margins import LEFT
from reader.ui.layout.painting import Layer, Palette, painted
from reader.ui.layout.placed_notes import PlacedNotes
from reader.ui.layout.plain_styles import PlainStyles, base_names
from reader.ui.layout.span_array import SpanArray
from reader.ui.layout.text_runs import cell_of
from reader.ui.layout.typography import PLAIN, Typography
from reader.ui.panes.column import TextColumn
from reader.ui.panes.paint import overlaid

if TYPE_CHECKING:
    from reader.document import Quote
    from reader.ui.layout.attribution_view import AttributionView
    from reader.ui.layout.text import TextLayout

QUOTE_MARK = "┃"
HIGHLIGHTS = ("hit", "current hit", "selection", "cursor")
"""The styles of highlights; later ones override earlier ones."""


class TextPane(TextColumn):
    """The text of a document with its quotations in the colours of their speakers, and with highlights."""

    is_explained = False
    """Whether the evidence for the speaker of the current quotation stands out."""

    def __init__(self, document: Document, measure: int, typography: Typography = PLAIN) -> None:
        super().__init__(document, measure, typography)
        self.clear()

    def clear(self) -> None:
        """Remove everything that is shown on the text."""
        self.quotes: tuple[Quote, ...] = ()
        self.starts: list[int] = []
        self.longest = 0
        self.current: Quote | None = None
        self.view: AttributionView | None = None
        self.voice: int | None = None
        self.company: frozenset[Span] = frozenset()
        self.undimmed = SpanArray()
        self.plain = PlainStyles(self.document)
        self.labels: Mapping[int, str] = {}
        self.notes = PlacedNotes()
        self.highlights: dict[str, SpanArray] = dict.fromkeys(HIGHLIGHTS, SpanArray())

    def show_document(self, document: Document, prepared: TextLayout) -> None:
        """Show another text from its beginning, with nothing on it."""
        self.document = document
        self.clear()
        super().show_document(document, prepared)

    @property
    def source_line(self) -> int:
        """The line in the source of the current quotation or, without one, of the reading position, from 1."""
        place = self.current.span.start if self.current is not None else self.place
        blocks = self.document.blocks
        at = bisect_right(blocks, place, key=lambda block: block.span.start) - 1
        if at < 0:
            return 1
        return blocks[at].line + self.document.text.count("\n", blocks[at].span.start, place)

    def show_voices(self, view: AttributionView) -> None:
        """Draw the quotations in the colours of their speakers."""
        found = view.found
        self.view, self.voice, self.company = view, None, frozenset()
        self.quotes = found.quotes
        self.starts, self.longest = view.starts, view.longest
        self.refresh()

    def show_voice(self, voice: int | None, company: Sequence[Quote] = ()) -> None:
        """Dim all but one speaker's quotations and some of others, with sources and cues; None to dim nothing."""
        self.voice, self.company = voice, frozenset(quote.span for quote in company)
        heard = filter(self.is_shown, self.quotes) if voice is not None else ()
        parts = (span for quote in heard for span in (quote.span, quote.source, quote.cue) if span is not None)
        self.undimmed = SpanArray.of(sorted(parts))
        self.refresh()

    def show_why(self, is_explained: bool) -> None:
        """Make the source words and the cue of the current quotation stand out, or not."""
        if is_explained is not self.is_explained:
            self.is_explained = is_explained
            self.refresh()

    def show_quote(self, quote: Quote | None) -> None:
        """Make a quotation the current one; None for none."""
        if quote is not self.current:
            self.current = quote
            self.refresh()

    def show_spans(self, style_name: str, spans: SpanArray) -> None:
        """Highlight spans in place of those with the same style, which is one of HIGHLIGHTS."""
        if len(spans) or len(self.highlights[style_name]):
            self.highlights[style_name] = spans
            self.refresh()

    def show_notes(self, notes: PlacedNotes) -> None:
        """Show other notes: their words in their colours, and signs in the margin."""
        self.notes = notes
        self.refresh()

    def show_labels(self, labels: Mapping[int, str]) -> None:
        """Draw labels over the text, given by their offsets."""
        self.labels = labels
        self.refresh()

    def segments(self, line: int, width: int) -> Iterator[Segment]:
        """A line: the left margin, then the text with its layers."""
        block = self.lines.block_of(line)
        if block is None and line not in self.lines.added:
            return
        start, end = self.lines.starts[line], self.lines.ends[line]
        margin = self.margin(line, start, end, self.left_margin(width))
        content = self.content(line, block, start, end)
        yield from self.in_view_sideways(line, margin, content) if self.lines.sideways(line) else (*margin, *content)

    def content(self, line: int, block: Block | None, start: int, end: int) -> list[Segment]:
        """The text of a line with its layers."""
        text, runs = self.document.text, self.lines.runs(line)
        layers = self.layers_of(block, start, end) if block is not None else ()
        palette = Palette(self.theme_styles.of, Style.combine)
        parts = painted(text, runs, self.base_of(block, start), layers, palette)
        painted_runs = [Segment(words, style) for words, style in parts]
        labels = {cell_of(text, runs, at): label for at, label in self.labels.items() if start <= at < end}
        return overlaid(painted_runs, labels, self.theme_styles.of("label")) if labels else painted_runs

    def margin(self, line: int, start: int, end: int, left: int) -> Iterator[Segment]:
        """The left margin: the label of the speaker whose quotation begins, and a mark beside the current quotation."""
        yield Segment(" " * (left - LEFT))
        quote_here = self.quote_beginning(line, start, end)
        if quote_here is None or self.view is None:
            yield Segment(" " * LABEL_CELLS)
        else:
            yield Segment(self.view.label(voice_of(quote_here)), self.speaker_style(quote_here))
        quote = self.current
        is_current = quote is not None and quote.span.start < end and start < quote.span.end
        mark, sign = QUOTE_MARK if is_current else " ", self.notes.sign(start, end)
        yield Segment(mark if sign else f"{mark} ", self.speaker_style(quote) if quote is not None else None)
        if sign:
            yield Segment(sign, self.theme_styles.of("marked"))

    def quote_beginning(self, line: int, start: int, end: int) -> Quote | None:
        """The first quotation that begins on a line; on the first line in view, also one that continues there."""
        for quote in self.quotes_near(start, end):
            is_in_line = start <= quote.span.start or (line == self.line and quote.span.end > start)
            if is_in_line and self.is_shown(quote):
                return quote
        return None

    def is_shown(self, quote: Quote) -> bool:
        """Whether a quotation is by the chosen speaker or heard with those, if one is chosen."""
        return self.voice is None or voice_of(quote) == self.voice or quote.span in self.company

    def base_of(self, block: Block | None, start: int) -> Style:
        """The style of the text of a block from an offset on, below all layers."""
        if block is None:
            return Style.null()
        base = Style.combine(map(self.theme_styles.of, base_names(block, start)))
        return base + self.theme_styles.of("dimmed") if self.voice is not None else base

    def layers_of(self, block: Block, start: int, end: int) -> Iterator[Layer[Style]]:
        """The layers on a range of the text: inline styles, speakers, the current quotation, highlights."""
        from reader.document import QuoteKind

        for first, last, name in self.plain.within(self.lines, block, start, end):
            yield Layer(first, last, self.theme_styles.of(name))
        if self.voice is not None:
            yield Layer(start, end, self.theme_styles.of("dimmed"))
            yield from self.layers_on(self.undimmed, "undimmed", start, end)
        for quote in filter(self.is_shown, self.quotes_near(start, end)):
            voice = self.speaker_style(quote)
            for run in quote.runs or (quote.span,):
                yield Layer(run.start, run.end, voice)
            if quote.kind is QuoteKind.INDIRECT:
                yield Layer(quote.span.start, quote.span.end, self.theme_styles.of("indirect"))
        if self.current is not None:
            yield Layer(self.current.span.start, self.current.span.end, self.theme_styles.of("current"))
            for span, style_name in ((self.current.source, "source"), (self.current.cue, "cue")):
                if span is not None:
                    style = self.theme_styles.of(style_name if self.is_explained else "evidence")
                    yield Layer(span.start, span.end, style)
        notes = ((f"highlight {colour}", spans) for colour, spans in self.notes.by_colour.items())
        for style_name, spans in (*notes, *self.highlights.items()):
            yield from self.layers_on(spans, style_name, start, end)

    def layers_on(self, spans: SpanArray, style_name: str, start: int, end: int) -> Iterator[Layer[Style]]:
        """Layers of one style, on the spans that overlap a range of the text."""
        for span in spans.near(start, end):
            yield Layer(span.start, span.end, self.theme_styles.of(style_name))

    def quotes_near(self, start: int, end: int) -> Iterator[Quote]:
        """The quotations that may overlap a range of the text."""
        first = bisect_left(self.starts, start - self.longest)
        for i in range(first, bisect_left(self.starts, end)):
            yield self.quotes[i]

    def speaker_style(self, quote: Quote) -> Style:
        """The style of the speaker of a quotation."""
        return self.theme_styles.speaker(voice_of(quote))
