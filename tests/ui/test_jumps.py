"""Which jumps leave a place to go back to."""

import pytest

from reader.ui.article.history import History, ScrollPosition

HERE, THERE = ScrollPosition(100, 2), ScrollPosition(900, 0)


@pytest.mark.parametrize(
    ("left", "start_line", "line", "kept"),
    [(HERE, 10, 11, [HERE]), (HERE, 10, 9, [HERE]), (HERE, 10, 10, []), (None, 10, 40, [])],
    ids=["forward", "backward", "to the same line", "not announced"],
)
def test_a_place_is_kept_if_the_jump_led_away(
    left: ScrollPosition | None, start_line: int, line: int, kept: list[ScrollPosition]
) -> None:
    history = History(left=left)
    history.jumped("next_section", start_line, line)
    assert history.back == kept


@pytest.mark.parametrize(
    ("action", "start_line", "kept"),
    [("next_quote", 20, [HERE]), ("search", 20, [HERE, THERE]), ("next_quote", 21, [HERE, THERE])],
    ids=["the same action from where it led", "another action", "the same action after scrolling"],
)
def test_jumps_by_one_action_in_a_row_are_one(action: str, start_line: int, kept: list[ScrollPosition]) -> None:
    history = History(left=HERE)
    history.jumped("next_quote", 10, 20)
    history.left = THERE
    history.jumped(action, start_line, 30)
    assert history.back == kept


def test_a_new_jump_drops_the_places_ahead() -> None:
    history = History(forward=[THERE], left=HERE)
    history.jumped("back", 10, 10)
    assert history.forward == [THERE]
    history.jumped("next_section", 10, 20)
    assert history.forward == []
