"""Spans as two arrays: the next one, the previous one, and those near an offset."""

import pytest

from reader.document import Span
from reader.ui.layout.span_array import SpanArray

SPANS = [Span(2, 4), Span(4, 9), Span(5, 6), Span(10, 11)]


@pytest.fixture(params=["of", "extend"])
def array(request: pytest.FixtureRequest) -> SpanArray:
    if request.param == "of":
        return SpanArray.of(SPANS)
    found = SpanArray()
    found.extend([])
    found.extend([(span.start, span.end) for span in SPANS[:2]])
    found.extend([(span.start, span.end) for span in SPANS[2:]])
    return found


def test_it_has_its_spans_and_knows_the_longest(array: SpanArray) -> None:
    assert [array[i] for i in range(len(array))] == SPANS
    assert array.longest == 5
    with pytest.raises(IndexError):
        array[4]


@pytest.mark.parametrize(
    ("offset", "after", "before"),
    [(0, 0, -1), (2, 0, -1), (3, 1, 0), (4, 1, 0), (5, 2, 1), (10, 3, 2), (11, 4, 3)],
)
def test_the_next_and_the_one_before(array: SpanArray, offset: int, after: int, before: int) -> None:
    assert (array.after(offset), array.before(offset)) == (after, before)


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (0, 2, []),
        (0, 3, [0]),
        (3, 4, [0]),
        (3, 5, [0, 1]),
        (4, 5, [1]),
        (6, 7, [1]),
        (5, 6, [1, 2]),
        (8, 9, [1]),
        (9, 10, []),
        (9, 11, [3]),
        (11, 20, []),
        (0, 20, [0, 1, 2, 3]),
    ],
)
def test_those_that_share_a_character_with_a_stretch(array: SpanArray, start: int, end: int, found: list[int]) -> None:
    assert [*array.near(start, end)] == [SPANS[i] for i in found]


def test_an_empty_one_has_nothing() -> None:
    array = SpanArray()
    assert (len(array), array.longest, array.after(0), array.before(0), [*array.near(0, 9)]) == (0, 0, 0, -1, [])
