"""Nothing that a terminal would obey is shown, whatever the text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import visible
from reader.document.visible import unsafe

EDGES = [
    (0x00, 0x08, "", "\t"),
    (0x0B, 0x1F, "\n", " "),
    (0x7F, 0x9F, "~", "\u00a0"),
    (0x61C, 0x61C, "\u061b", "\u061d"),
    (0x200E, 0x200F, "\u200d", "\u2010"),
    (0x2028, 0x202E, "\u2027", "\u202f"),
    (0x2066, 0x2069, "\u2065", "\u206a"),
    (0xD800, 0xDFFF, "\ud7ff", "\ue000"),
    (0xFEFF, 0xFEFF, "\ufefe", "\uff00"),
    (0xE0000, 0xE007F, "\U000dffff", "\U000e0080"),
]
"""Each range of harmful code points: its first and last, and the harmless ones just below and above it."""


@pytest.mark.parametrize(("first", "last", "below", "above"), EDGES)
def test_a_range_of_harmful_characters_begins_and_ends_where_it_should(
    first: int, last: int, below: str, above: str
) -> None:
    assert visible(chr(first)) != chr(first)
    assert visible(chr(last)) != chr(last)
    assert visible(below) == below
    assert visible(above) == above


def test_these_ranges_are_all_that_is_harmful() -> None:
    assert sorted(unsafe()) == [code for first, last, *_ in EDGES for code in range(first, last + 1)]


@pytest.mark.parametrize(("first", "last"), [(first, last) for first, last, *_ in EDGES])
def test_every_character_of_a_range_is_shown_by_another_one(first: int, last: int) -> None:
    harmful = "".join(map(chr, range(first, last + 1)))
    shown = visible(f"a{harmful}")
    assert len(shown) == 1 + len(harmful)
    assert shown.isprintable()
    assert not set(harmful) & set(shown)


@pytest.mark.parametrize(
    ("harmful", "shown"),
    [
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x00\x1f\x7f", "␀␟␡"),
        ("\x1b[2J\x1b[31mred", "␛[2J␛[31mred"),
        ("\x9b31m", "\ufffd31m"),
        ("one\r\ntwo\tthree", "one␍\ntwo\tthree"),
        ("safe \u202e evil", "safe \ufffd evil"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("hidden \U000e0041 tag", "hidden \ufffd tag"),
        ("naïve — “日本語” 👩‍👩‍👧", "naïve — “日本語” 👩‍👩‍👧"),
        ("red ❤\ufe0f, soft\u00adhyphen, no\u00a0break", "red ❤\ufe0f, soft\u00adhyphen, no\u00a0break"),
    ],
)
def test_harmful_characters_are_shown_by_harmless_ones(harmful: str, shown: str) -> None:
    assert visible(harmful) == shown


@given(st.text(st.characters(codec=None)))
def test_offsets_stay_the_same(text: str) -> None:
    assert len(visible(text)) == len(text)


@given(st.text(st.characters(codec=None)))
def test_no_control_characters_are_left(text: str) -> None:
    left = {char for char in visible(text) if unicodedata.category(char) in {"Cc", "Cs"}}
    assert left <= {"\n", "\t"}
