"""The voices pane: who said what, by speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events

from reader.document import Document, Quote
from reader.ui.layout.attribution_view import AttributionView, Listing, Order, excerpt, is_unsure
from reader.ui.layout.fit import fitted
from reader.ui.layout.labels import LABEL_CELLS, voice_of
from reader.ui.layout.list_mark import MARK
from reader.ui.layout.speaker_rows import RowKind, SpeakerRow, SpeakerRows
from reader.ui.panes.list_pane import HeaderPart, ListPane

LOADING = "Reading the voices …"
NO_QUOTES = "Nobody is quoted here."
NO_QUOTES_OF_KIND = "No {} quotations here."
INDENT = " " * (LABEL_CELLS + 2)
"""The indent of the role and the bar below a name."""
KIND_CELLS = 9
UNSURE_SIGN = "? "
"""The sign before a quotation whose speaker is not sure."""
"""The width of the column for the kind of a quotation, in cells."""
SHORT_ORDERS = {Order.FIRST: "in order", Order.WORDS: "by words", Order.NAME: "by name"}
"""How the speakers are sorted, as a narrow header says it."""
CHOSEN_MARK = "●"
"""The mark after the name of the chosen speaker."""


class VoicesPane(ListPane):
    """The quotations of a document below their speakers; the current one is highlighted."""

    def __init__(self, document: Document) -> None:
        super().__init__(id="quotes")
        self.document = document
        self.view: AttributionView | None = None
        self.listing = Listing()
        self.voice: int | None = None
        self.heard: frozenset[int] = frozenset()
        self.rows = self.prepared = SpeakerRows((), 1)

    def show_document(self, document: Document) -> None:
        """Show another text, whose speakers are not known yet."""
        self.document, self.view, self.voice = document, None, None
        self.keep_highlight()

    def show_voices(self, view: AttributionView) -> None:
        """Show the speakers and their quotations."""
        self.view, self.voice = view, None
        self.relist(self.listing)

    def relist(self, listing: Listing) -> None:
        """Sort or filter in another way; the same name or quotation stays highlighted."""
        self.listing = listing
        order = HeaderPart(f" {listing.order} ", "faint", "sort_voices", f" {SHORT_ORDERS[listing.order]} ")
        style_name = "marked" if listing.kind else "faint"
        kind = HeaderPart(f" {listing.kind or 'all kinds'} ", style_name, "filter_voices", f" {listing.kind or 'all'} ")
        self.heading = (order, kind)
        self.keep_highlight()

    def show_voice(self, voice: int | None, heard: frozenset[int]) -> None:
        """Dim all speakers but those who are heard, of whom one is chosen; None to dim none."""
        self.voice, self.heard = voice, heard
        self.refresh()

    @property
    def row_width(self) -> int:
        """The maximum width of a role or a bar, in cells."""
        return max(1, self.scrollable_content_region.width - len(INDENT) - 1)

    def lay_out(self) -> None:
        """Update the rows for the current width."""
        view = self.view
        voices, note = (view.speaker_views(self.listing), view.note) if view is not None else ((), "")
        is_prepared = self.prepared.matches(voices, self.row_width, note)
        self.rows = self.prepared if is_prepared else SpeakerRows(voices, self.row_width, note)
        self.set_height(max(1, len(self.rows)))
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        self.keep_highlight()

    def keep_highlight(self) -> None:
        """Update the rows; the same name or quotation stays highlighted."""
        quote, voice = self.quote_at(self.highlighted), self.name_at(self.highlighted)
        self.lay_out()
        self.highlighted = self.row_of_quote(quote) if voice is None else self.rows.row_of_name(voice)
        if self.highlighted >= 0:
            self.reveal(self.highlighted)

    def quote_at(self, row: int) -> int:
        """The index of the quotation in a row; -1 if it shows none."""
        return self.rows[row].quote if 0 <= row < len(self.rows) else -1

    def name_at(self, row: int) -> int | None:
        """The speaker whose name a row shows; None if it shows none."""
        is_name = 0 <= row < len(self.rows) and self.rows[row].kind is RowKind.NAME
        return self.rows[row].voice if is_name else None

    @property
    def all_quotes(self) -> Sequence[Quote]:
        """The quotations of all speakers; none before they are known."""
        return self.view.found.quotes if self.view is not None else ()

    def quotes_of(self, voice: int) -> tuple[int, ...]:
        """The indices of a speaker's quotations that are listed."""
        return self.view.quotes_of(voice, self.listing.kind) if self.view is not None else ()

    def row_of_quote(self, quote: int) -> int:
        """The row of a quotation; -1 if it is not listed."""
        if not 0 <= quote < len(self.all_quotes):
            return -1
        return self.rows.row_of_quote(voice_of(self.all_quotes[quote]), quote)

    def can_highlight(self, row: int) -> bool:
        """Whether a row shows a quotation or a name."""
        return self.quote_at(row) >= 0 or self.name_at(row) is not None

    def quote_under(self, row: int) -> int:
        """The quotation that a row leads to: its own or, for a name, the speaker's first; -1 for none."""
        return self.quote_at(row) if self.name_at(row) is None else self.quote_at(self.next_quote_row(row))

    def next_quote_row(self, row: int) -> int:
        """The first row with a quotation, from a row on; -1 if there is none."""
        return next((i for i in range(row, len(self.rows)) if self.rows[i].quote >= 0), -1)

    def show_quote(self, quote: int) -> None:
        """Highlight a quotation, unless the name that led to it is highlighted."""
        if self.name_at(self.highlighted) is not None and quote == self.quote_under(self.highlighted):
            return
        self.highlight(self.row_of_quote(quote))

    def segments(self, line: int, width: int) -> Iterator[Segment]:
        """A row: a name, a role, a bar, a quotation or the note."""
        if self.view is None or not self.rows:
            yield Segment(" " + fitted(self.placeholder, width - 1), self.theme_styles.of("muted"))
            return
        row = self.rows[line]
        is_dimmed = self.voice is not None and row.voice not in self.heard
        voice = self.theme_styles.of("dimmed") if is_dimmed else self.theme_styles.speaker(row.voice)
        match row.kind:
            case RowKind.NAME | RowKind.QUOTE:
                yield Segment(MARK if line == self.highlighted else " ", voice)
                yield Segment(f"{self.view.label(row.voice)} ", voice)
                segments = self.name_segments if row.kind is RowKind.NAME else self.quote_segments
                yield from segments(row, voice, width - LABEL_CELLS - 2, line == self.highlighted)
            case RowKind.ROLE:
                style = self.theme_styles.of("dimmed" if is_dimmed else "muted")
                yield Segment(fitted(INDENT + row.text, width), style)
            case RowKind.NOTE:
                yield Segment(fitted(f" {row.text}", width), self.theme_styles.of("muted"))
            case RowKind.SHARE:
                yield Segment(fitted(INDENT + row.text, width), voice)

    @property
    def placeholder(self) -> str:
        """The message if there are no rows."""
        if self.view is None:
            return LOADING
        return NO_QUOTES_OF_KIND.format(self.listing.kind) if self.all_quotes else NO_QUOTES

    def name_segments(self, row: SpeakerRow, voice: Style, width: int, is_highlighted: bool) -> Iterator[Segment]:
        """A name, a mark if it is chosen, and the number of quotations; a highlight does not change them."""
        is_chosen = row.voice == self.voice
        count = f" {CHOSEN_MARK} {row.count} " if is_chosen else f" {row.count} "
        yield Segment(fitted(row.text, max(1, width - len(count))), voice + self.theme_styles.of("name"))
        yield Segment(count, voice if is_chosen else self.theme_styles.of("faint"))

    def quote_segments(self, row: SpeakerRow, voice: Style, width: int, is_highlighted: bool) -> Iterator[Segment]:
        """The kind of a quotation, a sign if its speaker is not sure, and an excerpt from it."""
        quote = self.all_quotes[row.quote]
        is_dimmed = self.voice is not None and row.voice not in self.heard
        sign = UNSURE_SIGN if is_unsure(quote) else ""
        words = fitted(sign + excerpt(self.document, quote), max(1, width - KIND_CELLS))
        yield Segment(fitted(quote.kind.value, KIND_CELLS), self.theme_styles.of("name" if is_highlighted else "faint"))
        yield Segment(words, voice + self.theme_styles.of("name") if is_highlighted else voice if is_dimmed else None)
