"""A report as one page of HTML: charts as inline SVG, no script, right on a phone, in the dark and on paper.

Each chart is a table whose bars are pictures, so that a screen reader, a search and a copy have all of its numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from reader.corpus.report.chart import Chart, ChartKind, CorpusReport, Row, share
from reader.document.visible import visible
from reader.exports.report import HEAD

HEIGHT = 100
"""The height of a chart over time, in its own units."""


def to_html(report: CorpusReport) -> str:
    """The page."""
    css = files("reader.exports").joinpath("report.css").read_text(encoding="utf-8")
    own = files("reader.corpus.report").joinpath("charts.css").read_text(encoding="utf-8")
    parts = [HEAD.format(title=text(report.title), css=css, voices=own), f"<header>\n<h1>{text(report.title)}</h1>\n"]
    totals = " · ".join(f"{number:,} {text(name)}" for name, number in report.totals if number)
    parts.append(f'<p class="about">{totals}</p>\n</header>\n<nav aria-label="Charts">\n<ul>\n')
    parts += (f'<li><a href="#{chart.id}">{text(chart.title)}</a></li>\n' for chart in report.charts)
    parts.append("</ul>\n</nav>\n<main>\n")
    parts += ("".join(section(chart)) for chart in report.charts)
    return "".join([*parts, "</main>\n<footer><p>Made with reader.</p></footer>\n</body>\n</html>\n"])


def section(chart: Chart) -> Iterator[str]:
    """A chart with its title and its note."""
    yield f'<section id="{chart.id}">\n<h2>{text(chart.title)}</h2>\n'
    if chart.kind is ChartKind.COLUMNS:
        yield from columns(chart)
        yield f"<details>\n<summary>All numbers</summary>\n{table(chart)}</details>\n"
    else:
        if chart.kind is ChartKind.SHARES:
            keys = (f'<span class="key p{at}"></span> {text(name)}' for at, name in enumerate(chart.columns))
            yield f'<p class="small">{" &nbsp; ".join(keys)}</p>\n'
        yield table(chart)
    if chart.others:
        yield f'<p class="small">… and {chart.others:,} more</p>\n'
    if chart.note:
        yield f'<p class="small">{text(chart.note)}</p>\n'
    yield "</section>\n"


def table(chart: Chart) -> str:
    """The numbers, with a bar below each name, unless they are drawn as columns already."""
    has_bar = chart.kind is not ChartKind.COLUMNS
    heads = "".join(f'<th scope="col" class="number">{text(name)}</th>' for name in chart.columns)
    most = max(row.numbers[0] for row in chart.rows) or 1
    rows = []
    for row in chart.rows:
        about = f'<span class="small">{text(row.about)}</span>' if row.about else ""
        bar = bar_svg(chart, row, most) if has_bar else ""
        numbers = "".join(f'<td class="number">{cell}</td>' for cell in cells(chart, row))
        rows.append(f'<tr><th scope="row">{text(row.name)}{bar}{about}</th>{numbers}</tr>\n')
    head = f'<tr><th scope="col">{text(chart.label)}</th>{heads}</tr>\n'
    return f'<div class="wide"><table>\n<thead>{head}</thead>\n<tbody>\n{"".join(rows)}</tbody>\n</table></div>\n'


def cells(chart: Chart, row: Row) -> list[str]:
    """The numbers of a row; of shares, the parts of the whole, with the numbers behind them."""
    if chart.kind is ChartKind.SHARES:
        total = sum(row.numbers)
        return [f'{share(number, total)} <span class="small">{number:,}</span>' for number in row.numbers]
    return [f"{number:,}" for number in row.numbers]


def bar_svg(chart: Chart, row: Row, most: int) -> str:
    """The bar of a row, as broad as there is room."""
    numbers = row.numbers if chart.kind is ChartKind.SHARES else row.numbers[:1]
    whole = (sum(row.numbers) or 1) if chart.kind is ChartKind.SHARES else most
    at, drawn = 0.0, ""
    for number, name in enumerate(numbers):
        width = 100 * name / whole
        drawn += f'<rect class="p{number}" x="{at:.2f}" y="0" width="{width:.2f}" height="10"/>'
        at += width
    return f'<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'


def columns(chart: Chart) -> Iterator[str]:
    """Columns over time, with the names of the first, the middle and the last, and the greatest number."""
    most, count = max(row.numbers[0] for row in chart.rows) or 1, len(chart.rows)
    drawn = "".join(
        f'<rect class="p0" x="{at + 0.1:.2f}" y="{HEIGHT - height:.2f}" width="0.8" height="{height:.2f}">'
        f"<title>{text(row.name)}: {row.numbers[0]:,}</title></rect>"
        for at, row in enumerate(chart.rows)
        for height in [HEIGHT * row.numbers[0] / most]
    )
    label = f"{chart.title}: {chart.columns[0]}, at most {most:,}"
    names = list(dict.fromkeys(chart.rows[at].name for at in (0, (count - 1) // 2, count - 1)))
    yield f'<figure>\n<figcaption class="small">{text(chart.columns[0])}, at most {most:,}</figcaption>\n'
    yield f'<svg class="columns-over-time" viewBox="0 0 {count} {HEIGHT}" preserveAspectRatio="none" role="img" '
    yield f'aria-label="{text(label)}">{drawn}</svg>\n'
    yield f'<p class="axis small">{"".join(f"<span>{text(name)}</span>" for name in names)}</p>\n</figure>\n'


def text(words: str) -> str:
    """Words for HTML, without characters that control anything."""
    return escape(visible(words))
