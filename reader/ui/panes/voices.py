"""The voices pane: who said what, speaker by speaker."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment
from textual import events

from reader.document import Attribution, Document
from reader.ui.layout.fit import fitted
from reader.ui.layout.voices import RowKind, VoiceRow, voice_rows
from reader.ui.panes.list_pane import MARK, ListPane

READING = "Reading the voices …"
NONE = "Nobody is quoted here."
KIND_CELLS = 9
"""The cells of the word for a quotation's kind."""


class VoicesPane(ListPane):
    """The quotations of a document under their speakers; the one in view in the text is marked."""

    def __init__(self, document: Document) -> None:
        super().__init__(id="quotes")
        self.document = document
        self.found: Attribution | None = None
        self.rows: list[VoiceRow] = []
        self.row_of_quote: dict[int, int] = {}

    def show_voices(self, found: Attribution) -> None:
        """Show what was found."""
        self.found = found
        self.lay_out()

    def lay_out(self) -> None:
        """Make the rows for the width there is."""
        width = max(1, self.scrollable_content_region.width - 1)
        self.rows = voice_rows(self.document, self.found, width) if self.found is not None else []
        self.row_of_quote = {row.quote: i for i, row in enumerate(self.rows) if row.quote >= 0}
        self.set_height(max(1, len(self.rows)))
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Lay the rows out anew, with the same quotation marked."""
        quote = self.quote_at(self.marked)
        self.lay_out()
        self.marked = self.row_of_quote.get(quote, -1)
        if self.marked >= 0:
            self.reveal(self.marked)

    def quote_at(self, row: int) -> int:
        """The index of the quotation in a row; -1 if there is none."""
        return self.rows[row].quote if 0 <= row < len(self.rows) else -1

    def can_mark(self, row: int) -> bool:
        """Whether a row is a quotation."""
        return self.quote_at(row) >= 0

    def show_quote(self, quote: int) -> None:
        """Mark a quotation."""
        self.mark(self.row_of_quote.get(quote, -1))

    def drawn(self, line: int, width: int) -> Iterator[Segment]:
        """One row: a name, a role, a bar, or a quotation behind its kind."""
        if not self.rows:
            yield Segment(" " + fitted(READING if self.found is None else NONE, width - 1), self.looks.of("muted"))
            return
        row = self.rows[line]
        voice = self.looks.voice(row.voice)
        match row.kind:
            case RowKind.NAME:
                count = f"{row.count} "
                yield Segment(fitted(f" {row.text}", max(1, width - len(count))), voice + self.looks.of("name"))
                yield Segment(count, self.looks.of("faint"))
            case RowKind.ROLE:
                yield Segment(fitted(f" {row.text}", width), self.looks.of("muted"))
            case RowKind.SHARE:
                yield Segment(fitted(f" {row.text}", width), voice)
            case RowKind.QUOTE:
                yield from self.drawn_quote(row, width, is_marked=line == self.marked)

    def drawn_quote(self, row: VoiceRow, width: int, *, is_marked: bool) -> Iterator[Segment]:
        """A quotation: mark, kind, first words."""
        voice = self.looks.voice(row.voice)
        kind = self.found.quotes[row.quote].kind.value if self.found is not None else ""
        words = fitted(row.text, max(1, width - KIND_CELLS - 1))
        yield Segment(MARK if is_marked else " ", voice)
        yield Segment(fitted(kind, KIND_CELLS), self.looks.of("name" if is_marked else "faint"))
        yield Segment(words, voice + self.looks.of("name") if is_marked else None)
