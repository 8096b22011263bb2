"""The dialog in which a theme is chosen, with an immediate preview."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.ui.dialogs.choice_list import ChoiceList
from reader.ui.dialogs.corner_list import CornerList
from reader.ui.theme.themed_app import ThemedApp
from reader.ui.theme.themes import OWN_THEMES


class ThemePicker(CornerList):
    """A list of themes, the reader's own first; the result is the name of one, or None if it was cancelled."""

    def __init__(self, before: str) -> None:
        super().__init__()
        self.before = before

    def compose(self) -> ComposeResult:
        names = [theme.name for theme in OWN_THEMES]
        names += sorted(name for name in self.app.available_themes if name not in names)
        options = ChoiceList(*(Option(name, id=name) for name in names))
        options.border_title = "Theme"
        options.border_subtitle = "Enter keeps · Esc cancels"
        options.highlighted = names.index(self.before)
        yield options

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Preview a theme."""
        name = event.option.id or self.before
        self.app.theme = self.app.shown_theme(name) if isinstance(self.app, ThemedApp) else name

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)

    def action_cancel(self) -> None:
        """Restore the previous theme."""
        self.app.theme = self.before
        super().action_cancel()
