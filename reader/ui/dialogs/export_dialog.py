"""The dialog that asks for the format of an export."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.ui.dialogs.choice_list import ChoiceList
from reader.ui.dialogs.dialog import Dialog


class ExportDialog(Dialog[str | None]):
    """A list of formats, each with the key that chooses it; the result is the key, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Close", show=False),
    ]
    DEFAULT_CSS = """
    ExportDialog {
        align: center middle;
        & > OptionList {
            width: 76; max-width: 100%; height: auto; max-height: 100%;
            background: $surface; padding: 0 1;
            &, &:focus { border: round $accent; }
        }
    }
    """

    def __init__(self, title: str, formats: Mapping[str, str]) -> None:
        super().__init__()
        self.list_title, self.formats = title, formats

    def compose(self) -> ComposeResult:
        options = ChoiceList(*(Option(f"{key}  {words}", id=key) for key, words in self.formats.items()))
        options.border_title = Content(self.list_title)
        options.border_subtitle = "Esc cancels"
        yield options

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Accept the format selected with Enter or the mouse."""
        self.dismiss(event.option.id)

    def on_key(self, event: events.Key) -> None:
        """Accept the format of a key."""
        if event.character in self.formats:
            event.stop()
            self.dismiss(event.character)
