"""Choosing a theme."""

from __future__ import annotations

from reader.ui.tasks.task import Task


class Theming(Task):
    """The colours of the screen."""

    def do_theme(self) -> None:
        """Choose a theme from a list; what is marked is shown at once."""
        from reader.ui.theme_list import ThemeScreen

        self.screen.app.push_screen(ThemeScreen(self.screen.app.theme), self.say_how_to_keep)

    def say_how_to_keep(self, chosen: str | None) -> None:
        """Tell how a theme that was chosen stays."""
        if chosen is not None:
            self.screen.notify(f"{chosen} stays until you leave; to keep it, write theme: {chosen} into config.yaml.")
