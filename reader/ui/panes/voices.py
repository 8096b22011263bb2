"""The voices pane: who said what, speaker by speaker."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style
from textual import events

from reader.document import Document
from reader.ui.layout.attribution_view import AttributionView, Listing, excerpt
from reader.ui.layout.fit import fitted
from reader.ui.layout.labels import LABEL_CELLS, voice_of
from reader.ui.layout.speaker_rows import RowKind, SpeakerRow, SpeakerRows
from reader.ui.panes.list_pane import MARK, HeaderPart, ListPane

READING = "Reading the voices …"
NONE = "Nobody is quoted here."
NONE_SUCH = "No {} quotations here."
INDENT = " " * (LABEL_CELLS + 2)
"""What stands before a role and a bar, below the name."""
KIND_CELLS = 9
"""The cells of the word for a quotation's kind."""
CHOSEN = "●"
"""What stands behind the name of the voice that was chosen."""


class VoicesPane(ListPane):
    """The quotations of a document under their speakers; the one in view in the text is marked."""

    def __init__(self, document: Document) -> None:
        super().__init__(id="quotes")
        self.document = document
        self.view: AttributionView | None = None
        self.listing = Listing()
        self.voice: int | None = None
        self.rows = self.prepared = SpeakerRows((), 1)

    def read(self, document: Document) -> None:
        """Have another text, whose voices are not known yet."""
        self.document, self.view, self.voice = document, None, None
        self.keep_highlight()

    def show_voices(self, view: AttributionView) -> None:
        """Show what was found."""
        self.view, self.voice = view, None
        self.relist(self.listing)

    def relist(self, listing: Listing) -> None:
        """List the voices in another way; the mark stays on what it is on."""
        self.listing = listing
        order = HeaderPart(f" {listing.order} ", action="sort_voices")
        kind = HeaderPart(f" {listing.kind or 'all kinds'} ", "marked" if listing.kind else "faint", "filter_voices")
        self.heading = (order, kind)
        self.keep_highlight()

    def show_voice(self, voice: int | None) -> None:
        """Show that only one voice is listened to; None for all."""
        self.voice = voice
        self.refresh()

    @property
    def row_width(self) -> int:
        """The cells that a role or a bar can have."""
        return max(1, self.scrollable_content_region.width - len(INDENT) - 1)

    def lay_out(self) -> None:
        """Make the rows for the width there is."""
        view = self.view
        voices, note = (view.speaker_views(self.listing), view.note) if view is not None else ((), "")
        is_prepared = self.prepared.matches(voices, self.row_width, note)
        self.rows = self.prepared if is_prepared else SpeakerRows(voices, self.row_width, note)
        self.set_height(max(1, len(self.rows)))
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Lay the rows out anew."""
        self.keep_highlight()

    def keep_highlight(self) -> None:
        """Lay the rows out, with the same quotation or name marked."""
        quote, voice = self.quote_at(self.highlighted), self.name_at(self.highlighted)
        self.lay_out()
        self.highlighted = self.row_of_quote(quote) if voice is None else self.rows.row_of_name(voice)
        if self.highlighted >= 0:
            self.reveal(self.highlighted)

    def quote_at(self, row: int) -> int:
        """The index of the quotation in a row; -1 if there is none."""
        return self.rows[row].quote if 0 <= row < len(self.rows) else -1

    def name_at(self, row: int) -> int | None:
        """The voice whose name stands in a row; None if no name does."""
        is_name = 0 <= row < len(self.rows) and self.rows[row].kind is RowKind.NAME
        return self.rows[row].voice if is_name else None

    def quotes_of(self, voice: int) -> tuple[int, ...]:
        """The indexes of a voice's quotations, of the kind that is listed."""
        return self.view.quotes_of(voice, self.listing.kind) if self.view is not None else ()

    def row_of_quote(self, quote: int) -> int:
        """The row of a quotation; -1 if it is not listed."""
        if self.view is None or not 0 <= quote < len(self.view.found.quotes):
            return -1
        return self.rows.row_of_quote(voice_of(self.view.found.quotes[quote]), quote)

    def can_highlight(self, row: int) -> bool:
        """Whether a row is a quotation or a name."""
        return self.quote_at(row) >= 0 or self.name_at(row) is not None

    def first_of(self, row: int) -> int:
        """The quotation that a row leads to: its own, or the first under a name."""
        return self.quote_at(row) if self.name_at(row) is None else self.quote_at(self.next_quote_row(row))

    def next_quote_row(self, row: int) -> int:
        """The next row with a quotation."""
        return next((i for i in range(row, len(self.rows)) if self.rows[i].quote >= 0), -1)

    def show_quote(self, quote: int) -> None:
        """Mark a quotation; a name that led to it stays marked."""
        if self.name_at(self.highlighted) is not None and quote == self.first_of(self.highlighted):
            return
        self.highlight(self.row_of_quote(quote))

    def drawn(self, line: int, width: int) -> Iterator[Segment]:
        """One row: a name, a role, a bar, or a quotation behind its kind."""
        if self.view is None or not self.rows:
            yield Segment(" " + fitted(self.nothing, width - 1), self.theme_styles.of("muted"))
            return
        row = self.rows[line]
        is_dimmed = self.voice is not None and row.voice != self.voice
        voice = self.theme_styles.of("dimmed") if is_dimmed else self.theme_styles.speaker(row.voice)
        match row.kind:
            case RowKind.NAME:
                yield from self.drawn_name(row, self.view.label(row.voice), voice, width, line == self.highlighted)
            case RowKind.ROLE:
                style = self.theme_styles.of("dimmed" if is_dimmed else "muted")
                yield Segment(fitted(INDENT + row.text, width), style)
            case RowKind.NOTE:
                yield Segment(fitted(f" {row.text}", width), self.theme_styles.of("muted"))
            case RowKind.SHARE:
                yield Segment(fitted(INDENT + row.text, width), voice)
            case RowKind.QUOTE:
                yield from self.drawn_quote(row, self.view, voice, width, line == self.highlighted)

    @property
    def nothing(self) -> str:
        """What is said where no row is."""
        if self.view is None:
            return READING
        return NONE_SUCH.format(self.listing.kind) if self.view.found.quotes else NONE

    def drawn_name(self, row: SpeakerRow, label: str, voice: Style, width: int, is_marked: bool) -> Iterator[Segment]:
        """A name: mark, label, name, a sign if it is the one listened to, and the number of quotations."""
        count = f" {CHOSEN} {row.count} " if row.voice == self.voice else f" {row.count} "
        bold = voice + self.theme_styles.of("name")
        yield Segment(MARK if is_marked else " ", voice)
        yield Segment(f"{label} ", voice)
        yield Segment(fitted(row.text, max(1, width - len(count) - LABEL_CELLS - 2)), bold)
        yield Segment(count, voice if row.voice == self.voice else self.theme_styles.of("faint"))

    def drawn_quote(
        self, row: SpeakerRow, view: AttributionView, voice: Style, width: int, is_marked: bool
    ) -> Iterator[Segment]:
        """A quotation: mark, label, kind, first words."""
        quote = view.found.quotes[row.quote]
        is_dimmed = self.voice is not None and row.voice != self.voice
        words = fitted(excerpt(self.document, quote), max(1, width - KIND_CELLS - LABEL_CELLS - 2))
        yield Segment(MARK if is_marked else " ", voice)
        yield Segment(f"{view.label(row.voice)} ", voice)
        yield Segment(fitted(quote.kind.value, KIND_CELLS), self.theme_styles.of("name" if is_marked else "faint"))
        yield Segment(words, voice + self.theme_styles.of("name") if is_marked else voice if is_dimmed else None)
