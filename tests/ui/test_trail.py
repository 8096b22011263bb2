"""The trail of a run: on, back, and away from what was ahead, as in a browser."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.session.navigation_history import Trail


def test_what_is_added_comes_behind_the_current_one_and_what_was_ahead_is_left() -> None:
    trail = Trail("abc")
    trail.go(1)
    assert trail.add("d") == ["c"]
    assert (trail.items, trail.current, trail.ahead(-1), trail.ahead(1)) == (["a", "b", "d"], "d", "b", None)


def test_what_is_dropped_leaves_the_reader_where_they_are() -> None:
    trail = Trail("abc")
    trail.go(1)
    trail.drop("a")
    assert (trail.items, trail.current) == (["b", "c"], "b")
    trail.drop("c")
    assert (trail.items, trail.current) == (["b"], "b")


def test_an_empty_trail_leads_nowhere() -> None:
    trail: Trail[str] = Trail()
    assert (trail.current, trail.ahead(1), trail.ahead(0)) == (None, None, None)
    trail.add("a")
    assert trail.current == "a"


@given(st.lists(st.integers(-3, 3) | st.text(min_size=1, max_size=1), max_size=20))
def test_wherever_one_goes_there_is_something(steps: list[int | str]) -> None:
    trail = Trail(["first"])
    for step in steps:
        if isinstance(step, str):
            trail.add(step)
            assert trail.current == step
        else:
            there = trail.ahead(step)
            trail.go(step)
            assert there is None or trail.current == there
        assert trail.current is not None
