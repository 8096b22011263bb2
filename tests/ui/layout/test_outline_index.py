"""The rows of the outline: which are hidden, their counts, and the row of an offset."""

import pytest

import reader
from reader.document import Quote, QuoteKind, Span, Speaker
from reader.ui.layout.outline import OutlineIndex, OutlineRow

TEXT = """\
# Title

Lead of four words.

## One

Two words.

### Inner

Three more words.

![Photo](a.png)

#### Innermost

Word.

## Two

Last two.
"""
LEE, BERG = Speaker(0, "Lee"), Speaker(1, "Berg")


@pytest.fixture
def index() -> OutlineIndex:
    return OutlineIndex(reader.parse(TEXT, "markdown"))


def start_of(index: OutlineIndex, title: str) -> int:
    return next(entry.span.start for entry in index.entries if entry.title == title)


def said(index: OutlineIndex, title: str, speaker: Speaker | None = LEE, after: int = 0) -> Quote:
    start = start_of(index, title) + after
    return Quote(Span(start, start + 1), QuoteKind.DIRECT, "test", 1.0, speaker)


def counted(rows: list[OutlineRow]) -> list[tuple[str, int, int, int]]:
    return [(row.entry.title, row.words, row.quotes, row.voices) for row in rows]


def test_each_section_counts_its_own_words_quotations_and_voices(index: OutlineIndex) -> None:
    quotes = [
        said(index, "Lead"),
        said(index, "One"),
        said(index, "One", BERG, 1),
        said(index, "One", LEE, 2),
        said(index, "Two", None),
    ]
    rows = index.visible_rows(frozenset(), quotes)
    assert counted(rows.rows) == [
        ("Lead", 4, 1, 1),
        ("One", 2, 3, 2),
        ("Inner", 3, 0, 0),
        ("Photo", 0, 0, 0),
        ("Innermost", 1, 0, 0),
        ("Two", 2, 1, 1),
    ]
    assert rows.sections == [0, 1, 2, 4, 5]
    assert rows.cells == (1, 1, 1)


def test_a_folded_section_counts_what_is_below_it(index: OutlineIndex) -> None:
    quotes = [said(index, "One"), said(index, "Innermost", BERG), said(index, "Two")]
    rows = index.visible_rows(frozenset({start_of(index, "One")}), quotes)
    assert counted(rows.rows) == [("Lead", 4, 0, 0), ("One", 6, 2, 2), ("Two", 2, 1, 1)]
    assert [row.is_folded for row in rows.rows] == [False, True, False]
    inner = index.visible_rows(frozenset({start_of(index, "Inner")}), quotes)
    assert [row.entry.title for row in inner.rows] == ["Lead", "One", "Inner", "Two"]
    assert counted(inner.rows)[2] == ("Inner", 4, 1, 1)


def test_only_what_has_something_below_it_is_folded(index: OutlineIndex) -> None:
    foldable = {start_of(index, "One"), start_of(index, "Inner")}
    assert index.foldable_offsets() == foldable
    assert [row.can_fold for row in index.visible_rows(frozenset()).rows] == [False, True, True, False, False, False]
    rows = index.visible_rows(frozenset({start_of(index, "Two"), start_of(index, "Innermost")})).rows
    assert not any(row.is_folded for row in rows)
    assert len(rows) == 6


def test_a_folded_section_hides_nothing_beside_it() -> None:
    index = OutlineIndex(reader.parse("# T\n\n## A\n\n### B\n\n#### C\n\n### D\n\n## E\n", "markdown"))
    rows = index.visible_rows(frozenset({start_of(index, "B")})).rows
    assert [row.entry.title for row in rows] == ["A", "B", "D", "E"]
    assert [row.can_fold for row in rows] == [True, True, False, False]


def test_an_offset_is_in_the_innermost_section(index: OutlineIndex) -> None:
    rows = index.visible_rows(frozenset())
    for row, title in enumerate(("Lead", "One", "Inner", None, "Innermost", "Two")):
        if title:
            start = start_of(index, title)
            assert rows.section_row(start) == rows.section_row(start + 1) == row
            section = index.section_at(start)
            assert section is not None
            assert section.title == title
    assert rows.section_row(start_of(index, "One") - 1) == 0
    assert rows.section_row(start_of(index, "Photo")) == 2
    assert rows.section_row(-1) == -1
    assert index.section_at(-1) is None


@pytest.mark.parametrize(
    ("title", "parent"), [("Lead", None), ("One", None), ("Inner", "One"), ("Innermost", "Inner"), ("Two", None)]
)
def test_the_section_above(index: OutlineIndex, title: str, parent: str | None) -> None:
    found = index.parent_section(start_of(index, title))
    assert (found.title if found is not None else None) == parent


def test_the_numbers_have_the_cells_of_the_greatest(index: OutlineIndex) -> None:
    quotes = [said(index, "One", Speaker(i, str(i)), i) for i in range(10)]
    rows = index.visible_rows(frozenset({start_of(index, "One")}), quotes)
    assert rows.cells == (1, 2, 2)


def test_the_last_answer_is_kept_for_the_same_question(index: OutlineIndex) -> None:
    quotes = [said(index, "One")]
    found = index.visible_rows(frozenset(), quotes)
    assert index.visible_rows(frozenset(), quotes) is found
    assert index.visible_rows(frozenset(), [*quotes]) is not found
    found = index.visible_rows(frozenset(), quotes)
    assert index.visible_rows(frozenset({start_of(index, "One")}), quotes) is not found


def test_an_empty_text_has_no_rows() -> None:
    rows = OutlineIndex(reader.parse("")).visible_rows(frozenset())
    assert (rows.rows, rows.sections, rows.cells, rows.section_row(0)) == ([], [], (1, 1, 1), -1)


def test_a_row_leads_to_its_section(index: OutlineIndex) -> None:
    rows = index.visible_rows(frozenset()).rows
    assert [row.offset for row in rows] == [entry.span.start for entry in index.entries]
