"""Words in an exact number of cells."""

import pytest

from reader.ui.layout.fit import fitted


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("wall", 5, "wall "),
        ("wall", 4, "wall"),
        ("wall", 3, "wa…"),
        ("wall", 1, "…"),
        ("the wall", 5, "the… "),
        ("海の壁", 6, "海の壁"),
        ("海の壁", 5, "海の…"),
        ("海の壁", 4, "海… "),
        ("a\tb\nc", 5, "a b c"),
        ("\x1b[2J", 4, "␛[2J"),
        ("", 2, "  "),
    ],
)
def test_words_are_filled_or_cut_to_a_width(text: str, width: int, shown: str) -> None:
    assert fitted(text, width) == shown


def test_characters_without_a_cell_of_their_own_take_no_room() -> None:
    assert fitted("e\u0301" * 6, 6) == "e\u0301" * 6
