"""Spans: half-open ranges of code points."""

import pytest

from reader.document import Span


@pytest.mark.parametrize(
    ("other", "contains", "overlaps"),
    [
        (Span(2, 5), True, True),
        (Span(2, 3), True, True),
        (Span(4, 5), True, True),
        (Span(1, 5), False, True),
        (Span(2, 6), False, True),
        (Span(1, 2), False, False),
        (Span(1, 3), False, True),
        (Span(5, 6), False, False),
        (Span(4, 6), False, True),
        (Span(0, 9), False, True),
    ],
)
def test_what_lies_within_and_what_shares_a_character(other: Span, contains: bool, overlaps: bool) -> None:
    span = Span(2, 5)
    assert span.contains(other) is contains
    assert span.overlaps(other) is other.overlaps(span) is overlaps


def test_a_span_has_a_length_and_words() -> None:
    assert (Span(2, 5).length, Span(3, 3).length, Span(1, 3).of("wall")) == (3, 0, "al")


def test_spans_are_in_the_order_of_starts_then_of_ends() -> None:
    assert sorted([Span(2, 3), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(2, 3)]
