"""Nothing of a text can act on the terminal, and no offset moves."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import visible


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("a\x9b31m", "a\ufffd31m"),
        ("abc\u202etxt", "abc\ufffdtxt"),
        ("nul\x00", "nul␀"),
        ("del\x7f", "del␡"),
        ("back\rspace\x08", "back␍space␈"),
        ("line\nand\ttab", "line\nand\ttab"),
        ("naïve 漢字 👩‍🚀", "naïve 漢字 👩‍🚀"),
    ],
)
def test_harmful_characters_are_shown_by_harmless_ones(hostile: str, shown: str) -> None:
    assert visible(hostile) == shown


@given(st.text())
def test_the_length_stays_the_same(text: str) -> None:
    assert len(visible(text)) == len(text)


@given(st.text())
def test_no_control_character_is_left(text: str) -> None:
    left = {char for char in visible(text) if unicodedata.category(char) in {"Cc", "Cs"}}
    assert left <= {"\n", "\t"}
