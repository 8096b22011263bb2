"""Cell widths: what terminals give a cell has one, and everything else has the width that Rich gives it."""

import unicodedata

import pytest
from rich.cells import cell_len, get_character_cell_size

from reader.ui.layout.cell_widths import is_spacing_mark
from reader.ui.layout.graphemes import graphemes
from reader.ui.layout.wrap import wrapped


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("का", 2),
        ("हिन्दी", 5),
        ("தமிழ்", 4),
        ("কোন", 3),
        ("e\u0301", 1),
        ("한\u302e", 2),
        ("海", 2),
        ("က\u103bာ", 3),
        ("", 0),
    ],
)
def test_spacing_vowel_signs_have_a_cell(text: str, cells: int) -> None:
    assert cell_len(text) == cells


def test_all_other_marks_have_none() -> None:
    for code in range(0x300, 0x2000):
        category = unicodedata.category(chr(code))
        if category in {"Mn", "Me", "Mc"}:
            assert get_character_cell_size(chr(code)) == is_spacing_mark(chr(code)), hex(code)


def test_a_letter_and_its_vowel_sign_are_one_cluster() -> None:
    assert [(a, b, cells) for a, b, cells in graphemes("काम")] == [(0, 2, 2), (2, 3, 1)]
    assert [(a, b) for a, b, _ in graphemes("क्षा")] == [(0, 4)]


def test_lines_of_hindi_fit_and_break_between_words() -> None:
    text = "सही जगह पर कोई अक्षर तोड़ा जाना"
    longest = max(map(cell_len, text.split()))
    for width in range(2, 32):
        lines = [text[a:b] for a, b in wrapped(text, 0, len(text), width)]
        assert all(cell_len(line) <= width for line in lines)
        assert "".join("".join(lines).split()) == "".join(text.split())
        if width >= longest:
            assert " ".join(lines) == text
