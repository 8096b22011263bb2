"""The help: all actions with the keys in force, by group."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.ui.actions import ACTIONS, shown_key


class HelpScreen(ModalScreen[None]):
    """A window with all keys; most keys close it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,enter", "dismiss", "Close", show=False)]
    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        & > VerticalScroll {
            width: 60; max-width: 100%; height: auto; max-height: 100%;
            padding: 0 2; background: $surface; border: round $accent;
        }
    }
    """

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.keys = keys

    def compose(self) -> ComposeResult:
        """One static text in a frame that scrolls."""
        with VerticalScroll():
            yield Static(help_text(self.keys))


def help_text(keys: Mapping[str, tuple[str, ...]]) -> Text:
    """All actions by group, each with its keys."""
    text = Text()
    for group, actions in groupby(ACTIONS, key=lambda action: action.group):
        text.append(f"\n{group}\n" if text else f"{group}\n", "bold")
        for action in actions:
            shown = "  ".join(shown_key(key) for key in keys.get(action.name, ()))
            text.append(f"  {shown:<14}", "bold")
            text.append(f"{action.help}\n")
    text.append("\nEsc closes this window; config.yaml sets every key.", "dim")
    return text
