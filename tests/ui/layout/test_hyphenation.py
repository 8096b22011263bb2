"""Where a word may be divided."""

import pytest

from reader.ui.layout.hyphenation import division_points, is_division, last_division


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("harbour", (3,)),
        ("water", ()),
        ("waters", (2,)),
        ("hyphenation", (2, 6, 7)),
        ("wall-paper", ()),
        ("e2e2e2e2", ()),
    ],
)
def test_a_word_of_six_letters_may_be_divided(word: str, found: tuple[int, ...]) -> None:
    assert division_points(word, "en") == found


@pytest.mark.parametrize(
    ("at", "end", "place"),
    [(0, 3, 0), (0, 4, 3), (0, 7, 3)],
)
def test_the_hyphen_has_room_before_the_end(at: int, end: int, place: int) -> None:
    assert last_division("harbour wall", at, end, "en") == place


def test_the_last_place_that_fits_is_taken() -> None:
    assert [last_division("hyphenation", 0, end, "en") for end in (2, 3, 6, 7, 8)] == [0, 2, 2, 6, 7]


@pytest.mark.parametrize(("text", "place"), [("“harbour”", 4), (" harbour", 0), ("12", 0), ("", 0)])
def test_marks_before_a_word_are_no_part_of_it_and_blanks_end_it(text: str, place: int) -> None:
    assert last_division(text, 0, 9, "en") == place


@pytest.mark.parametrize(("at", "is_there"), [(0, False), (1, False), (3, True), (4, False), (7, False), (8, False)])
def test_a_line_may_end_within_a_word_where_it_may_be_divided(at: int, is_there: bool) -> None:
    assert is_division("harbour", at, "en") is is_there


def test_a_word_is_divided_by_its_own_letters() -> None:
    assert is_division("the harbour", 7, "en")
    assert not is_division("the harbour", 6, "en")
    assert not is_division("the harbour", 3, "en")
    assert not is_division("the harbour", 4, "en")
