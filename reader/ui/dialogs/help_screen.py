"""The help screen: all actions with their current keys, by group, filtered by typing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import events, on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, Static

from reader.ui.dialogs.dialog import Dialog
from reader.ui.layout.help import COLUMN_CELLS, EMPTY, KEY_CELLS, ActionHelp, HelpLine, help_columns
from reader.ui.theme.styles import ThemeStyles, styles_of

MAX_COLUMNS = 3
NO_MATCH = "No action matches. Try another word, or press Esc to see all keys."


class QueryInput(Input):
    """The input; a question mark, typed first, closes the help."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "screen.close_again", show=False, priority=True),
    ]


class HelpScreen(Dialog[None]):
    """All actions with their keys, or those that contain the typed words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "clear_or_close", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        & > Vertical {
            width: 100%; height: auto; max-height: 100%;
            background: $surface; border: round $accent; border-title-style: bold; padding: 0 1;
            & > Input, & > Input:focus { border: none; height: 1; padding: 0 1; background: $surface; }
            & > VerticalScroll { height: auto; padding: 0 1; scrollbar-size-vertical: 1; }
        }
    }
    """

    def __init__(self, actions: Sequence[ActionHelp]) -> None:
        super().__init__()
        self.actions = actions
        self.typed = QueryInput(placeholder="Type what you want to do")
        self.typed.cursor_blink = False
        self.shown = Static()
        self.window = Vertical()
        self.scroll = VerticalScroll(can_focus=False)

    def compose(self) -> ComposeResult:
        with self.window as window:
            window.border_title = "Keys"
            window.border_subtitle = "Esc closes · keys are set in config.yaml"
            yield self.typed
            with self.scroll:
                yield self.shown

    def on_resize(self, event: events.Resize) -> None:
        """Lay the actions out in as many columns as fit."""
        self.show_keys()

    @on(Input.Changed)
    def show_keys(self) -> None:
        """Show the actions that contain the typed words."""
        columns = max(1, min(MAX_COLUMNS, (self.app.size.width - 7) // COLUMN_CELLS))
        width = columns * COLUMN_CELLS if columns > 1 else max(1, min(COLUMN_CELLS, self.app.size.width - 7))
        self.window.styles.width = width + 7
        self.scroll.styles.max_height = max(1, self.app.size.height - 3)
        self.shown.update(help_text(self.actions, self.typed.value, width, styles_of(self.app)))

    @on(Input.Submitted)
    def close_on_enter(self) -> None:
        self.dismiss()

    def action_close_again(self) -> None:
        """Close, unless something is typed; then the key is typed, too."""
        if self.typed.value:
            raise SkipAction
        self.dismiss()

    def action_clear_or_close(self) -> None:
        """Clear the input, or close if it is empty."""
        if self.typed.value:
            self.typed.value = ""
        else:
            self.dismiss()

    def action_scroll(self, lines: int) -> None:
        self.scroll.scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        self.scroll.scroll_relative(y=pages * max(1, self.scroll.size.height - 1), animate=False)


def help_text(actions: Sequence[ActionHelp], query: str, width: int, styles: ThemeStyles) -> Text:
    """The actions that contain all words of a query, in columns."""
    columns = help_columns(actions, query, width)
    if not columns[0]:
        return Text(NO_MATCH)
    text = Text()
    cells = width // max(1, width // COLUMN_CELLS)
    for lines in zip_longest(*columns, fillvalue=EMPTY):
        row = Text()
        for line in lines:
            append_line(row, line, cells, styles)
        row.rstrip()
        text.append(row).append("\n")
    return text


def append_line(text: Text, line: HelpLine, cells: int, styles: ThemeStyles) -> None:
    """Append a line of a column, padded to its width."""
    keys = "" if line.is_heading else line.keys + " " * (KEY_CELLS - cell_len(line.keys))
    text.append(keys, styles.of("name"))
    text.append(line.words, styles.of("marked") if line.is_heading else "")
    text.append(" " * (cells - cell_len(keys) - cell_len(line.words)))
