"""Pages and times in what commands print, and the list of formats."""

import json
from pathlib import Path

import pytest

import reader
from reader.commands.formats import rows
from tests.commands.conftest import Run
from tests.formats.books import epub

BOOK = epub(
    [
        '<p><i epub:type="pagebreak" title="xi"/>It was built in 1901.</p>'
        '<p>It <i epub:type="pagebreak" title="12"/>broke. “We knew,” said Ann Lee, the mayor.</p>'
    ]
)
SUBTITLES = "1\n00:00:01,000 --> 00:01:00,000\n“We knew,” said Ann Lee, the mayor.\n"


@pytest.fixture
def book(tmp_path: Path) -> str:
    path = tmp_path / "wall.epub"
    path.write_bytes(BOOK)
    return str(path)


def test_the_text_has_its_pages_in_brackets(run: Run, book: str) -> None:
    done = run("text", book, "--pages")
    assert done.stdout == "[p. xi]\nIt was built in 1901.\n\nIt [p. 12] broke. “We knew,” said Ann Lee, the mayor."


def test_quotations_and_citations_have_the_page(run: Run, book: str) -> None:
    [quote] = json.loads(run("quotes", book, "--format", "json").stdout)["quotes"]
    assert (quote["page"], quote["time"]) == ("12", None)
    outline = json.loads(run("outline", book, "--format", "json").stdout)
    assert outline["places"] == [[0, "page", "xi"], [26, "page", "12"]]
    document = reader.open(book)
    [found] = reader.attribute(document).quotes
    assert reader.citation(document, found, "{speaker}{, place}") == "Ann Lee, p. 12"
    assert ", p. 12" in reader.citation(document, found)


def test_quotations_and_citations_have_the_time(tmp_path: Path) -> None:
    path = tmp_path / "wall.srt"
    path.write_text(SUBTITLES)
    document = reader.open(str(path))
    [found] = reader.attribute(document).quotes
    assert reader.citation(document, found, "{speaker}{, place}") == "Ann Lee, at 00:00:01"
    [quote] = json.loads(reader.to_json(document, reader.attribute(document)))["quotes"]
    assert (quote["page"], quote["time"]) == (None, "00:00:01")


def test_every_format_is_listed_with_its_files_and_what_reads_it(run: Run) -> None:
    lines = run("formats").stdout.splitlines()
    assert lines[0].split() == ["format", "files", "read", "by"]
    assert [line.split()[0] for line in lines[1:]] == [name for name, _, _ in rows()]
    assert any(line.split() == ["epub", ".epub", "lxml"] for line in lines)
