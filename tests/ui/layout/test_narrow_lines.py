"""Lines of text whose characters are all one cell wide."""

from array import array

import pytest

from reader.ui.layout.line_breaker import LineBreaker


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two", 5, ["one", "two"]),
        ("one two", 7, ["one two"]),
        (" one two", 5, ["one", "two"]),
        ("  one two ", 5, ["one", "two"]),
        ("one\ntwo three", 5, ["one", "two", "three"]),
        ("one\ntwo three", 7, ["one\ntwo", "three"]),
        ("one\n two", 5, ["one", "two"]),
        ("one   two", 5, ["one", "two"]),
        ("onetwo", 3, ["one", "two"]),
        ("one—two", 5, ["one—", "two"]),
        ("", 5, []),
        (" ", 5, []),
    ],
)
def test_a_passage_is_broken_at_blanks_and_dashes(text: str, width: int, lines: list[str]) -> None:
    starts, ends = array("q"), array("q")
    LineBreaker(text, starts, ends).add(0, len(text), width)
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == lines


def test_a_passage_within_a_text_has_the_offsets_of_the_text() -> None:
    text, starts, ends = "zero one\ntwo three", array("q"), array("q")
    LineBreaker(text, starts, ends).add(5, 18, 4)
    assert [*zip(starts, ends, strict=True)] == [(5, 8), (9, 12), (13, 17), (17, 18)]
