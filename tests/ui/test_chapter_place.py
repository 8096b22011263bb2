"""The line at the top of a book: the chapter, how much of it is read, and how long it takes."""

import pytest

import reader
from reader.ui.layout.title_row import ChapterPlace
from tests.ui.conftest import Opened


def book(chapters: int, words: int) -> reader.Document:
    text = "".join(f"## Chapter {i + 1}\n\n{'word ' * words}\n\n" for i in range(chapters))
    return reader.parse(f"# The wall\n\n{text}", "markdown")


@pytest.mark.parametrize(
    ("place", "long", "short"),
    [
        (ChapterPlace(4, 61, 0.35, 3), "4/61 35% 3 min", "4/61 35%"),
        (ChapterPlace(61, 61, 1.0, 0), "61/61 100%", "61/61 100%"),
    ],
)
def test_a_place_in_words(place: ChapterPlace, long: str, short: str) -> None:
    assert (place.written(), place.written(is_short=True)) == (long, short)


async def test_the_line_at_the_top_has_chapter_and_book(opened: Opened) -> None:
    async with opened(book(3, 2_500), size=(80, 24)) as session:
        assert "Chapter 1 1/3 6% 10 min │  3% 31 min left" in session.rows[0]
        await session.press("]")
        assert "2/3" in session.rows[0]
        await session.press("G")
        assert "Chapter 3 3/3 100% │100%" in session.rows[0]


@pytest.mark.parametrize(("chapters", "words"), [(2, 4_000), (3, 2_000)])
async def test_what_is_no_book_has_no_chapters_at_the_top(opened: Opened, chapters: int, words: int) -> None:
    async with opened(book(chapters, words), size=(80, 24)) as session:
        assert "│" not in session.rows[0]
