"""A report as Markdown: a table for each chart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.corpus.report.chart import Chart, ChartKind, CorpusReport, Row, share

SIGNS = re.compile(r"([\\`*_\[\]<>|#~$])")
"""What Markdown would take for markup."""
LONGEST_BAR = 20
"""The most blocks of a bar."""


def to_markdown(report: CorpusReport) -> str:
    """The report with a heading and a table for each chart."""
    lines = [f"# {escaped(report.title)}", ""]
    lines += [f"- {number:,} {name}" for name, number in report.totals if number]
    for chart in report.charts:
        lines += ["", f"## {chart.title}", "", *table_lines(chart)]
        if chart.others:
            lines += ["", f"… and {chart.others:,} more"]
        if chart.note:
            lines += ["", escaped(chart.note)]
    return "\n".join(lines) + "\n"


def table_lines(chart: Chart) -> Iterator[str]:
    """A table in the form of GitHub."""
    has_about = any(row.about for row in chart.rows)
    has_bar = chart.kind is not ChartKind.SHARES
    heads = [chart.label, *(["what texts say"] if has_about else []), *chart.columns, *([""] if has_bar else [])]
    yield f"| {' | '.join(heads)} |"
    yield f"| --- |{' --- |' * has_about}{' ---: |' * len(chart.columns)}{' --- |' * has_bar}"
    most = max(row.numbers[0] for row in chart.rows) or 1
    for row in chart.rows:
        cells = [escaped(row.name), *([escaped(row.about)] if has_about else []), *number_cells(chart, row)]
        if has_bar:
            cells.append("█" * max(round(LONGEST_BAR * row.numbers[0] / most), int(row.numbers[0] > 0)))
        yield f"| {' | '.join(cells)} |"


def number_cells(chart: Chart, row: Row) -> list[str]:
    """The numbers of a row, of shares with their parts of the whole."""
    if chart.kind is ChartKind.SHARES:
        return [f"{number:,} ({share(number, sum(row.numbers))})" for number in row.numbers]
    return [f"{number:,}" for number in row.numbers]


def escaped(words: str) -> str:
    """Words as text, whatever signs are in them.

    >>> print(escaped("A|B *c*"))
    A\\|B \\*c\\*
    """
    return SIGNS.sub(r"\\\1", words)
