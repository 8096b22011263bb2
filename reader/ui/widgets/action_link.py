"""Words on the screen that perform an action when they are clicked."""

from __future__ import annotations

from rich.style import Style
from textual import events
from textual.message import Message
from textual.widget import Widget

ACTION = "action"
"""The key under which a style holds the name of an action."""


def action_link(action: str) -> Style:
    """The style that makes words a link to an action, by the action's name in config.yaml."""
    return Style.from_meta({ACTION: action})


class ActionRequested(Message):
    """The user clicked words that are linked to an action."""

    def __init__(self, action: str) -> None:
        super().__init__()
        self.action = action


class ActionLinks(Widget):
    """A widget whose words may be links to actions."""

    def on_click(self, event: events.Click) -> None:
        """Request the action that the clicked words are linked to, if any."""
        action = event.style.meta.get(ACTION)
        if isinstance(action, str):
            event.stop()
            self.post_message(ActionRequested(action))
