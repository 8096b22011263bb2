"""The runs of a line: parts of the text, what is added to them, and where each is drawn."""

import pytest

from reader.ui.layout.text_runs import TextRun, cell_of, justified, offset_of, prose_runs


def shown(text: str, runs: list[TextRun]) -> str:
    return "".join(run.display(text) for run in runs)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("one two", "one two"),
        ("one  two", "one two"),
        ("one \t\n two", "one two"),
        ("one\u00adtwo", "onetwo"),
        ("one \u200btwo", "one two"),
        ("one\u200b two", "one two"),
        ("  one", " one"),
        ("one  ", "one "),
        ("\u2060", ""),
        ("", ""),
    ],
)
def test_of_many_blanks_one_is_drawn_and_of_the_invisible_nothing(text: str, drawn: str) -> None:
    assert shown(text, [*prose_runs(text, 0, len(text))]) == drawn


@pytest.mark.parametrize("text", ["one", "one\u2060", "one\u00ad"])
def test_no_run_of_a_line_is_empty(text: str) -> None:
    assert [*prose_runs(text, 0, len(text))] == [TextRun(0, 3)]


def test_only_the_stretch_itself_is_drawn() -> None:
    text = "ab  cd  ef"
    assert [*prose_runs(text, 1, 7)] == [TextRun(1, 3), TextRun(4, 7)]


@pytest.mark.parametrize(
    ("text", "room", "drawn"),
    [
        ("a b c", 5, "a b c"),
        ("a b c", 4, "a b c"),
        ("a b c", 6, "a b  c"),
        ("a b c", 7, "a  b  c"),
        ("a b c", 8, "a  b   c"),
        ("a b c", 9, "a   b   c"),
        ("a b c", 10, "a b c"),
        ("abc", 5, "abc"),
        ("a b c d", 9, "a b  c  d"),
        ("א ב", 5, "א ב"),
        ("a\tb", 4, "a  b"),
    ],
)
def test_blanks_are_made_wider_up_to_three_cells(text: str, room: int, drawn: str) -> None:
    assert shown(text, [*justified(text, [TextRun(0, len(text))], room)]) == drawn


def test_what_is_added_stays_where_it_is() -> None:
    text = "a b cd"
    runs = [TextRun(0, 5), TextRun(5, 5, "-", "sign")]
    found = [*justified(text, runs, 8)]
    assert shown(text, found) == "a  b  c-"
    assert found[-1] == TextRun(5, 5, "-", "sign")
    assert [(run.start, run.end) for run in found] == [(0, 2), (2, 2), (2, 4), (4, 4), (4, 5), (5, 5)]


RUNS = [TextRun(0, 0, "• "), TextRun(0, 3), TextRun(3, 3, "--"), TextRun(3, 5), TextRun(6, 8)]
LINE = "a海cde fg"
"""Drawn: • a海c--de and then fg, without the blank; cells 0 to 11."""


@pytest.mark.parametrize(
    ("offset", "cell"),
    [(0, 2), (1, 3), (2, 5), (3, 8), (4, 9), (5, 10), (6, 10), (7, 11), (8, 12), (20, 12)],
)
def test_an_offset_is_drawn_at_a_cell(offset: int, cell: int) -> None:
    assert cell_of(LINE, RUNS, offset) == cell


@pytest.mark.parametrize(
    ("cell", "offset"),
    [
        (0, 0),
        (1, 0),
        (2, 0),
        (3, 1),
        (4, 1),
        (5, 2),
        (6, 3),
        (7, 3),
        (8, 3),
        (9, 4),
        (10, 6),
        (11, 7),
        (12, 8),
        (40, 8),
    ],
)
def test_at_a_cell_an_offset_is_drawn(cell: int, offset: int) -> None:
    assert offset_of(LINE, RUNS, cell) == offset


def test_on_an_empty_line_all_is_at_the_left() -> None:
    assert (cell_of("", [], 3), offset_of("", [], 3)) == (0, 0)


def test_cells_are_those_of_what_is_drawn() -> None:
    assert [run.cells(LINE) for run in RUNS] == [2, 4, 2, 2, 2]
