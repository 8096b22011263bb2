"""The layout of the cast: columns, scores by chapter, and the numbers above them."""

import pytest

import reader
from reader.ui.layout.attribution_view import AttributionView
from reader.ui.layout.cast import Cast, cast_columns, extent


def cast(chapters: int) -> Cast:
    """A text with chapters, in the first and last of which somebody speaks."""
    said = {0: '"It leaks badly," said Ann Lee.', chapters - 1: '"No," said Ann Lee. "Oh," said Bo Berg.'}
    text = "".join(f"## Chapter {i + 1}\n\n{said.get(i, 'It rained.')}\n\n" for i in range(chapters))
    document = reader.parse(text, "markdown")
    return Cast(document, AttributionView(document, reader.attribute(document)))


@pytest.mark.parametrize(
    ("chapters", "width", "axis"),
    [
        (2, 20, "1       2"),
        (4, 12, "1  2  3  4"),
        (12, 12, "1   5    10"),
        (12, 24, "1       5         10"),
        (12, 6, "1 5"),
        (12, 1, "1"),
    ],
)
def test_the_numbers_of_chapters_stand_where_they_begin(chapters: int, width: int, axis: str) -> None:
    assert cast(chapters).axis(width) == axis


@pytest.mark.parametrize(
    ("chapters", "width", "score"),
    [
        (2, 20, "███████ ▃▃▃▃▃▃▃ "),
        (2, 4, "██▃▃"),
        (4, 4, "█  ▃"),
        (4, 3, "█ ▃"),
        (4, 1, "█"),
        (4, 0, ""),
    ],
)
def test_a_score_has_a_bar_for_each_chapter_or_for_several(chapters: int, width: int, score: str) -> None:
    assert cast(chapters).sparkline(0, width) == score


def test_without_chapters_the_score_is_from_the_beginning_to_the_end() -> None:
    document = reader.parse('"It leaks badly," said Ann Lee.')
    found = Cast(document, AttributionView(document, reader.attribute(document)))
    assert (found.axis(40), len(found.sparkline(0, 40))) == ("from the beginning to the end", 40)
    assert found.title.endswith(": 1 voice")


@pytest.mark.parametrize(
    ("width", "columns"), [(80, (20, 12, 30)), (66, (16, 12, 20)), (65, (16, 0, 32)), (20, (10, 0, 0))]
)
def test_a_narrow_screen_has_no_bars_and_then_no_score(width: int, columns: tuple[int, int, int]) -> None:
    found = cast_columns(["A name of thirty letters or so"], width, before=4)
    assert (found.name, found.bar, found.score) == columns


def test_where_somebody_speaks() -> None:
    found = cast(4)
    assert extent(found, 0) == "2 quotations, 4 words, in 2 chapters from 1 to 4"
    assert extent(found, 1) == "1 quotation, 1 word, in chapter 4"
