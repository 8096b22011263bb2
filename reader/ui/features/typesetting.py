"""How the text is set, while it is read."""

from __future__ import annotations

from dataclasses import replace

from reader.config import MEASURE
from reader.ui.features.feature import Feature

STEP = 4
"""How much longer or shorter lines become at a time, in cells."""
WRAPPED, SCROLLED = "Lines that are too wide go on below.", "Lines that are too wide are scrolled sideways."

FOLDED, SHOWN = "Quoted mail is folded to a line each.", "Quoted mail is shown."


class Typesetting(Feature):
    """The length of lines, and how they are filled."""

    def widen(self, step: int) -> None:
        """Make lines longer by a step, shorter for -1, starting from the length they have on the screen."""
        text = self.screen.text
        wanted = min(text.measure, text.lines.width) + step * STEP
        self.screen.set_measure(MEASURE.clamp(wanted))
        self.say(f"Lines of at most {text.measure} characters.", timeout=2)

    def justify(self) -> None:
        """Make lines equally long, or leave them ragged."""
        text = self.screen.text
        text.set_typography(replace(text.typography, justify=not text.typography.justify))

    def hyphenate(self) -> None:
        """Divide long words at the ends of lines, or leave them whole."""
        text = self.screen.text
        language = "" if text.typography.language else self.screen.settings.language
        text.set_typography(replace(text.typography, language=language))

    def wrap(self) -> None:
        """Let lines of code and tables that are too wide go on below, or scroll them sideways."""
        text = self.screen.text
        text.set_typography(replace(text.typography, wraps=not text.typography.wraps))
        self.say(WRAPPED if text.typography.wraps else SCROLLED, timeout=2)

    def fold_quoted(self) -> None:
        """Fold what a message repeats of others to a line, or show it."""
        text = self.screen.text
        text.set_typography(replace(text.typography, folds_quoted=not text.typography.folds_quoted))
        self.say(FOLDED if text.typography.folds_quoted else SHOWN, timeout=2)
