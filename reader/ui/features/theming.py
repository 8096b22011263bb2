"""Choosing a theme."""

from __future__ import annotations

from reader.errors import ConfigError
from reader.ui.features.feature import Feature


class Theming(Feature):
    """The colours of the screen."""

    def choose_theme(self) -> None:
        """Choose a theme from a list; what is marked is shown at once."""
        from reader.ui.dialogs.theme_picker import ThemePicker

        self.screen.app.push_screen(ThemePicker(self.screen.app.theme), self.keep)

    def keep(self, chosen: str | None) -> None:
        """Write a theme that was chosen into the user's settings, where things are remembered."""
        if chosen is None:
            return
        if not self.screen.settings.remember:
            self.say(f"{chosen} stays until you leave; to keep it, write theme: {chosen} into config.yaml.")
            return
        from reader.config.saving import save_setting

        try:
            file = save_setting("theme", chosen)
        except (OSError, ConfigError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error).rstrip(".")
            self.say(f"{chosen} stays until you leave. It cannot be kept: {reason}. Write theme: {chosen} yourself.")
        else:
            self.say(f"{chosen} is kept in {file}; t chooses another.")
