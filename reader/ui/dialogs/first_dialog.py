"""A dialog that may be the first screen, below all others."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from reader.ui.dialogs.dialog import Dialog


class FirstDialog(Dialog[None]):
    """A dialog with a line to type in, which may be typed in before it has the focus."""

    input: Input

    def _forward_event(self, event: events.Event) -> None:
        """Keep what is typed before the line has the focus for it, in order."""
        if self.focused is None and isinstance(event, events.Key | events.Paste):
            self.input.post_message(event)
        else:
            super()._forward_event(event)

    def close(self) -> bool:
        """Close the screen, unless it is the first; whether it is closed."""
        if self is self.app.screen_stack[0]:
            return False
        self.dismiss()
        return True
