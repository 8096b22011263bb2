"""What all dialogs have in common: each is closed once, whatever keys still wait for it.

Keys that were typed in one burst reach a dialog after the first of them has closed it. They were not meant for it, and
must neither close what lies below nor choose a second time.
"""

from __future__ import annotations

from typing import TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.widgets import Button, Input, OptionList

T = TypeVar("T")

ANSWERS = (events.InputEvent, Input.Changed, Input.Submitted, OptionList.OptionMessage, Button.Pressed)
"""What a dialog that is closed no longer hears."""


class ClosedOnce(Screen[T]):
    """A screen that takes the first result and nothing after it."""

    is_closed = False

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Close with a result; do nothing if it is closed already, or covered by another dialog.

        `is_current` is true of what a dialog covers, too, and Textual would close that dialog in place of this one.
        """
        if self.is_closed or self.app.screen is not self:
            return AwaitComplete()
        self.is_closed = True
        return super().dismiss(result)

    def check_message_enabled(self, message: Message) -> bool:
        """Whether a message is still heard."""
        return not (self.is_closed and isinstance(message, ANSWERS)) and super().check_message_enabled(message)


class Dialog(ModalScreen[T], ClosedOnce[T]):
    """A window over the article."""
