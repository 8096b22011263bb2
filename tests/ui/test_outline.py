"""The outline pane: folding, counts, and the current section, which is always in view."""

import pytest

import reader
from reader.document import Document
from reader.library import Memory
from reader.ui.layout.list_mark import MARK
from reader.ui.layout.outline import OutlineIndex
from tests.ui.conftest import Opened, Session

NESTED = """\
# Guide

## One

Two words.

### One a

"Three more words," said Ann Lee.

#### One a i

"We agree," said Ann Lee. "So do we," said Bo Marsh.

### One b

Words.

## Two

Words again.
"""

NUMBERS = ("I", "XVII", "XXXVIII")


@pytest.fixture
def nested() -> Document:
    return reader.parse(NESTED, "markdown")


def titles(session: Session) -> list[str]:
    return [row.entry.title for row in session.article.outline.rows]


async def test_fold(opened: Opened, nested: Document) -> None:
    async with opened(nested, size=(120, 24)) as session:
        await session.press("]", "]")
        assert session.section == "One a i"
        await session.press("left")
        assert titles(session) == ["One", "One a", "One b", "Two"]
        assert session.section == "One a"
        await session.press("h")
        assert titles(session) == ["One", "Two"]
        assert session.section == "One"
        await session.press("h", "h")
        assert titles(session) == ["One", "Two"]


async def test_unfold(opened: Opened, nested: Document) -> None:
    async with opened(nested, size=(120, 24)) as session:
        await session.press("H", "right")
        assert titles(session) == ["One", "One a", "One b", "Two"]
        await session.press("1", "j", "l")
        assert titles(session) == ["One", "One a", "One a i", "One b", "Two"]


async def test_fold_all(opened: Opened, nested: Document) -> None:
    async with opened(nested, size=(120, 24)) as session:
        await session.press("]", "]", "H")
        assert titles(session) == ["One", "Two"]
        assert session.section == "One"
        assert "One a i" in session.rows[0], "the top bar still names the section that is read"


async def test_unfold_all(opened: Opened, nested: Document) -> None:
    async with opened(nested, size=(120, 24)) as session:
        await session.press("H", "L")
        assert titles(session) == ["One", "One a", "One a i", "One b", "Two"]


async def test_the_section_keys_also_go_to_folded_sections(opened: Opened, nested: Document) -> None:
    async with opened(nested, size=(120, 24)) as session:
        await session.press("H", "]")
        assert session.article.outline.section == "One a"
        await session.press("]", "]", "]")
        assert session.section == "Two"


async def test_a_click_on_the_marker_folds_and_one_on_the_title_goes_there(opened: Opened, nested: Document) -> None:
    async with opened(nested, size=(120, 24)) as session:
        await session.pilot.click("#outline", offset=(3, 1))
        await session.pilot.pause()
        assert titles(session) == ["One", "One a", "One b", "Two"]
        await session.pilot.click("#outline", offset=(3, 1))
        await session.pilot.click("#outline", offset=(6, 2))
        await session.pilot.pause()
        assert session.section == "One a i"


async def test_folded_sections_are_remembered_by_their_headings(opened: Opened, nested: Document) -> None:
    async with opened(nested, size=(120, 24)) as session:
        await session.press("]", "]", "h", "h")
        memory = session.article.features.folding.remembered(Memory())
    edited = reader.parse(NESTED.replace("Two words.", "Two words, and many more before the next."), "markdown")
    async with opened(edited, size=(120, 24)) as session:
        session.article.features.folding.recall(memory)
        assert titles(session) == ["One", "Two"]


def test_a_folded_section_includes_the_counts_of_its_subsections(nested: Document) -> None:
    index, quotes = OutlineIndex(nested), reader.attribute(nested).quotes
    rows = {row.entry.title: row for row in index.build_rows(frozenset(), quotes)}
    assert [(r.words, r.quotes, r.voices) for r in rows.values()] == [
        (2, 0, 0),
        (6, 1, 1),
        (11, 2, 2),
        (1, 0, 0),
        (2, 0, 0),
    ]
    folded = index.build_rows(frozenset([rows["One"].offset]), quotes)
    assert [(row.entry.title, row.words, row.quotes, row.voices) for row in folded] == [
        ("One", 20, 3, 2),
        ("Two", 2, 0, 0),
    ]


async def test_the_current_section_stays_in_view_when_the_outline_is_scrolled(opened: Opened) -> None:
    document = reader.parse("\n\n".join(f"## Section {i}\n\nWords." for i in range(60)), "markdown")
    async with opened(document, size=(120, 20)) as session:
        outline = session.article.outline
        outline.jump(30)
        await session.pilot.pause()
        assert session.rows[2].startswith(f"{MARK} Section 0")
        await session.press("G")
        outline.jump(0)
        await session.pilot.pause()
        assert session.rows[-2].startswith(f"{MARK} Section 5")
        assert sum(row.startswith(MARK) for row in session.rows) == 1
        await session.pilot.click("#outline", offset=(6, 5))
        await session.pilot.pause()
        assert session.section == "Section 5"


async def test_counts_are_aligned_with_their_column_headings(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        await session.press("1", "z")
        head, lead = session.rows[1], session.rows[2]
        row = session.article.outline.rows[0]
        for word, number in (("words", row.words), ("quotes", row.quotes), ("voices", row.voices)):
            assert number
            assert lead[: head.rindex(word) + len(word)].endswith(f" {number}")


async def test_a_wide_header_says_what_kind_of_text_it_is(opened: Opened) -> None:
    async with opened(size=(120, 24)) as session:
        assert "Article · " not in session.rows[1]
        await session.press("1", "z")
        assert session.rows[1].lstrip().startswith("Article · ")


@pytest.mark.parametrize("columns", [80, 100, 160])
async def test_the_number_of_a_chapter_is_shown_at_every_width(opened: Opened, columns: int) -> None:
    chapters = "\n\n".join(f"## Chapter {number}: The harbour\n\n{'Words. ' * 1500}" for number in NUMBERS)
    async with opened(reader.parse(f"# The wall\n\n{chapters}", "markdown"), size=(columns, 24)) as session:
        rows = [row[1 : session.article.outline.size.width].split() for row in session.rows[2:5]]
    assert tuple(row[0] for row in rows) == NUMBERS
    assert all(row[1].startswith("T") for row in rows)
