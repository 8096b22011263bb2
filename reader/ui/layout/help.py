"""The layout of the help: all actions with their keys, by group, in as many columns as there is room for."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len

from reader.ui.features.actions import ACTIONS, Action, shown_key

WIDTH = 54
"""The cells of a column, where there is room for more than one."""
KEYS = 14
"""The cells of the keys in it."""
NONE = "no key"
"""What is shown for an action that only the palette starts."""

Keys = Mapping[str, tuple[str, ...]]


class HelpLine(NamedTuple):
    """A line of a column."""

    keys: str
    """The keys of an action; empty where its words go on."""
    words: str
    """What it does; the name of a group where it is a head."""
    is_head: bool = False
    """Whether it is the head of a group."""


EMPTY = HelpLine("", "")


def help_columns(keys: Keys, query: str, width: int) -> list[list[HelpLine]]:
    """The lines of each column in a width in cells: the actions that hold all words of a query."""
    number = max(1, width // WIDTH)
    cells = width // number
    groups = [group_lines(name, actions, keys, cells) for name, actions in found(keys, query)]
    return balanced(groups, number)


def found(keys: Keys, query: str) -> list[tuple[str, list[Action]]]:
    """The groups with those of their actions that hold all words of a query, capitals or not.

    The name of a group counts only where nothing is found without it.
    """
    wanted = query.casefold().split()
    said = {action: f"{action.help} {action.label} {keys_of(action, keys)}".casefold() for action in ACTIONS}
    kept = [action for action in ACTIONS if all(word in said[action] for word in wanted)]
    if not kept:
        with_group = {action: f"{said[action]} {action.group.casefold()}" for action in ACTIONS}
        kept = [action for action in ACTIONS if all(word in with_group[action] for word in wanted)]
    return [(name, list(actions)) for name, actions in groupby(kept, key=lambda action: action.group)]


def keys_of(action: Action, keys: Keys) -> str:
    """The keys of an action as people write them."""
    return "  ".join(map(shown_key, keys.get(action.name, ()))) or NONE


def group_lines(name: str, actions: list[Action], keys: Keys, cells: int) -> list[HelpLine]:
    """The lines of a group: its name, then each action, wrapped behind its keys."""
    lines = [HelpLine("", name, is_head=True)]
    for action in actions:
        shown = keys_of(action, keys)
        parts = textwrap.wrap(action.help, max(8, cells - KEYS - 2))
        if cell_len(shown) > KEYS - 2:
            lines.append(HelpLine(shown, ""))
            lines += [HelpLine("", part) for part in parts]
        else:
            lines += [HelpLine(shown if i == 0 else "", part) for i, part in enumerate(parts)]
    return lines


def balanced(groups: list[list[HelpLine]], number: int) -> list[list[HelpLine]]:
    """Groups one below the other in columns of about the same height, with an empty line between them."""
    wanted = sum(len(lines) + 1 for lines in groups) / number
    columns: list[list[HelpLine]] = [[]]
    for lines in groups:
        is_full = columns[-1] and len(columns[-1]) + len(lines) / 2 > wanted
        if is_full and len(columns) < number:
            columns.append([])
        columns[-1] += [*([EMPTY] if columns[-1] else []), *lines]
    return columns
