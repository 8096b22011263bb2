"""The quotations of a corpus on the screen: listed by pages, found by typing, opened in their texts."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.corpus.quotation_pages import PAGE, QuotationPages, document_of
from reader.corpus.stored import tables_in
from reader.errors import SourceError
from reader.ui.layout.quotation_lines import quotation_line
from reader.ui.panes.quotations.quotations_screen import QuotationsScreen
from reader.ui.session.corpus_quotations import CorpusQuotations
from reader.ui.session.opening import OpenRequest
from tests.corpus.corpora import ARTICLES, written
from tests.ui.conftest import Opened

TEXTS = 3 * PAGE // 2 - 20

MANY = [
    {"id": str(at), "title": f"Text {at}", "text": f"“Number {at},” said Ann Lee. “So it is,” said Bo Berg."}
    for at in range(TEXTS)
]


async def test_the_list_leads_to_each_text_at_its_quotation(opened: Opened, tmp_path: Path) -> None:
    folder = written(tmp_path, "parquet", [*MANY, *ARTICLES])
    (tmp_path / "news.jsonl").unlink()
    async with opened(None, folder=str(folder / "quotations.parquet"), size=(100, 24)) as session:
        screen = session.app.screen
        assert isinstance(screen, QuotationsScreen)
        assert "Ann Lee: “Number 0,”" in session.screen
        assert f"{2 * TEXTS + 11} quotations" in session.screen
        await session.press("ctrl+end")
        await session.until(lambda: "It will rain" in session.screen)
        await session.press("ctrl+home", *"BRIDGE cost")
        await session.until(lambda: "1 of 271 quotations" in session.screen)
        await session.until(lambda: "2026-03-04" in session.screen)
        await session.press("enter")
        await session.until(lambda: session.app.screen is not screen)
        await session.settled()
        assert "The wall" in session.rows[0]
        assert "It will cost us the bridge" in session.words_in_view
        assert "Bo Berg" in session.rows[-1]
        await session.press("ctrl+f")
        await session.settled()
        assert "1 of 271 quotations" in session.screen
        await session.press("escape", *"nobody said this")
        await session.until(lambda: "Nothing matches" in session.screen)
        await session.press("escape", "escape")
        assert not isinstance(session.app.screen, QuotationsScreen)


async def test_the_list_is_where_it_was_left_though_nothing_is_typed(opened: Opened, tmp_path: Path) -> None:
    folder = written(tmp_path, "jsonl")
    async with opened(None, folder=str(folder), size=(100, 24)) as session:
        await session.until(lambda: "11 quotations" in session.screen)
        await session.press("down", "down")
        before = session.rows
        await session.press("enter")
        await session.until(lambda: not isinstance(session.app.screen, QuotationsScreen))
        await session.settled()
        await session.press("ctrl+f")
        await session.settled()
        assert session.rows == before


async def test_a_damaged_table_is_told(opened: Opened, tmp_path: Path) -> None:
    folder = written(tmp_path, "jsonl")
    [file] = tables_in(str(folder)).files("quotations")
    file.path.write_text("{\n")
    async with opened(None, folder=str(folder), size=(100, 24)) as session:
        await session.until(lambda: "is damaged" in session.screen)
        await session.press("enter", "escape")


@pytest.mark.parametrize("format", ["parquet", "jsonl", "csv"])
def test_any_page_is_read_by_itself(tmp_path: Path, format: str) -> None:
    pages = QuotationPages(tables_in(str(written(tmp_path, format, MANY))))
    while not pages.is_counted:
        pages.count_next()
    assert pages.total == 2 * TEXTS
    for number in (2 * TEXTS - 1, 0, PAGE, PAGE - 1):
        assert pages.row(number) is None
        pages.load(number)
        row = pages.row(number)
        assert row is not None
        assert row.text == (f"Number {number // 2}," if number % 2 == 0 else "So it is,")
        document = pages.document(number, row)
        assert document.text[row.start :].startswith(row.text)
        assert document.title == f"Text {number // 2}"
        pages.pages.clear()
    assert [number for found in pages.matching("NUMBER 17") for number in found] == [34, 234]
    assert [number for found in pages.matching(" ") for number in found] == [*range(2 * TEXTS)]


def test_a_page_is_whole_before_all_files_are_counted(tmp_path: Path) -> None:
    folder = written(tmp_path, "jsonl", MANY)
    [file] = tables_in(str(folder)).files("quotations")
    lines = file.path.read_text(encoding="utf-8").splitlines(keepends=True)
    for part, start in enumerate(range(0, len(lines), 30)):
        name = f"part-00000-{part:05}.jsonl"
        file.path.with_name(name).write_text("".join(lines[start : start + 30]), encoding="utf-8")
    pages = QuotationPages(tables_in(str(folder)))
    assert pages.total == 0
    for number in range(2 * PAGE - 1, -1, -PAGE):
        pages.load(number)
        row = pages.row(number)
        assert row is not None
        assert row.text == "So it is,"
    assert not pages.is_counted


def test_pages_are_dropped_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.corpus.quotation_pages.MOST_PAGES", 2)
    pages = QuotationPages(tables_in(str(written(tmp_path, "jsonl", MANY))))
    pages.count_next()
    for number in range(0, 2 * TEXTS, PAGE):
        pages.load(number)
    assert [*pages.pages] == [1, 2]


def test_a_text_that_the_tables_have_not_is_told(tmp_path: Path) -> None:
    folder = written(tmp_path, "csv")
    pages = QuotationPages(tables_in(str(folder)))
    pages.count_next()
    pages.load(0)
    row = pages.row(0)
    assert row is not None
    with pytest.raises(SourceError, match="is not among the documents"):
        pages.document(0, row._replace(document="other"))
    with pytest.raises(SourceError, match="were written without texts"):
        document_of(row.document, "", "", "", "")


@pytest.mark.parametrize("width", [0, 1, 10, 59, 60, 79, 80, 200])
def test_a_line_keeps_to_its_width(width: int, tmp_path: Path) -> None:
    pages = QuotationPages(tables_in(str(written(tmp_path, "csv"))))
    pages.count_next()
    pages.load(0)
    for row in (pages.row(0), None):
        assert len("".join(part.text for part in quotation_line(row, width, is_here=True))) == width


def test_a_file_that_is_there_is_opened_itself(tmp_path: Path) -> None:
    requests: list[OpenRequest] = []
    opener = SimpleNamespace(open=lambda request, passage: requests.append(request))
    quotations = CorpusQuotations(lambda: opener)  # type: ignore[arg-type, return-value]
    screen = quotations.new_screen(str(written(tmp_path, "jsonl")))
    screen.pages.load(0)
    row = screen.pages.row(0)
    assert row is not None
    (tmp_path / "a.txt").write_text("Words.")
    for document in (row.document, str(tmp_path / "a.txt"), f"{tmp_path / 'a.txt'}#item=2", "x\0"):
        quotations.open(QuotationsScreen.Chosen(screen, 0, row._replace(document=document)))
    assert [request.kept is None for request in requests] == [False, True, True, False]
    kept = requests[0].kept
    assert kept is not None
    assert kept().title == "The wall"
