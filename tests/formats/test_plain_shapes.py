"""The shapes of lines: what the lines of a shape have in common, and how likely they are headings."""

import math

import pytest

from reader.formats.plain.shapes import GROUP, JUDGED, Shapes, shape
from tests.formats.plain_page import PROSE, page

ROWS = ("Sea wall", PROSE, "Old quay", "Two nets", PROSE, "SEA VIEW", "- net,", "Old Stones", PROSE)
"""Four lines of one shape and one of another."""


@pytest.mark.parametrize(
    ("other", "is_alike"),
    [
        ("Old quay", True),
        ("old quay", False),
        ("OLD QUAY", False),
        ("Old Stones", False),
        ("Old quay?", False),
        ("1. Old quay", False),
    ],
)
def test_lines_of_one_shape_begin_and_end_alike(other: str, is_alike: bool) -> None:
    rows = page("- net", "Sea wall", other, "- net")
    assert (shape(rows, 1) == shape(rows, 2)) is is_alike


def test_blank_lines_belong_to_the_shape() -> None:
    rows = page("", "Sea wall", "", "Old quay", "Two nets")
    assert shape(rows, 0) != shape(rows, 1)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("alike", [3, 3, 3, 1, 1]),
        ("share alike", [0.6, 0.6, 0.6, 0.2, 0.2]),
        ("alike above prose", [2 / 3, 2 / 3, 2 / 3, 0, 1]),
        ("alike ruled", [1 / 3, 1 / 3, 1 / 3, 0, 0]),
        ("alike adjacent", [2 / 3, 2 / 3, 2 / 3, 0, 0]),
        ("length among alike", [1, 1, 1, 1, 1]),
    ],
)
def test_what_the_lines_of_a_shape_are_like(name: str, expected: list[float]) -> None:
    rows = page("", *ROWS, kinds={0: "heading"})
    rows.lines[0].follows_blank = False
    found = Shapes(rows).features()
    assert [row[GROUP.index(name)] for row in found] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("score", [0, math.log(3), math.log(3), 0, -math.log(3)]),
        ("chance alike", [2 / 3, 2 / 3, 2 / 3, 0.5, 0.25]),
        ("highest chance alike", [0.75, 0.75, 0.75, 0.5, 0.25]),
        ("chance of others alike", [0.75, 0.625, 0.625, 0, 0]),
        ("headings", [2 / 9] * 5),
        ("of highest chance", [2 / 3, 1, 1, 2 / 3, 1 / 3]),
        ("headings alike", [1, 1, 1, 0, 0]),
        ("chance of others", [2.25 / 4, 2 / 4, 2 / 4, 2.25 / 4, 2.5 / 4]),
    ],
)
def test_how_likely_lines_of_a_shape_are_headings(name: str, expected: list[float]) -> None:
    rows = page(*ROWS)
    rows.lines[0].follows_blank = False
    found = Shapes(rows).judged([0, math.log(3), math.log(3), 0, -math.log(3)])
    assert [row[JUDGED.index(name)] for row in found] == pytest.approx(expected)


def test_a_page_without_candidates_has_no_shapes() -> None:
    assert Shapes(page(PROSE)).features() == []
    assert Shapes(page(PROSE)).judged([]) == []
