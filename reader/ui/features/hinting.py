"""Hints at the first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.article.feature import Task

if TYPE_CHECKING:
    from reader.ui.widgets.hints import Hints

LEAST_HEIGHT = 16
"""From this height of the screen on, in lines, there is room for hints."""


class Hinting(Task):
    """Three lines above the foot, until they are closed or something of what they say is done."""

    hints: Hints | None = None

    def take_over(self, before: Task, text: str) -> None:
        """Leave them where they are."""
        if isinstance(before, Hinting):
            self.hints = before.hints

    async def show(self) -> None:
        """Show them, if there is room."""
        from reader.ui.widgets.hints import Hints

        if self.screen.size.height >= LEAST_HEIGHT:
            self.hints = Hints(self.screen.settings.keys)
            await self.screen.mount(self.hints, before=self.screen.foot)

    def after(self, action: str) -> None:
        """Close them when the reader has done something of what they say."""
        from reader.ui.widgets.hints import HINTS

        if self.hints is not None and any(action == name for _, hints in HINTS for name, _ in hints):
            self.close()

    def close(self) -> bool:
        """Close them."""
        if self.hints is None:
            return False
        self.hints.remove()
        self.hints = None
        return True
