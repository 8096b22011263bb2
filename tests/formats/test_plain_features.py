"""The features of lines that can be headings."""

import pytest

from reader.formats.plain.features import ENDS, FEATURES, KINDS, NUMBERS, RULES, STARTS, TYPES, features
from tests.formats.plain_page import PROSE, SHORT, page, value

NET = "- net,"
"""A line that cannot be a heading."""


@pytest.mark.parametrize(
    ("words", "name", "expected"),
    [
        (SHORT, "words", 2),
        (SHORT, "length", 8),
        (SHORT, "word length", 4),
        ("Sea wall?", "end", ENDS.index("?")),
        ("Sea wall", "end", ENDS.index("a")),
        ("Sea wall...", "end", len(ENDS)),
        ("9 walls", "start", STARTS.index("9")),
        ("## Wall", "start", STARTS.index("#")),
        ("Sea Wall Plan", "title", True),
        ("Sea wall repairs", "title", False),
        ("Sea Wall", "capitals", 1),
        ("Harbour wall", "capitals", 0.5),
        ("Sea Wall plan", "inner capitals", 0.5),
        ("Wall", "inner capitals", 0),
        ("The end of the wall", "small words", 0.6),
        ("It was what we had", "verbs", 4),
        ("How it held", "asks", True),
        ("Somehow it held", "asks", False),
        ("Sea (wall) & more", "signs", 3),
        ("Nets, ropes, sails", "commas", 2),
        ("Room 9", "digits", 1 / 6),
        ("wall = 3", "code", True),
        (SHORT, "code", False),
        ("Two names: Ann", "label", 2),
        (SHORT, "label", 0),
        (SHORT, "number kind", 0),
        ("1.2 Wall", "number kind", NUMBERS.index("nested")),
        ("3. Wall", "number", 3),
        ("IV. Wall", "number", 0),
    ],
)
def test_the_form_of_a_line(words: str, name: str, expected: float) -> None:
    assert value(page(words), 0, name) == pytest.approx(expected)


def test_the_verdict_of_the_rules() -> None:
    judged = page(SHORT, PROSE, SHORT, kinds={0: "heading", 2: "list_item"}, rules={0: "heading", 2: "other"})
    assert (value(judged, 0, "rule"), value(judged, 0, "kind")) == (RULES.index("heading"), 1)
    assert (value(judged, 2, "rule"), value(judged, 2, "kind")) == (0, 2)
    assert len(KINDS) == 3


def test_labels_near_and_lines_that_begin_alike() -> None:
    rows = page(
        "Wall: grey now",
        SHORT,
        "Sea view",
        "Boat: blue now",
        "Net",
        "Rope: long now",
        "Hook",
        "Buoy: red now",
        "Sea wall",
    )
    assert [value(rows, i, "labels near") for i in (0, 1, 4)] == [1, 2, 3]
    assert (value(rows, 1, "first word alike"), value(rows, 4, "first word alike")) == (3, 1)
    assert (value(rows, 1, "repeated"), value(rows, 4, "repeated")) == (2, 1)


@pytest.mark.parametrize(
    ("rows", "index", "steps"),
    [
        (["1. Wall", NET, "2. Quay"], 0, 2),
        (["1. Wall", NET, "2. Quay"], 2, 2),
        (["1.1 Wall", "1.2 Quay"], 0, 1),
        (["Step 1 Wall", NET, NET, "Step 2 Quay"], 0, 3),
        (["1 Wall", "2 Quay"], 1, 1),
        (["1. Wall", "3. Quay"], 0, -1),
        (["2. Wall", "1. Quay"], 0, -1),
        (["1.1 Wall", "2.2 Quay"], 0, -1),
        (["1. Wall", NET, "2. Quay", "3. Lamp"], 2, 1),
        (["IV. Wall", "V. Quay"], 0, -1),
        ([SHORT], 0, -1),
    ],
)
def test_how_far_the_nearest_number_is(rows: list[str], index: int, steps: int) -> None:
    assert value(page(*rows), index, "to sibling") == steps


def test_the_lines_around() -> None:
    rows = page("- one", "3. Two", "Sea wall", "Ann: four feet of wall", "wall = 3")
    types = [value(rows, 2, f"type {step}") for step in (-2, -1, 1, 2)]
    assert types == [TYPES.index(name) for name in ("bullet", "number", "label", "code")]
    assert [value(rows, 2, f"words {step}") for step in (-2, -1, 1, 2)] == [2, 2, 5, 3]
    assert (value(rows, 2, "length -1"), value(rows, 2, "length 1")) == (6, 22)
    assert (value(rows, 2, "end -1"), value(rows, 2, "end 1")) == (ENDS.index("a"), ENDS.index("a"))
    assert value(rows, 2, "start 1") == STARTS.index("A")
    assert value(rows, 2, "shared words") == 1


def test_nothing_is_around_a_single_line() -> None:
    single = page(SHORT)
    names = ("words -2", "words -1", "words 1", "words 2", "length -1", "length 1", "end -1", "end 1", "start 1")
    assert [value(single, 0, name) for name in names] == [-1] * 9
    assert [value(single, 0, f"type {step}") for step in (-1, 1)] == [0, 0]


def test_blank_lines_around() -> None:
    rows = page(SHORT, SHORT, "", SHORT, SHORT)
    assert [value(rows, i, "blank above") for i in range(4)] == [True, False, True, False]
    assert [value(rows, i, "blank below") for i in range(4)] == [False, True, False, True]
    assert value(rows, 0, "blanks") == 0.5


def test_the_place_of_a_line_among_others_and_prose() -> None:
    rows = page(PROSE, SHORT, NET, SHORT, PROSE, PROSE, "Old quay", PROSE)
    place = [value(rows, 1, name) for name in ("run", "after run start", "prose words", "prose below", "prose above")]
    assert place == [3, 0, 48, 2, 1]
    assert (value(rows, 3, "after run start"), value(rows, 3, "prose words")) == (2, 48)
    assert [value(rows, i, "words above") for i in (1, 3, 6)] == [24, 2, 48]
    assert [value(rows, i, "to next") for i in (1, 3, 6)] == [2, 3, 2]
    assert [value(rows, i, "words to next") for i in (1, 3, 6)] == [2, 48, 24]
    assert [value(rows, i, "to first prose") for i in (1, 6)] == [-1, -6]
    assert [value(rows, i, "after last prose") for i in (1, 6)] == [-6, -1]
    assert [value(rows, i, "lines left") for i in (1, 6)] == [7, 2]


@pytest.mark.parametrize(("count", "run"), [(20, 21), (21, 21), (22, 21)])
def test_a_run_is_followed_for_twenty_lines(count: int, run: int) -> None:
    assert value(page(SHORT, *[NET] * count), 0, "run") == min(run, count + 1)


def test_what_the_text_is_like() -> None:
    rows = page("Sea wall", PROSE, "- net,", "Ann: four feet,", "wall = 3;", kinds={0: "heading"})
    names = ("lines", "prose lines", "prose share", "prose length", "code share", "code near", "candidates", "ruled")
    assert [value(rows, 0, name) for name in names] == [5, 1, 0.2, 24, 0.2, 1, 0.2, 0.2]
    assert [value(rows, 0, name) for name in ("bullets", "labels", "short lines")] == [0.2, 0.2, 0.2]


def test_code_is_near_within_four_lines() -> None:
    assert [value(page(SHORT, *[NET] * gap, "wall = 3;"), 0, "code near") for gap in (3, 4)] == [1, 0]


def test_each_line_has_all_features() -> None:
    assert [len(row) for row in features(page(SHORT, PROSE, SHORT))] == [len(FEATURES)] * 2
