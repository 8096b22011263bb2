"""Rows as comma-separated values (RFC 4180), in cells that no spreadsheet takes for formulas."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""The characters at which a spreadsheet takes the text of a cell for a formula (OWASP, "CSV Injection")."""


def rows_to_csv(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """Some rows under the names of their columns; lines end as RFC 4180 has it.

    >>> rows_to_csv(["speaker", "words"], [["Ann Lee", 2], ["=1+1", 3]])
    "speaker,words\\r\\nAnn Lee,2\\r\\n'=1+1,3\\r\\n"
    """
    return "".join(csv_lines(columns, rows))


def csv_lines(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """The lines of comma-separated values, one by one."""
    import csv

    for row in chain([columns], rows):
        out = io.StringIO()
        csv.writer(out, lineterminator="\r\n").writerow([cell(str(value)) for value in row])
        yield out.getvalue()


def cell(value: str) -> str:
    """The text of a cell, with an apostrophe before it if it would otherwise be a formula."""
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value
