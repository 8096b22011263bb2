"""How the text is set, while it is read."""

from __future__ import annotations

from dataclasses import replace

from reader.config import MEASURE
from reader.ui.article.feature import Task

STEP = 4
"""How much longer or shorter lines get at a time, in cells."""


class Typesetting(Task):
    """The length of lines, and how they are filled."""

    def do_wider_text(self) -> None:
        """Longer lines."""
        self.set_measure(STEP)

    def do_narrower_text(self) -> None:
        """Shorter lines."""
        self.set_measure(-STEP)

    def set_measure(self, step: int) -> None:
        """Make lines longer or shorter, from the length that they have; more than there is room for is not kept."""
        text = self.screen.text
        wanted = min(text.measure, text.lines.width) + step
        text.set_measure(MEASURE.clamp(wanted))
        self.screen.notify(f"Lines of at most {text.measure} characters.", timeout=2)

    def do_justify(self) -> None:
        """Make lines equally long, or leave them ragged."""
        text = self.screen.text
        text.set_typography(replace(text.typography, justify=not text.typography.justify))

    def do_hyphenate(self) -> None:
        """Divide long words at the ends of lines, or leave them whole."""
        text = self.screen.text
        language = "" if text.typography.language else self.screen.settings.language
        text.set_typography(replace(text.typography, language=language))
