"""The help: its columns, its groups, and the entries that match a query."""

import textwrap

import pytest

from reader.ui.layout.help import (
    EMPTY,
    ActionHelp,
    HelpLine,
    balanced,
    group_lines,
    help_columns,
    matching_groups,
)

NEXT = ActionHelp("Go to the next quotation of all", "Voices", "quote", "}")
WALK = ActionHelp("Walk through the hits", "Search", "", "n")
FIND = ActionHelp("Search for words", "Search", "search", "/")
QUIT = ActionHelp("Leave", "Program", "quit", "")
ALL = [NEXT, WALK, FIND, QUIT]


@pytest.mark.parametrize(("width", "columns"), [(1, 1), (54, 1), (107, 1), (108, 2), (161, 2), (162, 3)])
def test_there_are_as_many_columns_as_have_room(width: int, columns: int) -> None:
    actions = [ActionHelp("Do it", str(number), "", "x") for number in range(12)]
    assert len(help_columns(actions, "", width)) == columns


def test_a_column_has_its_share_of_the_width() -> None:
    words = ActionHelp(" ".join(["word"] * 30), "Group", "", "x")
    for width, room in ((60, 44), (54, 38), (108, 38), (119, 43)):
        [column] = help_columns([words], "", width)[:1]
        assert [line.words for line in column[1:]] == textwrap.wrap(words.words, room)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Voices": [NEXT], "Search": [WALK, FIND], "Program": [QUIT]}),
        ("THE", {"Voices": [NEXT], "Search": [WALK]}),
        ("the hits", {"Search": [WALK]}),
        ("the words", {}),
        ("search", {"Search": [FIND]}),
        ("quote", {"Voices": [NEXT]}),
        ("voices", {"Voices": [NEXT]}),
        ("program leave", {"Program": [QUIT]}),
        ("no key", {"Program": [QUIT]}),
        ("/", {"Search": [FIND]}),
    ],
)
def test_an_action_is_found_by_its_words_its_label_its_keys_or_else_its_group(
    query: str, found: dict[str, list[ActionHelp]]
) -> None:
    assert dict(matching_groups(ALL, query)) == found


def group(name: str, lines: int) -> list[HelpLine]:
    return [HelpLine("", name, is_heading=True)] * lines


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
    assert column == [HelpLine("", "a", is_heading=True), EMPTY, HelpLine("", "b", is_heading=True)]


@pytest.mark.parametrize(
    ("keys", "lines"),
    [
        ("x" * 12, [("x" * 12, "Leave")]),
        ("x" * 13, [("x" * 13, ""), ("", "Leave")]),
        ("", [("no key", "Leave")]),
    ],
)
def test_keys_that_are_too_long_have_a_line_of_their_own(keys: str, lines: list[tuple[str, str]]) -> None:
    head, *found = group_lines("Program", [QUIT._replace(keys=keys)], 54)
    assert head == HelpLine("", "Program", is_heading=True)
    assert [(line.keys, line.words) for line in found] == lines
    assert not any(line.is_heading for line in found)


@pytest.mark.parametrize(("cells", "room"), [(40, 24), (25, 9), (24, 8), (23, 8), (1, 8)])
def test_words_wrap_after_the_keys_with_at_least_eight_cells(cells: int, room: int) -> None:
    lines = group_lines("Voices", [NEXT], cells)[1:]
    assert [line.words for line in lines] == textwrap.wrap(NEXT.words, room)
    assert [line.keys for line in lines] == ["}", *[""] * (len(lines) - 1)]
