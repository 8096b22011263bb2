"""The quotations of a corpus in lines, where there is no screen for their list."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.commands.output import Output

if TYPE_CHECKING:
    from reader.corpus.quotation_filter import QuotationRow

FLUSHED = 1_000
"""After how many lines what is printed is sent."""


def print_quotations(folder: str, output: Output) -> int:
    """Print each quotation of the tables in a folder in a line: date, outlet, speaker and words. Raises SourceError."""
    from reader.corpus.quotation_pages import COLUMNS, row_of
    from reader.corpus.stored import tables_in

    rows = (row_of(row) for row in tables_in(folder).rows("quotations", COLUMNS))
    while batch := [*islice(rows, FLUSHED)]:
        output.write("".join(map(line, batch)))
        output.flush()
    return 0


def line(row: QuotationRow) -> str:
    """A quotation in a line, with a tab between its parts."""
    return "\t".join(" ".join(part.split()) for part in (row.date, row.outlet, row.name, row.text)) + "\n"
