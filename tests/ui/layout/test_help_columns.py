"""The help: its columns, its groups, and what a query leaves."""

import pytest

from reader.ui.layout.help import (
    ACTIONS,
    EMPTY,
    KEYS,
    NONE,
    WIDTH,
    HelpLine,
    balanced,
    group_lines,
    help_columns,
    keys_of,
)

KEY_TABLE = {action.name: ("x",) for action in ACTIONS}


@pytest.mark.parametrize(
    ("width", "columns"), [(1, 1), (WIDTH, 1), (2 * WIDTH - 1, 1), (2 * WIDTH, 2), (3 * WIDTH - 1, 2), (3 * WIDTH, 3)]
)
def test_there_are_as_many_columns_as_have_room(width: int, columns: int) -> None:
    assert len(help_columns(KEY_TABLE, "", width)) == columns


def group(name: str, lines: int) -> list[HelpLine]:
    return [HelpLine("", name, is_head=True)] * lines


@pytest.mark.parametrize(
    ("sizes", "number", "heights"),
    [
        ([3, 3], 2, [3, 3]),
        ([3, 3], 1, [7]),
        ([3, 3, 3], 2, [7, 3]),
        ([1, 5, 1], 2, [7, 1]),
        ([5, 1, 1], 2, [5, 3]),
        ([2, 2, 2, 2], 4, [5, 5]),
        ([4, 4, 1], 2, [9, 1]),
        ([5, 5, 1], 2, [5, 7]),
        ([], 3, [0]),
    ],
)
def test_groups_are_shared_out_evenly(sizes: list[int], number: int, heights: list[int]) -> None:
    columns = balanced([group(str(i), size) for i, size in enumerate(sizes)], number)
    assert [len(column) for column in columns] == heights


def test_groups_in_a_column_have_an_empty_line_between_them() -> None:
    [column] = balanced([group("a", 1), group("b", 1)], 1)
    assert column == [HelpLine("", "a", is_head=True), EMPTY, HelpLine("", "b", is_head=True)]


def test_an_action_without_a_key_says_so() -> None:
    assert keys_of(ACTIONS[0], {}) == NONE
    assert keys_of(ACTIONS[0], {ACTIONS[0].name: ("a", "b")}) == "a  b"


@pytest.mark.parametrize(("keys", "is_apart"), [("x" * (KEYS - 2), False), ("x" * (KEYS - 1), True)])
def test_keys_that_are_too_long_have_a_line_of_their_own(keys: str, is_apart: bool) -> None:
    action = ACTIONS[0]
    lines = group_lines("Group", [action], {action.name: tuple(keys.split())}, 200)
    assert lines[0] == HelpLine("", "Group", is_head=True)
    shown = keys_of(action, {action.name: (keys,)})
    assert [line.keys for line in lines[1:]] == ([shown, ""] if is_apart else [shown])
    assert lines[-1].words == action.help


def test_words_wrap_behind_the_keys_with_at_least_eight_cells() -> None:
    action = max(ACTIONS, key=lambda action: len(action.help))
    for cells in (KEYS + 2 + 20, 1):
        lines = group_lines("Group", [action], {action.name: ("x",)}, cells)[1:]
        room = max(8, cells - KEYS - 2)
        assert [line.keys for line in lines] == ["x", *[""] * (len(lines) - 1)]
        assert max(len(line.words) for line in lines) <= max(room, *map(len, action.help.split()))
        assert " ".join(line.words for line in lines).split() == action.help.split()
        assert len(lines[0].words) + 1 + len(lines[1].words.split()[0]) > room
