"""The keymap: from a key to its action, and from an action to its keys."""

import pytest
from textual.events import Key

from reader.ui.article.action import Action
from reader.ui.article.keymap import Keymap
from reader.ui.layout.key_hints import KeyHint
from reader.ui.layout.scrolling import LINE_DOWN

Performed = list[str]
ACTIONS: tuple[Action[Performed], ...] = (
    Action("down", "Line down", "Moving", lambda done: done.append("down"), scroll=LINE_DOWN),
    Action("search", "Search", "Searching", lambda done: done.append("search"), "find"),
    Action("hide", "Hide", "Panes", lambda done: done.append("hide"), "hide"),
)
KEYMAP = Keymap(ACTIONS, {"down": ("j", "down"), "search": ("slash", "ctrl+f"), "hide": ()})


@pytest.mark.parametrize(
    ("key", "character", "performed"),
    [
        ("j", "j", "down"),
        ("down", None, "down"),
        ("ctrl+f", None, "search"),
        ("slash", "/", "search"),
        ("J", "J", None),
        ("up", None, None),
    ],
)
def test_a_key_performs_the_action_bound_to_it(key: str, character: str | None, performed: str | None) -> None:
    action = KEYMAP.action(Key(key, character))
    assert (action.name if action is not None else None) == performed
    done: Performed = []
    if action is not None:
        action.perform(done)
    assert done == ([performed] if performed is not None else [])


def test_only_scrolling_keys_have_a_scroll_step() -> None:
    assert KEYMAP.scroll(Key("j", "j")) == LINE_DOWN
    assert KEYMAP.scroll(Key("ctrl+f", None)) is None
    assert KEYMAP.scroll(Key("x", "x")) is None


def test_the_footer_shows_the_first_key_of_each_bound_action_with_a_label() -> None:
    assert KEYMAP.hints() == [KeyHint("Slash", "find", "search")]


def test_the_help_lists_all_actions_with_all_keys() -> None:
    assert [(entry.words, entry.keys) for entry in KEYMAP.help()] == [
        ("Line down", "j  ↓"),
        ("Search", "Slash  ^f"),
        ("Hide", ""),
    ]
