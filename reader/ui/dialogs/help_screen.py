"""The help: all actions with the keys in force, by group; typing finds some of them."""

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
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.ui.layout.help import EMPTY, KEYS, WIDTH, ActionHelp, HelpLine, help_columns
from reader.ui.theme.styles import ThemeStyles, styles_of

MOST = 3
"""The most columns."""
NOTHING = "Nothing is called so. Try another word, or press Esc to see all keys."


class QueryInput(Input):
    """The line to type on; the key that opened the help is not typed first, but closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "screen.close_again", show=False, priority=True),
    ]


class HelpScreen(ModalScreen[None]):
    """A window with all keys; words that are typed leave those that hold them."""

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
        self.shown = Static()

    def compose(self) -> ComposeResult:
        """A line to type on, and the keys below it, which scroll."""
        with Vertical() as window:
            window.border_title = "Keys"
            window.border_subtitle = "Esc closes · config.yaml sets every key"
            yield self.typed
            with VerticalScroll(can_focus=False):
                yield self.shown

    def on_resize(self, event: events.Resize) -> None:
        """Set the keys in as many columns as there is room for."""
        self.show_keys()

    @on(Input.Changed)
    def show_keys(self) -> None:
        """Show the keys that hold what is typed."""
        columns = max(1, min(MOST, (self.app.size.width - 7) // WIDTH))
        width = columns * WIDTH if columns > 1 else min(WIDTH, self.app.size.width - 7)
        self.query_one(Vertical).styles.width = width + 7
        self.query_one(VerticalScroll).styles.max_height = max(1, self.app.size.height - 3)
        self.shown.update(help_text(self.actions, self.typed.value, width, styles_of(self.app)))

    @on(Input.Submitted)
    def leave(self) -> None:
        """Close: what was looked for is found."""
        self.dismiss()

    def action_close_again(self) -> None:
        """Close with the key that opened it, while nothing is typed."""
        if self.typed.value:
            raise SkipAction
        self.dismiss()

    def action_clear_or_close(self) -> None:
        """Show all keys again where some were found; else close."""
        if self.typed.value:
            self.typed.value = ""
        else:
            self.dismiss()

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by a page."""
        scroll = self.query_one(VerticalScroll)
        scroll.scroll_relative(y=pages * max(1, scroll.size.height - 1), animate=False)


def help_text(actions: Sequence[ActionHelp], query: str, width: int, styles: ThemeStyles) -> Text:
    """The actions that hold all words of a query, in columns."""
    columns = help_columns(actions, query, width)
    if not columns[0]:
        return Text(NOTHING)
    text = Text()
    cells = width // max(1, width // WIDTH)
    for lines in zip_longest(*columns, fillvalue=EMPTY):
        row = Text()
        for line in lines:
            add(row, line, cells, styles)
        row.rstrip()
        text.append(row).append("\n")
    return text


def add(text: Text, line: HelpLine, cells: int, styles: ThemeStyles) -> None:
    """Add a line of a column, filled up to its width."""
    before = "" if line.is_head else line.keys + " " * (KEYS - cell_len(line.keys))
    text.append(before, styles.of("name"))
    text.append(line.words, styles.of("marked") if line.is_head else "")
    text.append(" " * (cells - cell_len(before) - cell_len(line.words)))
