"""The chart over time: by month, or by year where there are many months."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reader.corpus.report.chart import Chart, ChartKind, Row
from reader.corpus.tally import Tally

MONTH = re.compile(r"\d{4}-\d{2}")
MOST_MONTHS = 48
"""The most months that are shown; where there are more, years are."""
MOST_YEARS = 60
"""The most years, the last ones."""


def months_chart(months: Tally) -> Chart:
    """The quotations and texts of each month."""
    found = {name: tuple(numbers) for (name,), numbers in months if MONTH.fullmatch(name)}
    undated = sum(numbers[1] for (name,), numbers in months if not MONTH.fullmatch(name))
    note = f"Without a date: {undated:,} texts." if undated > 1 else "Without a date: one text." if undated else ""
    span = [*months_between(min(found), max(found))] if found else []
    if len(span) <= MOST_MONTHS:
        rows = tuple(Row(name, found.get(name, (0, 0))) for name in span)
        return Chart("months", "Over time, by month", ChartKind.COLUMNS, "month", ("quotations", "texts"), rows, note)
    rows = tuple(year_rows(found))[-MOST_YEARS:]
    return Chart("years", "Over time, by year", ChartKind.COLUMNS, "year", ("quotations", "texts"), rows, note)


def months_between(first: str, last: str) -> Iterator[str]:
    """The months from one to another, up to more than are shown.

    >>> list(months_between("2025-12", "2026-02"))
    ['2025-12', '2026-01', '2026-02']
    """
    start, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    for number in range(start, min(end, start + MOST_MONTHS) + 1):
        yield f"{number // 12:04}-{number % 12 + 1:02}"


def year_rows(found: dict[str, tuple[int, ...]]) -> Iterator[Row]:
    """The rows of the years in which there is something."""
    quotations: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for month, numbers in found.items():
        quotations[month[:4]] += numbers[0]
        texts[month[:4]] += numbers[1]
    for year in sorted(quotations):
        yield Row(year, (quotations[year], texts[year]))
