"""Scroll steps, from the smallest window up."""

import pytest

from reader.ui.layout.scrolling import (
    HALF_PAGE_DOWN,
    HALF_PAGE_UP,
    LINE_DOWN,
    LINE_UP,
    PAGE_DOWN,
    PAGE_UP,
)


@pytest.mark.parametrize(
    ("page", "half", "whole"), [(1, 1, 1), (2, 1, 1), (3, 1, 1), (4, 2, 2), (5, 2, 3), (24, 12, 22), (25, 12, 23)]
)
def test_a_page_keeps_two_lines_in_view_and_every_step_moves(page: int, half: int, whole: int) -> None:
    assert [step.lines(page) for step in (LINE_DOWN, HALF_PAGE_DOWN, PAGE_DOWN)] == [1, half, whole]
    assert [step.lines(page) for step in (LINE_UP, HALF_PAGE_UP, PAGE_UP)] == [-1, -half, -whole]
