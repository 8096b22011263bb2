"""A report as text for the terminal: bars of blocks, no colours."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import zip_longest

from rich.cells import cell_len, set_cell_size

from reader.corpus.report.chart import Chart, ChartKind, CorpusReport, Row, share

NARROWEST, WIDEST = 40, 120
"""The widths of a report, in cells."""
MOST_NAME = 30
"""The width of the longest name, in cells."""
BLOCKS = "█▓░"
"""What the parts of a bar of shares are drawn with."""
EIGHTHS = " ▏▎▍▌▋▊▉█"


def to_text(report: CorpusReport, width: int) -> str:
    """The report in lines of at most `width` cells."""
    width = min(max(width, NARROWEST), WIDEST)
    totals = " · ".join(f"{number:,} {name}" for name, number in report.totals if number)
    lines = [report.title, *textwrap.wrap(totals, width)]
    for chart in report.charts:
        lines += ["", chart.title, "─" * cell_len(chart.title)]
        lines += share_lines(chart, width) if chart.kind is ChartKind.SHARES else bar_lines(chart, width)
        if chart.others:
            lines.append(f"… and {chart.others:,} more")
        lines += textwrap.wrap(chart.note, width)
    return "\n".join(lines) + "\n"


def bar_lines(chart: Chart, width: int) -> Iterator[str]:
    """A bar for each row, its name before it and its numbers behind it; below it what else is known."""
    names = min(MOST_NAME, max(cell_len(row.name) for row in chart.rows), width // 2)
    numbers = [[f"{number:,}" for number in row.numbers] for row in chart.rows]
    widths = [
        max(map(len, (title, *column))) for title, column in zip(chart.columns, zip(*numbers, strict=True), strict=True)
    ]
    room = width - names - sum(widths) - 2 * len(widths) - 2
    while room < 4 and len(widths) > 1:
        room += widths.pop() + 2
    longest, most = max(1, min(40, room)), max(row.numbers[0] for row in chart.rows) or 1
    titles = "".join(f"  {title:>{each}}" for title, each in zip(chart.columns, widths, strict=False))
    yield f"{' ' * (names + longest + 2)}{titles}"
    for row, shown in zip(chart.rows, numbers, strict=True):
        cells = "".join(f"  {number:>{each}}" for number, each in zip(shown, widths, strict=False))
        yield f"{cut(row.name, names)}  {bar(row.numbers[0], most, longest)}{cells}"
        if row.about:
            yield f"  {cut(row.about, width - 2).rstrip()}"


def share_lines(chart: Chart, width: int) -> Iterator[str]:
    """A bar in parts for each row, with the share of each part."""
    yield "   ".join(f"{BLOCKS[at]} {name}" for at, name in enumerate(chart.columns))
    names = min(MOST_NAME, max(cell_len(row.name) for row in chart.rows), width // 3)
    numbers = [[share(number, sum(row.numbers)) for number in row.numbers] for row in chart.rows]
    widths = [max(map(len, column)) for column in zip(*numbers, strict=True)]
    longest = max(3, min(40, width - names - sum(widths) - 2 * len(widths) - 2))
    for row, shown in zip(chart.rows, numbers, strict=True):
        cells = "".join(f"  {each:>{size}}" for each, size in zip(shown, widths, strict=True))
        yield f"{cut(row.name, names)}  {parts(row, longest)}{cells}"


def bar(number: int, most: int, longest: int) -> str:
    """A bar, in eighths of a cell.

    >>> bar(1, 2, 3), bar(0, 2, 2), bar(1, 1000, 2)
    ('█▌ ', '  ', '▏ ')
    """
    eighths = max(round(8 * longest * number / most), 1 if number else 0)
    return f"{'█' * (eighths // 8)}{EIGHTHS[eighths % 8].strip()}".ljust(longest)


def parts(row: Row, longest: int) -> str:
    """A bar whose parts are the shares of the numbers."""
    total, edge, drawn = sum(row.numbers) or 1, 0, ""
    for number, block in zip_longest(row.numbers, BLOCKS[: len(row.numbers)], fillvalue=BLOCKS[-1]):
        edge += int(number)
        drawn += str(block) * (round(longest * edge / total) - len(drawn))
    return drawn.ljust(longest)


def cut(words: str, width: int) -> str:
    """Words in exactly so many cells."""
    return set_cell_size(words, width) if cell_len(words) <= width else f"{set_cell_size(words, width - 1)}…"
