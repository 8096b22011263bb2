"""The dialog that asks for the format of an export."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.ui.dialogs.choice_list import ChoiceList
from reader.ui.dialogs.dialog import Dialog

FORMATS = {
    "m": ("markdown", ".md", "Markdown, for people"),
    "j": ("json", ".json", "JSON, for programs"),
    "c": ("csv", ".csv", "CSV, for spreadsheets"),
    "a": ("annotations", ".jsonld", "W3C annotations"),
}
"""For each key a format, its file name extension, and its description."""


class ExportDialog(Dialog[tuple[str, str] | None]):
    """A list of formats; the result is the chosen format and its file name extension, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Close", show=False),
        *(Binding(key, f"take('{key}')", show=False) for key in FORMATS),
    ]
    DEFAULT_CSS = """
    ExportDialog {
        align: center middle;
        & > OptionList {
            width: 40; max-width: 100%; height: auto; max-height: 100%;
            background: $surface; padding: 0 1;
            &, &:focus { border: round $accent; }
        }
    }
    """

    def compose(self) -> ComposeResult:
        options = ChoiceList(*(Option(f"{key}  {words}", id=key) for key, (_, _, words) in FORMATS.items()))
        options.border_title = "Export the quotations as"
        options.border_subtitle = "Esc cancels"
        yield options

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Accept the format selected with Enter or the mouse."""
        self.action_take(event.option.id or "")

    def action_take(self, key: str) -> None:
        """Accept the format of a key."""
        format, extension, _ = FORMATS[key]
        self.dismiss((format, extension))
