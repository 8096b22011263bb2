"""Wrapped text: when lines are joined to paragraphs, below, at and above each limit."""

import pytest

from reader.formats.plain.parser import split_lines
from reader.formats.plain.wrapping import is_wrapped, unwrap


def wrapped(*lengths: int) -> str:
    return "\n".join("w" * (length - 2) + " w" for length in lengths)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (wrapped(49, 49, 49, 49, 49), False),
        (wrapped(50, 50, 50, 50, 50), True),
        (wrapped(100, 100, 100, 100, 100), True),
        (wrapped(101, 101, 101, 101, 101), False),
        (wrapped(70, 70, 70), False),
        (wrapped(70, 70, 70, 70), True),
        (wrapped(70, 70, 70, 20, 20, 70), True),
        (wrapped(70, 70, 20, 20, 70), False),
    ],
)
def test_text_is_wrapped_if_three_fifths_of_its_lines_have_a_usual_width(text: str, expected: bool) -> None:
    assert is_wrapped(split_lines(text)) is expected


@pytest.mark.parametrize(("length", "lines"), [(70, 1), (58, 1), (57, 1), (56, 2), (55, 2), (20, 2)])
def test_a_line_that_has_room_for_the_next_word_ends_its_paragraph(length: int, lines: int) -> None:
    text = f"{wrapped(70, 70, 70, length)}\nw {'w' * 68}"
    assert len(unwrap(split_lines(text))) == lines


@pytest.mark.parametrize(
    "start", ["• one", "- one", "> one", "# one", "| one", "1. one", "12) one", "![", "===", "***"]
)
def test_some_beginnings_never_continue_a_paragraph(start: str) -> None:
    text = f"{wrapped(70, 70, 70, 70)}\n{start}"
    assert len(unwrap(split_lines(text))) == 2


@pytest.mark.parametrize(("first", "lines"), [("[A boat at the wall]", 2), ("A boat [at the wall]", 1)])
def test_the_description_of_an_image_is_a_line_of_its_own(first: str, lines: int) -> None:
    image = first.replace("boat", "boat " + "b" * (69 - len(first) - 5))
    text = "\n\n".join(["\n".join(["w" * 69] * 4), f"{image}\nThe wall held."])
    assert len(unwrap(split_lines(text))) == lines + 1
