"""`reader corpus report`: the same figures from tables in any format, as text, Markdown and one page of HTML."""

import os
from collections import Counter
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reader.commands import main
from reader.commands.corpus_pool import died_counting
from reader.corpus.report.chart import Chart, ChartKind, CorpusReport, Row
from reader.corpus.report.figures import corpus_report
from reader.corpus.report.html import to_html
from reader.corpus.report.markdown import to_markdown
from reader.corpus.report.over_time import months_chart
from reader.corpus.report.ranking import Entry, Ranking, Voice, entries
from reader.corpus.report.text import to_text
from reader.corpus.stored import tables_in
from reader.corpus.tally import Tally
from reader.errors import OutputError
from tests.corpus.corpora import written

EXPECTED = Path(__file__).parent / "expected"


@pytest.fixture(scope="module", params=["parquet", "jsonl", "csv"])
def tables(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("corpus"), request.param)


@pytest.mark.parametrize(("format", "ending"), [("text", "txt"), ("markdown", "md"), ("html", "html")])
def test_the_report_in_each_form(
    tables: Path, format: str, ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To accept other reports, run this with `ACCEPT=1`, and look at the differences before you commit them."""
    target = tmp_path / "report"
    assert main(["corpus", "report", str(tables), "--format", format, "--output", str(target), "--most", "5"]) == 0
    found, expected = target.read_text(encoding="utf-8"), EXPECTED / f"report.{ending}"
    if "ACCEPT" in os.environ:
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def test_the_figures(tables: Path) -> None:
    report = corpus_report(tables_in(str(tables)), 5)
    charts = {chart.id: chart for chart in report.charts}
    assert dict(report.totals)["texts"] == 4
    assert dict(report.totals)["records without a text"] == 1
    speakers = {(row.name, row.about): row.numbers[2] for row in charts["speakers"].rows}
    assert speakers["Ann Lee", "the mayor; the mayor of Lund, 1 of 3 texts by name alone"] == 3
    assert speakers["Ann Lee", "a singer"] == 1
    assert [row.name for row in charts["months"].rows] == ["2026-03", "2026-04"]
    assert charts["months"].note == "Without a date: one text."
    assert {row.name for row in charts["outlets"].rows} == {"harbour.example", "post.example", "not named"}


def test_it_is_printed_where_no_file_is_named(tables: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", "report", str(tables)]) == 0
    out = capsys.readouterr().out
    assert "Most quoted, by quotations" in out
    assert "\x1b" not in out


@pytest.mark.parametrize("width", [1, 40, 41, 79, 80, 120, 500])
def test_text_keeps_to_its_width(tables: Path, width: int) -> None:
    lines = to_text(corpus_report(tables_in(str(tables)), 5), width).splitlines()
    assert max(map(len, lines)) <= min(max(width, 40), 120)


BAD = CorpusReport(
    "a\x1b]0;b<script>",
    (("texts", 1),),
    (
        Chart("x", "X", ChartKind.BARS, "name", ("n",), (Row("<b>|*\u202e", (0,), "&"), Row("", (1,))), "<i>", 3),
        Chart("y", "Y", ChartKind.SHARES, "name", ("a", "b", "c"), (Row("<", (0, 0, 0)),)),
        Chart("z", "Z", ChartKind.COLUMNS, "name", ("n",), (Row("<", (0,)),)),
    ),
)


class Page(HTMLParser):
    """The tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value for name, value in attrs if name in {"href", "src"}]


def test_the_page_needs_nothing_else_and_obeys_no_name() -> None:
    html, page = to_html(BAD), Page()
    page.feed(html)
    assert not page.tags & {"script", "b", "i", "img", "link", "iframe"}
    assert all(address is not None and address.startswith("#") for address in page.addresses)
    assert not any(sign in html for sign in ("\x1b", "\u202e", "url(", "@import"))
    assert "prefers-color-scheme: dark" in html
    assert "@media print" in html


def test_names_are_no_markup() -> None:
    assert r"| \<b\>\|\*" in to_markdown(BAD)
    assert "…" in to_text(BAD, 80)


def voice(name: str, person: str, evidence: str = "", role: str = "") -> Voice:
    return Voice(name.casefold(), person, evidence, name, role, "unknown", "", 1, 10)


def test_those_of_whom_nothing_is_known_are_counted_with_the_only_person_of_the_name() -> None:
    joined = [voice("Ann Lee", "a", "role: mayor", "mayor"), voice("Ann Lee", "a", "role: mayor", "mayor")]
    [entry] = entries([*joined, voice("Ann Lee", "b")])
    assert (entry.texts, entry.persons, entry.about) == (3, 2, "mayor, 1 of 3 texts by name alone")
    others = [voice("Ann Lee", "c", "role: singer", "singer"), voice("Ann Lee", "c", "role: singer", "singer")]
    assert [each.texts for each in entries([*joined, *others, voice("Ann Lee", "b")])] == [2, 2, 1]
    assert [each.texts for each in entries([*joined, voice("Ann Lee", "d", role="poet")])] == [2, 1]


def test_a_ranking_keeps_the_most_and_counts_the_others() -> None:
    ranking = Ranking(2, "words")
    for number in range(30):
        entry = Entry(words=number % 10, texts=1)
        entry.names[f"name {number:02}"] += 1
        ranking.add(entry)
    assert [row.name for row in ranking.rows()] == ["name 09", "name 19"]
    assert ranking.others == 28


@pytest.mark.parametrize(
    ("months", "id", "names"),
    [
        (["2025-12", "2026-02"], "months", ["2025-12", "2026-01", "2026-02"]),
        (["2020-01", "2023-12"], "months", 48),
        (["2020-01", "2024-01"], "years", ["2020", "2024"]),
        (["0001-01", "9999-12"], "years", ["0001", "9999"]),
        (["soon", ""], "months", []),
    ],
)
def test_time_goes_by_months_or_by_years(months: list[str], id: str, names: list[str] | int) -> None:
    tally = Tally()
    for month in months:
        tally.add((month,), 1, 1)
    chart = months_chart(tally)
    assert chart.id == id
    assert (len(chart.rows) if isinstance(names, int) else [row.name for row in chart.rows]) == names


def test_processes_that_count_parts_give_the_same_report(
    tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reader.corpus.speaker_runs.RANGE_ROWS", 2)
    monkeypatch.setattr("reader.corpus.report.figures.FILES", 1)
    monkeypatch.setattr("reader.corpus.tally.MOST_NAMES", 1)
    parted = written(tmp_path, "jsonl", partition_size=200)
    assert len(tables_in(str(parted)).files("persons")) > 1
    assert len(tables_in(str(parted)).files("quotations")) > 1
    for jobs in ("1", "2"):
        assert main(["corpus", "report", str(parted), "--most", "5", "--jobs", jobs]) == 0
        assert capsys.readouterr().out == (EXPECTED / "report.txt").read_text(encoding="utf-8")


def test_rankings_of_parts_are_one_ranking() -> None:
    numbers = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
    whole, parts = Ranking(3, "quotations"), [Ranking(3, "quotations") for _ in range(3)]
    for at, number in enumerate(numbers):
        for ranking in (whole, parts[at // 4]):
            ranking.add(Entry(quotations=number, texts=1, names=Counter([f"Person {at}"])))
    for other in parts[1:]:
        parts[0].take(other)
    assert [row.name for row in parts[0].rows()] == ["Person 5", "Person 11", "Person 7"]
    assert (parts[0].rows(), parts[0].others) == (whole.rows(), whole.others)


def test_processes_that_die_while_they_count_end_with_a_sentence() -> None:
    with pytest.raises(OutputError, match="--jobs 1"):
        died_counting(partial(len, "tables"))
