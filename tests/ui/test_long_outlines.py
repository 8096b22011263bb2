"""Long outlines: folded to the level that fits, the current branch open, and filtered by typing."""

import pytest

import reader
from reader.document import Document
from reader.library import Memory
from reader.ui.layout.outline import OutlineIndex
from tests.ui.conftest import Opened, Session

CHAPTERS, SECTIONS = 12, 3


@pytest.fixture(scope="module")
def book() -> Document:
    parts = ["# The book"]
    for chapter in range(1, CHAPTERS + 1):
        parts.append(f"## Chapter {chapter}: The boat\n\nWords.")
        parts += [f"### {chapter}.{section}. Day {section}\n\nMore words." for section in range(1, SECTIONS + 1)]
    return reader.parse("\n\n".join(parts), "markdown")


def titles(session: Session) -> list[str]:
    return [row.entry.title for row in session.article.outline.rows]


@pytest.mark.parametrize(("rows", "folds"), [(48, 0), (47, 12), (12, 12), (1, 12)])
def test_all_levels_that_fit_are_shown(book: Document, rows: int, folds: int) -> None:
    index = OutlineIndex(book)
    assert len(index.fitting_folds(rows)) == folds
    assert index.fitting_folds(rows) == index.fitting_folds(rows)


def test_a_branch_is_the_section_and_all_around_it(book: Document) -> None:
    index, text = OutlineIndex(book), book.text
    first, day = text.index("Chapter 2"), text.index("2.2. Day")
    assert index.branch(day + 1) == {first, day}
    assert index.branch(first) == {first}
    assert index.branch(-1) == frozenset()


async def test_the_current_branch_is_open_and_the_others_are_folded(opened: Opened, book: Document) -> None:
    async with opened(book, size=(120, 30)) as session:
        assert len(titles(session)) == CHAPTERS + SECTIONS
        await session.press(*"]" * 5)
        assert session.section == "2.1. Day 1"
        assert titles(session)[:6] == [
            *("Chapter 1: The boat", "Chapter 2: The boat", "2.1. Day 1", "2.2. Day 2", "2.3. Day 3"),
            "Chapter 3: The boat",
        ]
        await session.resize(120, 60)
        assert len(titles(session)) == CHAPTERS * (1 + SECTIONS)


async def test_what_the_user_has_folded_or_unfolded_stays_so(opened: Opened, book: Document) -> None:
    async with opened(book, size=(120, 30)) as session:
        await session.press("]", "h", "h")
        assert titles(session)[1] == "Chapter 2: The boat", "the current branch is folded by hand"
        await session.press(*"]" * 4)
        assert titles(session)[1:3] == ["Chapter 2: The boat", "2.1. Day 1"]
        assert session.article.features.memory.folds[0].exact == "Chapter 1: The boat"
        await session.press("L")
        assert len(titles(session)) == CHAPTERS * (1 + SECTIONS)
        await session.press("]", "]", "]", "]")
        assert len(titles(session)) == CHAPTERS * (1 + SECTIONS)
        session.article.features.folding.recall(Memory())
        assert len(titles(session)) == CHAPTERS + SECTIONS


async def test_numbers_have_a_column(opened: Opened, book: Document) -> None:
    async with opened(book, size=(120, 30)) as session:
        assert [row[:14] for row in session.rows[2:4]] == ["▌▾ 1 The boat ", "     1.1 Day 1"]
        assert any(row.startswith(" ▸12 The boat") for row in session.rows)


async def test_filter_outline(opened: Opened, book: Document) -> None:
    async with opened(book, size=(120, 30)) as session:
        await session.press("i", *"DAY 3", "x", "backspace")
        assert session.focus == "outline"
        assert "Outline: DAY 3▏" in session.rows[-1]
        assert titles(session)[:4] == ["Chapter 1: The boat", "1.3. Day 3", "Chapter 2: The boat", "2.3. Day 3"]
        assert session.section == "1.3. Day 3"
        await session.press("down", "down", "up", "down", "enter")
        assert session.focus == "text"
        assert session.section == "2.3. Day 3"
        assert len(titles(session)) == CHAPTERS + SECTIONS
        await session.press("i", "n", "o", "n", "e")
        assert titles(session) == []
        await session.press("down", "enter")
        assert session.section == "2.3. Day 3"
        await session.press("i", "2", "escape", "j")
        assert len(titles(session)) == CHAPTERS + SECTIONS
