"""Rows as comma-separated values (RFC 4180), in cells that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""The characters at which a spreadsheet takes the text of a cell for a formula (OWASP, "CSV Injection")."""


def rows_to_csv(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """Some rows under the names of their columns; lines end as RFC 4180 has it.

    >>> rows_to_csv(["speaker", "words"], [["Ann Lee", 2], ["=1+1", 3]])
    "speaker,words\\r\\nAnn Lee,2\\r\\n'=1+1,3\\r\\n"
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([cell(column) for column in columns])
    writer.writerows([cell(str(value)) for value in row] for row in rows)
    return out.getvalue()


def cell(value: str) -> str:
    """The text of a cell, with an apostrophe before it if it would otherwise be a formula."""
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value
