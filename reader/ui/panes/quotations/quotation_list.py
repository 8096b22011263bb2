"""The list of quotations, of which only the rows in view are read and drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.segment import Segment
from textual.message import Message

from reader.corpus.quotation_filter import QuotationRow
from reader.corpus.quotation_pages import PAGE, QuotationPages
from reader.ui.layout.list_mark import MARK
from reader.ui.layout.quotation_lines import quotation_line
from reader.ui.panes.list_pane import ListPane


class QuotationList(ListPane, can_focus=False):
    """Quotations, all or those that match."""

    class RowsWanted(Message):
        """Rows came into view that are not in memory."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number
            """The number of one of them in the table."""

    def __init__(self, pages: QuotationPages) -> None:
        super().__init__(id="quotations")
        self.pages = pages
        self.matches: Sequence[int] | None = None
        """The numbers of the rows that are listed; None for all."""
        self.wanted: set[int] = set()
        """The pages that are being read."""

    def show_rows(self, matches: Sequence[int] | None) -> None:
        """List some rows, or all of them; the highlight stays if there is still a row for it."""
        self.matches = matches
        count = self.pages.total if matches is None else len(matches)
        self.set_height(count)
        if count and self.highlighted < 0:
            self.highlighted = 0
        if self.highlighted >= count:
            self.highlighted = count - 1
        self.refresh()

    def number(self, line: int) -> int:
        """The number of the row of a line in the table; -1 if there is none."""
        if self.matches is None:
            return line if 0 <= line < self.pages.total else -1
        return self.matches[line] if 0 <= line < len(self.matches) else -1

    @property
    def chosen(self) -> tuple[int, QuotationRow] | None:
        """The highlighted row and its number, once it is in memory."""
        number = self.number(self.highlighted)
        row = self.pages.row(number) if number >= 0 else None
        return (number, row) if row is not None else None

    def segments(self, line: int, width: int) -> Iterator[Segment]:
        """A row, after the mark of the highlighted one."""
        number, is_here, styles = self.number(line), line == self.highlighted, self.theme_styles
        row = self.pages.row(number) if number >= 0 else None
        if row is None and number >= 0 and number // PAGE not in self.wanted:
            self.wanted.add(number // PAGE)
            self.post_message(self.RowsWanted(number))
        under = styles.of("here") if is_here else styles.of("")
        yield Segment(MARK if is_here else " ", styles.of("marked") + under)
        for text, name in quotation_line(row, width - 1, is_here=is_here):
            yield Segment(text, styles.of(name) + under)
