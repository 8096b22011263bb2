"""Exact totals and rows in order, with bounded memory."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from reader.corpus.sorted_runs import SortedRuns
from reader.corpus.tally import Tally


@given(st.lists(st.tuples(st.text(max_size=2), st.integers(0, 5)), max_size=10), st.integers(1, 4))
def test_totals_are_exact_whatever_memory_there_is(added: list[tuple[str, int]], most: int) -> None:
    tally, expected = Tally(most), Counter[str]()
    for name, number in added:
        tally.add((name,), number, 1)
        expected[name] += number
    assert {name: numbers[0] for (name,), numbers in tally} == dict(expected)
    assert len(tally) == len(expected)
    best = [(name, numbers[0]) for (name,), numbers in tally.top(3)]
    assert best == sorted(expected.items(), key=lambda each: (-each[1], each[0]))[:3]
    tally.close()


@given(st.lists(st.tuples(st.text(max_size=3), st.integers()), max_size=10), st.integers(1, 3))
def test_rows_come_in_order_as_often_as_one_likes(rows: list[tuple[str, int]], most: int) -> None:
    runs: SortedRuns[tuple[str | int, ...]] = SortedRuns(most)
    for row in rows:
        runs.add(row)
    first, second = iter(runs), iter(runs)
    together = [next(second, None) for _ in first]
    assert together == sorted(rows) == [*runs]
    runs.close()


def test_many_runs_are_made_one() -> None:
    runs: SortedRuns[tuple[str | int, ...]] = SortedRuns(1)
    for number in range(200):
        runs.add((number % 7, number))
    assert len(runs.runs) < 64
    assert [*runs] == sorted((number % 7, number) for number in range(200))
    runs.close()
