"""The speaker timeline: how much of each part of a text some spans cover, and the parts."""

import pytest

import reader
from reader.document import Span
from reader.ui.layout.speaker_timeline import Coverage, bars, column_of, columns_with, extent_of, span_of_column

EXTENT = Span(10, 20)


def test_the_extent_is_from_the_first_block_to_the_last() -> None:
    text = "\n\nHarbour reopens\nThe harbour opened again on Monday.\n\n"
    assert extent_of(reader.parse(text)) == Span(2, len(text) - 2)
    assert extent_of(reader.parse("")) == Span(0, 0)


@pytest.mark.parametrize(("offset", "covered"), [(0, 0), (2, 0), (3, 1), (5, 3), (6, 3), (8, 3), (9, 4), (12, 4)])
def test_what_is_covered_before_an_offset(offset: int, covered: int) -> None:
    assert Coverage([Span(2, 5), Span(8, 9)]).before(offset) == covered


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([Span(0, 2), Span(2, 4)], [(0, 4)]),
        ([Span(0, 2), Span(1, 4)], [(0, 4)]),
        ([Span(0, 9), Span(1, 4)], [(0, 9)]),
        ([Span(0, 2), Span(3, 4)], [(0, 2), (3, 4)]),
    ],
)
def test_spans_that_touch_are_one(spans: list[Span], kept: list[tuple[int, int]]) -> None:
    coverage = Coverage(spans)
    assert [*zip(coverage.starts, coverage.ends, strict=True)] == kept


def test_the_share_of_each_part() -> None:
    coverage = Coverage([Span(10, 12), Span(14, 20)])
    assert coverage.shares(EXTENT, 2) == [0.6, 1.0]
    assert coverage.shares(EXTENT, 5) == [1.0, 0.0, 1.0, 1.0, 1.0]
    assert coverage.shares(EXTENT, 1) == [0.8]
    assert coverage.shares(EXTENT, 0) == []
    assert coverage.shares(Span(10, 10), 3) == []
    assert coverage.shares(Span(10, 11), 3) == [1.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("shares", "most", "drawn"),
    [
        ([0.0, 0.01, 0.5, 1.0], 1.0, " ▁▄█"),
        ([0.5], 0.5, "█"),
        ([0.25, 0.5], 0.5, "▄█"),
        ([0.0], 1.0, " "),
        ([], 1.0, ""),
    ],
)
def test_bars_are_measured_by_the_greatest(shares: list[float], most: float, drawn: str) -> None:
    assert bars(shares, most) == drawn


@pytest.mark.parametrize(
    ("offset", "column"), [(0, 0), (10, 0), (12, 0), (13, 0), (14, 1), (16, 1), (17, 2), (19, 2), (20, 2), (99, 2)]
)
def test_an_offset_falls_into_a_column(offset: int, column: int) -> None:
    assert column_of(offset, EXTENT, 3) == column


def test_in_no_extent_all_fall_into_the_first_or_last_column() -> None:
    assert (column_of(10, Span(10, 10), 3), column_of(11, Span(10, 10), 3), column_of(9, Span(10, 10), 3)) == (0, 2, 0)


def test_parts_follow_each_other_without_a_gap() -> None:
    assert [span_of_column(column, EXTENT, 3) for column in range(3)] == [Span(10, 14), Span(14, 17), Span(17, 20)]


@pytest.mark.parametrize(
    ("offsets", "columns"), [([], set()), ([10], {0}), ([13], {0}), ([14], {1}), ([10, 19], {0, 2}), ([20], set())]
)
def test_columns_that_have_an_offset(offsets: list[int], columns: set[int]) -> None:
    assert columns_with(offsets, EXTENT, 3) == columns
