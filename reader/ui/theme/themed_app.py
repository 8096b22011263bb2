"""An app in the theme that is set, as far as the terminal has colours and signs for it."""

from __future__ import annotations

import os
from collections.abc import Sequence

from rich.console import Console
from textual.app import App
from textual.filter import LineFilter
from textual.notifications import SeverityLevel

from reader.config import Settings
from reader.document.visible import visible
from reader.ui.terminal.gate import HarmlessFilter
from reader.ui.theme.ascii import AsciiFilter, is_unicode, needs_ascii
from reader.ui.theme.themes import FEW_COLOURS, OWN, with_contrast


class ThemedApp(App[None]):
    """An app whose words can be read in every theme and on every terminal; nothing in it moves by itself."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.animation_level = "none"
        for theme in OWN:
            self.register_theme(theme)
        # What is printed after the screen has closed goes to standard error, which takes no escape sequences.
        self.error_console = Console(stderr=True, color_system=None, markup=False, highlight=False)
        self.filters: tuple[LineFilter, ...] = (HarmlessFilter(),)
        if needs_ascii(settings.ascii, os.environ):
            self.filters = (AsciiFilter(is_whole=not is_unicode()), *self.filters)
        self.theme = self.shown_theme(settings.theme)

    @property
    def has_few_colours(self) -> bool:
        """Whether the terminal has 16 colours, or is to be used without any."""
        return self.no_color or self.console.color_system in {None, "standard", "windows"}

    def shown_theme(self, name: str) -> str:
        """The theme that a theme is shown as: itself, or one in the terminal's own colours where it has few."""
        return FEW_COLOURS[self.available_themes[name].dark] if self.has_few_colours else name

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line that is drawn goes through: ASCII for other signs if need be, and at last the gate."""
        return [*super().get_line_filters(), *self.filters]

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a notice. Its words are never markup, whatever `markup` says: screens pass on Textual's default."""
        super().notify(visible(message), title=visible(title), severity=severity, timeout=timeout, markup=False)

    def get_css_variables(self) -> dict[str, str]:
        """The variables of the theme in force, with words that can be read on their grounds."""
        variables = super().get_css_variables()
        self.theme_variables = variables if self.current_theme.ansi else with_contrast(variables)
        return self.theme_variables
