"""Hints at the first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.features.feature import Feature

if TYPE_CHECKING:
    from reader.ui.widgets.hints import Hints

LEAST_HEIGHT = 16
"""From this height of the screen on, in lines, there is room for hints."""


class Hinting(Feature):
    """Three lines above the foot, until they are closed or one of them is followed."""

    hints: Hints | None = None

    def take_over(self, earlier: Hinting) -> None:
        """Leave the hints where they are."""
        self.hints = earlier.hints

    async def show(self) -> None:
        """Show the hints, if there is room."""
        from reader.ui.widgets.hints import Hints

        if self.screen.size.height >= LEAST_HEIGHT:
            self.hints = Hints(self.screen.settings.keys)
            await self.screen.mount(self.hints, before=self.screen.foot)

    def performed(self, action: str) -> None:
        """Close the hints when one of them has been followed."""
        from reader.ui.widgets.hints import HINTS

        if self.hints is not None and any(action == name for _, hints in HINTS for name, _ in hints):
            self.close()

    def close(self) -> bool:
        """Close the hints."""
        if self.hints is None:
            return False
        self.hints.remove()
        self.hints = None
        return True
