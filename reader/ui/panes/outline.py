"""The outline pane: sections with words and quotations, photos where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rich.segment import Segment
from textual import events

from reader.document import Document, EntryKind, Quote
from reader.ui.layout.fit import fitted
from reader.ui.layout.outline import OutlineRow, outline_rows, row_at, sections_in
from reader.ui.panes.list_pane import MARK, ListPane


class OutlinePane(ListPane):
    """The outline of a document; the row of the current section is marked."""

    def __init__(self, document: Document) -> None:
        super().__init__(id="outline")
        self.document = document
        self.rows: list[OutlineRow] = []
        self.sections: list[int] = []

    def on_mount(self) -> None:
        """Show the sections; how many quotations they hold is known later."""
        self.show_quotes(())

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """Count the quotations in each section."""
        self.rows = outline_rows(self.document, quotes)
        self.sections = sections_in(self.rows)
        self.set_height(len(self.rows))
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Keep the height right, and the marked row in sight."""
        self.set_height(len(self.rows))
        if self.marked >= 0:
            self.reveal(self.marked)

    def show_place(self, offset: int, *, is_exact: bool) -> None:
        """Mark the section that an offset is in; where it is `is_exact`, the row that begins there."""
        row = row_at(self.rows, self.sections, offset)
        if is_exact:
            row = next((i for i in range(row + 1, len(self.rows)) if self.rows[i].offset == offset), row)
        self.mark(row)

    def section_of(self, row: int) -> str:
        """The title of the section that a row belongs to; empty before the first."""
        at = bisect_right(self.sections, row) - 1
        return self.rows[self.sections[at]].entry.title if at >= 0 else ""

    def drawn(self, line: int, width: int) -> Iterator[Segment]:
        """One row: mark, title, words, quotations."""
        row = self.rows[line]
        entry = row.entry
        is_photo = entry.kind is EntryKind.PHOTO
        counts = "" if is_photo else f" {entry.words:>4} {row.quotes or '·':>2} "
        sign = "▣ " if is_photo else ""
        title = fitted("  " * entry.depth + sign + entry.title, max(1, width - 1 - len(counts)))
        look = "marked" if line == self.marked else "muted" if is_photo else ""
        yield Segment(MARK if line == self.marked else " ", self.looks.of("marked"))
        yield Segment(title, self.looks.of(look))
        yield Segment(counts, self.looks.of("faint"))
