"""The keymap: which action each key performs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Generic

from reader.ui.article.action import Action, F
from reader.ui.layout.help import ActionHelp
from reader.ui.layout.key_hints import KeyHint
from reader.ui.layout.key_names import written_key
from reader.ui.layout.scrolling import Scroll

if TYPE_CHECKING:
    from textual import events


class Keymap(Generic[F]):
    """The actions of the table with the keys that the settings give them."""

    def __init__(self, actions: Sequence[Action[F]], keys: Mapping[str, tuple[str, ...]]) -> None:
        self.actions = actions
        self.keys = keys
        self.by_name = {action.name: action for action in actions}
        self.by_key = {key: self.by_name[name] for name, its_keys in keys.items() for key in its_keys}

    def action(self, event: events.Key) -> Action[F] | None:
        """The action of a key press, by the key's name, its character or one of its aliases; None if it has none."""
        names = (event.key, *([event.character] if event.character is not None else []), *event.aliases)
        return next((self.by_key[name] for name in names if name in self.by_key), None)

    def scroll(self, event: events.Key) -> Scroll | None:
        """The step by which a key scrolls; None if it does something else or nothing."""
        action = self.action(event)
        return action.scroll if action is not None else None

    def written_keys(self, action: Action[F]) -> str:
        """The keys of an action as people write them, two blanks apart; empty if it has none."""
        return "  ".join(map(written_key, self.keys.get(action.name, ())))

    def help(self) -> list[ActionHelp]:
        """The entries of the help, one for each action."""
        return [
            ActionHelp(action.help, action.group, action.label, self.written_keys(action)) for action in self.actions
        ]

    def hints(self) -> list[KeyHint]:
        """The hints of the footer: the first key of each action that has a label."""
        return [
            KeyHint(written_key(self.keys[action.name][0]), action.label, action.name)
            for action in self.actions
            if action.label and self.keys.get(action.name)
        ]
