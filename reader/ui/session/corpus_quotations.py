"""The quotations of a corpus: the list where it was left, and the texts that it leads to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.ui.session.opening import OpenRequest

if TYPE_CHECKING:
    from reader.ui.panes.quotations.quotations_screen import QuotationsScreen
    from reader.ui.session.opener import Opener


class CorpusQuotations:
    """Lists the quotations of a corpus."""

    def __init__(self, opener: Callable[[], Opener]) -> None:
        self.opener = opener
        self.last: QuotationsScreen | None = None
        """The list as it was shown the last time."""

    def new_screen(self, folder: str) -> QuotationsScreen:
        """The list of the quotations in a folder, at the place where it was left."""
        from reader.corpus.quotation_pages import QuotationPages
        from reader.corpus.stored import tables_in
        from reader.ui.panes.quotations.quotations_screen import QuotationsScreen

        if self.last is None:
            self.last = QuotationsScreen(QuotationPages(tables_in(folder)))
        else:
            self.last = QuotationsScreen(self.last.pages, self.last.input.value, self.last.list.highlighted)
        return self.last

    def open(self, event: QuotationsScreen.Chosen) -> None:
        """Open the text of a quotation there: the file that it is, or else the text that the tables have."""
        from reader.corpus.quotation_pages import is_there
        from reader.ui.layout.passage_place import Passage

        number, row, pages = event.number, event.row, event.screen.pages
        kept = None if is_there(row.document) else partial(pages.document, number, row)
        self.opener().open(OpenRequest(row.document, kept=kept), Passage(row.name, row.start, row.text))
