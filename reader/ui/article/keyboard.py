"""Keys in the order in which they are typed: each goes to whoever is asked when its turn comes.

Textual hands a key to the widget that has the focus when it arrives, and starts its action later. On a slow line, or
when keys are pasted, the keys behind a «/» would so be taken for actions before the line for words is there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual import events
from textual.screen import Screen
from textual.widget import Widget

from reader.ui.panes.line_pane import LinePane

Taker = Callable[[events.Key], None]


class PassedKey(events.Key):
    """A key that was handed on; when it comes back, nobody wanted it."""


PassedKey.handler_name = events.Key.handler_name


class Keyboard:
    """The keys that reach an article's screen."""

    def __init__(self, screen: Screen[None], keys: Mapping[str, tuple[str, ...]]) -> None:
        self.screen = screen
        self.actions = {key: action for action, names in keys.items() for key in names}
        self.taker: Taker | None = None

    async def take(self, event: events.Key) -> None:
        """Give a key to the one who wants all of them, to the one who has the focus by now, or start its action."""
        asked = self.asked
        if asked is None:
            event.stop()
            if self.taker is not None:
                self.taker(event)
            else:
                await self.start(event)
        elif not isinstance(event, PassedKey):
            event.stop()
            passed = PassedKey(event.key, event.character)
            passed.set_sender(self.screen.app)
            asked._forward_event(passed)

    @property
    def asked(self) -> Widget | None:
        """The widget that wants the key itself; None for the panes, whose keys start actions."""
        top = self.screen.app.screen
        asked = top.focused or top
        return None if top is self.screen and (self.taker or isinstance(asked, LinePane | Screen)) else asked

    async def start(self, event: events.Key) -> None:
        """Start the action of a key, if it has one, and wait for it."""
        names = (event.key, *([event.character] if event.character is not None else []), *event.aliases)
        action = next((self.actions[name] for name in names if name in self.actions), None)
        if action is not None:
            await self.screen.app.run_action(f"app.do('{action}')")
