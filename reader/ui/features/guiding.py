"""Guiding: the help with all keys, and the palette that finds actions and sections by name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Generic

from reader.ui.article.action import Action, F
from reader.ui.article.feature import FeatureSet
from reader.ui.article.keymap import Keymap
from reader.ui.article.screen import ArticleScreen
from reader.ui.features.feature import Feature

NO_KEY = "no key"
SECTION = "Go to this section"
"""The note in the palette below the name of a section."""


class Guiding(Feature, Generic[F]):
    """Shows what can be done, and with which keys."""

    def __init__(
        self,
        screen: ArticleScreen[FeatureSet],
        keymap: Keymap[F],
        perform: Callable[[Action[F]], Awaitable[None]],
    ) -> None:
        super().__init__(screen)
        self.keymap = keymap
        self.perform = perform

    def show_help(self) -> None:
        """Show all actions with their keys."""
        from reader.ui.dialogs.help_screen import HelpScreen

        self.screen.app.push_screen(HelpScreen(self.keymap.help()))

    def show_palette(self) -> None:
        """Let an action or a section be found by name."""
        from reader.ui.dialogs.palette import PaletteEntry, palette

        screen, keymap = self.screen, self.keymap
        actions = [
            PaletteEntry(
                action.help,
                f"{action.group} · {keymap.written_keys(action) or NO_KEY}",
                partial(self.perform, action),
            )
            for action in keymap.actions
        ]
        sections = [
            PaletteEntry(section.title, SECTION, partial(screen.go_to, section.span.start))
            for section in screen.document.outline.walk()
            if section.level
        ]
        screen.app.push_screen(palette(actions, sections))
