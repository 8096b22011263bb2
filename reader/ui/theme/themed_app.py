"""An app in the theme of the settings, adapted to the colours and symbols that the terminal can display."""

from __future__ import annotations

import os
from collections.abc import Sequence

from rich.console import Console
from textual.app import App
from textual.filter import LineFilter
from textual.notifications import Notify, SeverityLevel

from reader.config import Settings
from reader.document.visible import visible
from reader.ui.terminal.gate import gate
from reader.ui.terminal.symbols import is_unicode, needs_ascii
from reader.ui.theme.ascii import AsciiFilter
from reader.ui.theme.notice import Notice
from reader.ui.theme.themes import OWN_THEMES, TERMINAL_THEMES, with_contrast


class ThemedApp(App[None]):
    """An app that is readable in every theme and on every terminal, without animations."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.animation_level = "none"
        for theme in OWN_THEMES:
            self.register_theme(theme)
        # Messages printed after the screen has closed go to standard error, which may not contain escape sequences.
        self.error_console = Console(stderr=True, color_system=None, markup=False, highlight=False)
        self.filters: tuple[LineFilter, ...] = ()
        if needs_ascii(settings.ascii, os.environ):
            self.filters = (AsciiFilter(is_whole=not is_unicode()),)
        self.theme = self.shown_theme(settings.theme)

    @property
    def has_few_colours(self) -> bool:
        """Whether the terminal has at most 16 colours, or colours are turned off (NO_COLOR)."""
        return self.no_color or self.console.color_system in {None, "standard", "windows"}

    def shown_theme(self, name: str) -> str:
        """The name of the theme to show for a theme: itself, or one in the terminal's own colours if it has few."""
        return TERMINAL_THEMES[self.available_themes[name].dark] if self.has_few_colours else name

    def get_line_filters(self) -> Sequence[LineFilter]:
        """The gate, with the filters that every drawn line passes before it: Textual's, and ASCII if needed."""
        return [gate(*super().get_line_filters(), *self.filters)]

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a notice. Its text is never parsed as markup: `markup` is ignored, as screens pass Textual's default."""
        seconds = self.NOTIFICATION_TIMEOUT if timeout is None else timeout
        self.post_message(Notify(Notice(visible(message), visible(title), severity, seconds)))

    def get_css_variables(self) -> dict[str, str]:
        """The variables of the current theme, with readable text colours."""
        variables = super().get_css_variables()
        self.theme_variables = variables if self.current_theme.ansi else with_contrast(variables)
        return self.theme_variables
