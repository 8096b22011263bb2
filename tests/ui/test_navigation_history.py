"""The navigation history: back, forward, and new entries in place of those ahead, as in a browser."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.session.navigation_history import NavigationHistory


def test_a_new_entry_follows_the_current_one_and_replaces_those_ahead() -> None:
    history = NavigationHistory("abc")
    history.go(1)
    assert history.add("d") == ["c"]
    assert (history.items, history.current, history.ahead(-1), history.ahead(1)) == (["a", "b", "d"], "d", "b", None)


def test_there_is_a_current_entry_after_one_is_dropped() -> None:
    history = NavigationHistory("abc")
    history.go(1)
    history.drop("a")
    assert (history.items, history.current) == (["b", "c"], "b")
    history.drop("c")
    assert (history.items, history.current) == (["b"], "b")


def test_an_empty_history_leads_nowhere() -> None:
    history: NavigationHistory[str] = NavigationHistory()
    assert (history.current, history.ahead(1), history.ahead(0)) == (None, None, None)
    history.add("a")
    assert history.current == "a"


@given(st.lists(st.integers(-3, 3) | st.text(min_size=1, max_size=1), max_size=20))
def test_there_is_always_a_current_entry(steps: list[int | str]) -> None:
    history = NavigationHistory(["first"])
    for step in steps:
        if isinstance(step, str):
            history.add(step)
            assert history.current == step
        else:
            there = history.ahead(step)
            history.go(step)
            assert there is None or history.current == there
        assert history.current is not None
