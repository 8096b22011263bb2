"""Tables: columns side by side if they fit, otherwise a record for each row."""

import pytest

from reader.ui.layout.tables import NUMBER, runs_of_row, table_lines, table_of

TIDES = "Port\tHeight\tTime\nSelby\t3.2\tlate\nRenn\t10.4\tat noon"


def drawn(text: str, width: int) -> list[str]:
    table = table_of(text, 0, len(text), width, wraps=True)
    return [
        "".join(run.display(text) for run in runs_of_row(table, text, start, end))
        for start, end in table_lines(table, text, len(text))
    ]


def test_columns_are_side_by_side_with_numbers_aligned_right() -> None:
    assert drawn(TIDES, 40) == [
        "Port   Height  Time",
        "─────  ──────  ───────",
        "Selby     3.2  late",
        "Renn     10.4  at noon",
    ]


@pytest.mark.parametrize(("width", "fits"), [(21, False), (22, True), (23, True)])
def test_columns_fit_up_to_the_last_cell(width: int, fits: bool) -> None:
    assert table_of(TIDES, 0, len(TIDES), width, wraps=True).has_columns is fits


@pytest.mark.parametrize(("width", "has_columns"), [(6, False), (7, True)])
def test_columns_that_do_not_fit_are_scrolled_unless_one_alone_is_too_wide(width: int, has_columns: bool) -> None:
    table = table_of(TIDES, 0, len(TIDES), width)
    assert (table.has_columns, table.cells) == (has_columns, 22)


def test_where_they_do_not_fit_each_row_is_a_record() -> None:
    assert [line.rstrip() for line in drawn(TIDES, 18)] == [
        "Port Height Time",
        "",
        "Port    Selby",
        "Height  3.2",
        "Time    late",
        "",
        "Port    Renn",
        "Height  10.4",
        "Time    at noon",
    ]


def test_a_name_takes_at_most_a_third_and_a_long_cell_goes_on_below_itself() -> None:
    text = "Name of port\tNote\nSelby\tclosed in winter"
    assert [line.rstrip() for line in drawn(text, 15)] == [
        "Name of port",
        "Note",
        "",
        "Name…  Selby",
        "Note   closed",
        "       in",
        "       winter",
    ]


@pytest.mark.parametrize(("width", "label"), [(18, 6), (17, 5), (21, 6), (3, 1)])
def test_the_names_have_the_width_of_the_longest_or_a_third(width: int, label: int) -> None:
    assert table_of(TIDES, 0, len(TIDES), width).label_width == label


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("a\tb\n1\t2", ("a", "b")),
        ("1\tb\n1\t2", ()),
        (" \tb\n1\t2", ()),
        ("a\tb", ()),
        ("-\tb\n1\t2", ()),
    ],
)
def test_the_first_row_is_a_header_if_it_has_words_alone(text: str, header: tuple[str, ...]) -> None:
    assert table_of(text, 0, len(text), 40).header == header


@pytest.mark.parametrize(
    ("cells", "is_number"),
    [
        (["1"], True),
        (["1", "-"], True),
        (["1", ""], True),
        (["-"], False),
        (["1", "one"], False),
        (["$ 1,200.50", "(3)", "12 %"], True),
        (["1 of 2"], False),
    ],
)
def test_a_column_of_numbers_is_set_to_the_right(cells: list[str], is_number: bool) -> None:
    text = "\n".join(f"{cell}\tx" for cell in ["head", *cells])
    assert table_of(text, 0, len(text), 40).is_number == (is_number, False)


@pytest.mark.parametrize("text", ["1.", "−3", "₩ 40", "3*", "—", ""])
def test_what_counts_as_a_number(text: str) -> None:
    assert NUMBER.fullmatch(text)


def test_a_cell_has_at_least_one_character_a_line() -> None:
    assert [line.split() for line in drawn("ab\tcd\n1\txyz", 3)[-4:]] == [["…", "1"], ["…", "x"], ["y"], ["z"]]


def test_a_short_row_has_the_cells_that_it_has() -> None:
    assert drawn("a\tb\tc\nd\te\nf", 20)[2:] == ["d  e", "f"]


def test_without_a_header_records_have_no_names() -> None:
    assert [line.rstrip() for line in drawn("12345678\t1\n2\t3", 8)] == ["12345678", "1", "", "2", "3"]


def test_a_table_later_in_the_text_is_set_at_its_offsets() -> None:
    text = "before\n" + TIDES
    table = table_of(text, 7, len(text), 40)
    lines = [*table_lines(table, text, len(text))]
    assert (table.start, table.header_end, lines[0], lines[1]) == (7, 23, (7, 23), (23, 23))
    assert table_of(text, 7, len(text), 40).widths == (5, 6, 7)
