"""The charts of a report, before they are drawn: names with numbers, in order."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class ChartKind(StrEnum):
    """How the numbers of a chart are drawn."""

    BARS = "bars"
    """A bar for each name, one below the other."""
    COLUMNS = "columns"
    """A column for each name, side by side: over time."""
    SHARES = "shares"
    """A bar for each name, all as long, in parts."""


class Row(NamedTuple):
    """A name with its numbers."""

    name: str
    """The name."""
    numbers: tuple[int, ...]
    """A number for each of the chart's columns; the first is drawn, or, of shares, all are."""
    about: str = ""
    """What else is known of it: roles."""


class Chart(NamedTuple):
    """A chart, which is also a table."""

    id: str
    """A word for it, in addresses."""
    title: str
    """Its title."""
    kind: ChartKind
    """How it is drawn."""
    label: str
    """What the names are."""
    columns: tuple[str, ...]
    """What the numbers are."""
    rows: tuple[Row, ...]
    """Its rows."""
    note: str = ""
    """What one has to know to read it."""
    others: int = 0
    """How many names there are beyond these."""


class CorpusReport(NamedTuple):
    """A report."""

    title: str
    """The name of the corpus."""
    totals: tuple[tuple[str, int], ...]
    """What there is of it: names and numbers."""
    charts: tuple[Chart, ...]
    """The charts in order."""


def share(number: int, total: int) -> str:
    """A part of a whole as a percentage.

    >>> share(1, 3), share(0, 0), share(999, 1000)
    ('33 %', '–', '99.9 %')
    """
    if not total:
        return "–"
    percent = 100 * number / total
    exact = 0.0 < percent < 1 or 99 < percent < 100
    return f"{percent:.1f} %" if exact else f"{percent:.0f} %"
