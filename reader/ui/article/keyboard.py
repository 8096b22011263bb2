"""Keys in the order in which they are typed: each goes to whoever it is for when its turn comes.

Textual hands a key to the widget that has the focus when the key arrives, and performs its action later. On a slow
line, or when keys are pasted, the keys that follow a «/» would be taken for actions before the search line is there.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from textual import events
from textual.screen import Screen
from textual.widget import Widget

from reader.ui.panes.line_pane import LinePane

KeyTaker = Callable[[events.Key], bool | None]
"""Takes a key; False where it has no use for it, and the key performs its action."""

PATIENCE = 0.5
"""How long to wait for a widget that handles Enter, in seconds."""


async def has_handled(widget: Widget) -> None:
    """Wait until a widget has handled the keys that it was given: Enter may give the following ones to another."""
    handled = asyncio.Event()
    widget.call_later(handled.set)
    with suppress(TimeoutError):
        await asyncio.wait_for(handled.wait(), PATIENCE)


class PassedKey(events.Key):
    """A key that was passed on to a widget; if it comes back, the widget had no use for it."""


PassedKey.handler_name = events.Key.handler_name


class Keyboard:
    """The keys that reach an article's screen."""

    def __init__(self, screen: Screen[None], press: Callable[[events.Key], Awaitable[None]]) -> None:
        self.screen = screen
        self.press = press
        self.taker: KeyTaker | None = None

    async def take(self, event: events.Key) -> None:
        """Give a key to whoever takes all keys, to the widget that has the focus by now, or perform its action."""
        recipient = self.recipient
        if recipient is None:
            event.stop()
            if self.taker is None or self.taker(event) is False:
                await self.press(event)
        elif not isinstance(event, PassedKey):
            event.stop()
            passed = PassedKey(event.key, event.character)
            passed.set_sender(self.screen.app)
            recipient._forward_event(passed)
            if event.key == "enter":
                await has_handled(recipient)

    @property
    def recipient(self) -> Widget | None:
        """The widget that handles the key itself; None for the panes, whose keys perform actions."""
        top = self.screen.app.screen
        focused = top.focused or top
        return None if top is self.screen and (self.taker or isinstance(focused, LinePane | Screen)) else focused
