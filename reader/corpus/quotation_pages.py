"""The quotations of a corpus page by page: any page at once, however many there are, and those that are looked for."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from threading import Lock

from reader.corpus.quotation_filter import QuotationRow, quotation_filter
from reader.corpus.stored import StoredTables, TableFile, Values
from reader.document import Document
from reader.document.listed import split_target
from reader.errors import SourceError

PAGE = 100
"""How many rows a page has."""
MOST_PAGES = 50
"""How many pages are kept in memory."""
LOOKED_AT = 20_000
"""After how many rows the matches so far are given out."""
COLUMNS = ("document_id", "outlet", "date", "month", "name", "role", "source", "kind", "text", "start")


def row_of(values: Values) -> QuotationRow:
    """The quotation of a row of the table."""
    document, outlet, date, month, name, role, source, kind, text = (str(value or "") for value in values[:9])
    return QuotationRow(document, outlet, date or month, name or source, role, kind, text, int(str(values[9])))


class QuotationPages:
    """The quotations in the order of the table, by their numbers. What takes time raises SourceError."""

    def __init__(self, tables: StoredTables) -> None:
        self.tables = tables
        self.files = tables.files("quotations")
        self.starts = [0]
        """The number of the first row of each file whose rows are counted, and of the first row after them."""
        self.counting = Lock()
        self.pages: OrderedDict[int, list[QuotationRow]] = OrderedDict()

    @property
    def total(self) -> int:
        """How many rows there are in the files that are counted."""
        return self.starts[-1]

    @property
    def is_counted(self) -> bool:
        """Whether all files are counted."""
        return len(self.starts) > len(self.files)

    def count_next(self) -> None:
        """Count the rows of one more file, if one is left."""
        with self.counting:
            if not self.is_counted:
                file = self.files[len(self.starts) - 1]
                self.starts.append(self.total + self.tables.reader.count(file.path))

    def row(self, number: int) -> QuotationRow | None:
        """A row of a page that is in memory."""
        page = self.pages.get(number // PAGE)
        return page[number % PAGE] if page is not None and number % PAGE < len(page) else None

    def load(self, number: int) -> None:
        """Read the page of a row into memory."""
        page = number // PAGE
        while not self.is_counted and self.total < (page + 1) * PAGE:
            self.count_next()
        rows = [row_of(row) for row in islice(self.rows_from(page * PAGE), PAGE)]
        self.pages[page] = rows
        while len(self.pages) > MOST_PAGES:
            self.pages.popitem(last=False)

    def rows_from(self, number: int) -> Iterator[Values]:
        """The rows from a number on, over the files that are counted."""
        first = max(0, bisect_right(self.starts, number) - 1)
        for at in range(first, len(self.starts) - 1):
            start = max(0, number - self.starts[at])
            yield from self.tables.rows_of_file(self.files[at], "quotations", COLUMNS, start)

    def matching(self, typed: str) -> Iterator[list[int]]:
        """The numbers of the rows that a filter takes, as they are found; empty lists while there are none."""
        wanted, found = quotation_filter(typed), list[int]()
        rows = (row for file in self.files for row in self.tables.rows_of_file(file, "quotations", COLUMNS))
        for number, row in enumerate(rows):
            if wanted.takes(row_of(row)):
                found.append(number)
            if number % LOOKED_AT == LOOKED_AT - 1:
                yield found
                found = []
        yield found

    def document(self, number: int, row: QuotationRow) -> Document:
        """The document of a quotation, as the tables have it. Raises SourceError if they have not."""
        columns = ("document_id", "title", "byline", "date_written", "text")
        at = max(0, bisect_right(self.starts, number) - 1)
        for file in self.documents_beside(self.files[min(at, len(self.files) - 1)]):
            place = next(
                (
                    at
                    for at, (id,) in enumerate(self.tables.rows_of_file(file, "documents", ["document_id"]))
                    if id == row.document
                ),
                None,
            )
            if place is not None:
                values = next(self.tables.rows_of_file(file, "documents", columns, place))
                return document_of(row.document, *(str(value or "") for value in values[1:]))
        raise SourceError(f"{row.document} is not among the documents of {self.tables.folder}.")

    def documents_beside(self, file: TableFile) -> Iterator[TableFile]:
        """The files of documents: the one of the same part of the input first."""
        top = self.tables.folder / f"quotations.{self.tables.format}"
        every = self.tables.files("documents")
        same = self.tables.folder / f"documents.{self.tables.format}" / file.path.relative_to(top)
        yield from (each for each in every if each.path == same)
        yield from (each for each in every if each.path != same)


def document_of(target: str, title: str, byline: str, date: str, text: str) -> Document:
    """A document with a text of the tables. Raises SourceError if these have none."""
    from dataclasses import replace

    from reader.formats import parse_source
    from reader.sources import Format, Source

    if not text:
        raise SourceError(f"{target} is not there any more, and the tables were written without texts.")
    found = parse_source(Source(text, Format.PLAIN, target))
    return replace(found, title=title or found.title, byline=byline or found.byline, date=date or found.date)


def is_there(target: str) -> bool:
    """Whether a document is a file that can be opened itself, or a part of one."""
    try:
        return Path(split_target(target)[0]).is_file()
    except (OSError, ValueError):
        return False
