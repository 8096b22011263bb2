"""The layout of the help: actions with their keys, by group, in as many columns as fit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.cells import cell_len

from reader.named_tuple import NamedTuple

COLUMN_CELLS = 54
"""The minimum width of each column if there are several."""
KEY_CELLS = 14
"""The width of the keys in a column."""
NO_KEY = "no key"
"""Shown for an action that only the palette performs."""


class ActionHelp(NamedTuple):
    """An action as the help shows it."""

    words: str
    """What it does."""
    group: str
    """The heading it is listed under."""
    label: str
    """Its word in the footer, which queries also match; empty if it has none."""
    keys: str
    """Its keys as people write them; empty if it has none."""


class HelpLine(NamedTuple):
    """A line of a column."""

    keys: str
    """The keys of an action; empty on its further lines."""
    words: str
    """What the action does; in a heading, the name of the group."""
    is_heading: bool = False
    """Whether it is the heading of a group."""


EMPTY = HelpLine("", "")


def help_columns(actions: Sequence[ActionHelp], query: str, width: int) -> list[list[HelpLine]]:
    """The lines of each column, for the actions that contain all words of a query; `width` is in cells."""
    number = max(1, width // COLUMN_CELLS)
    cells = width // number
    groups = [group_lines(name, list(found), cells) for name, found in matching_groups(actions, query)]
    return balanced(groups, number)


def matching_groups(actions: Sequence[ActionHelp], query: str) -> list[tuple[str, list[ActionHelp]]]:
    """The groups with those of their actions that contain all words of a query, in upper or lower case.

    The names of groups are searched only if no action matches by itself.
    """
    wanted = query.casefold().split()
    texts = {action: f"{action.words} {action.label} {action.keys or NO_KEY}".casefold() for action in actions}
    found = [action for action in actions if all(word in texts[action] for word in wanted)]
    if not found:
        with_group = {action: f"{texts[action]} {action.group.casefold()}" for action in actions}
        found = [action for action in actions if all(word in with_group[action] for word in wanted)]
    return [(name, list(group)) for name, group in groupby(found, key=lambda action: action.group)]


def group_lines(name: str, actions: Sequence[ActionHelp], cells: int) -> list[HelpLine]:
    """The lines of a group: its name, then each action, wrapped beside its keys."""
    import textwrap  # not before the first screen, which shows no help

    lines = [HelpLine("", name, is_heading=True)]
    for action in actions:
        keys = action.keys or NO_KEY
        parts = textwrap.wrap(action.words, max(8, cells - KEY_CELLS - 2))
        if cell_len(keys) > KEY_CELLS - 2:
            lines.append(HelpLine(keys, ""))
            lines += [HelpLine("", part) for part in parts]
        else:
            lines += [HelpLine(keys if i == 0 else "", part) for i, part in enumerate(parts)]
    return lines


def balanced(groups: list[list[HelpLine]], number: int) -> list[list[HelpLine]]:
    """Groups distributed over at most `number` columns of about the same height, with empty lines between them."""
    wanted = sum(len(lines) + 1 for lines in groups) / number
    columns: list[list[HelpLine]] = [[]]
    for lines in groups:
        is_full = columns[-1] and len(columns[-1]) + len(lines) / 2 > wanted
        if is_full and len(columns) < number:
            columns.append([])
        columns[-1] += [*([EMPTY] if columns[-1] else []), *lines]
    return columns
