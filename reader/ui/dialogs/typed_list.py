"""A list that is narrowed by typing: an input, the entries that match it, and a line about the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, Generic, TypeVar

from rich.style import Style
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.ui.background import in_thread
from reader.ui.dialogs.choice_list import ChoiceList
from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.fuzzy import Match, matches
from reader.ui.theme.styles import ThemeStyles, styles_of

E = TypeVar("E")
MATCHED = Style(underline=True)
"""The style of letters that match what was typed."""


class TypedList(Dialog[None], Generic[E]):
    """An input, and the list of what matches it; subclasses say what is listed and how it looks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step('cursor_up')", "Up", show=False),
        Binding("down", "step('cursor_down')", "Down", show=False),
        Binding("pageup", "step('page_up')", "Page up", show=False),
        Binding("pagedown", "step('page_down')", "Page down", show=False),
    ]
    DEFAULT_CSS = """
    TypedList {
        align: center middle;
        & > Vertical {
            width: 110; max-width: 100%; height: 85%; min-height: 10; max-height: 100%;
            padding: 0 1; background: $surface; border: round $accent; border-title-color: $text;
        }
        & Input { border: none; height: 1; padding: 0; background: $surface; margin: 0 0 1 0; }
        & Input:focus { border: none; background-tint: $foreground 0%; }
        & OptionList { border: none; height: 1fr; padding: 0; background: $surface; scrollbar-size-vertical: 1;
            text-wrap: nowrap; text-overflow: ellipsis; }
        & OptionList:focus { border: none; }
        & Static { height: 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """
    TITLED = ""
    """The title of the frame."""
    PLACEHOLDER = ""
    """What can be typed."""
    MAX_LISTED = 200
    """The maximum number of entries that are listed."""

    def __init__(self) -> None:
        super().__init__()
        self.listed: list[E] = []
        self.typed = ""
        self.input = Input(placeholder=self.PLACEHOLDER, compact=True)
        self.input.cursor_blink = False
        self.options = ChoiceList(compact=True)
        self.options.can_focus = False
        self.status = Static(markup=False)

    def candidates(self) -> Sequence[E]:
        """What can be listed, in its order."""
        raise NotImplementedError

    def searched(self, entry: E) -> str:
        """What is searched of an entry."""
        raise NotImplementedError

    def row(self, entry: E, match: Match, styles: ThemeStyles) -> Text:
        """The row of an entry, on one line."""
        raise NotImplementedError

    def show_status(self) -> None:
        """Show the keys, or what is being waited for."""
        raise NotImplementedError

    def directly(self, _typed: str) -> Sequence[E]:
        """What the typed words name by themselves; it is listed first. Called in a thread."""
        return ()

    def compose(self) -> ComposeResult:
        frame = Vertical()
        frame.border_title = self.TITLED
        with frame:
            yield self.input
            yield self.options
            yield self.status

    @on(Input.Changed)
    def update_list(self) -> None:
        """List what matches the text typed so far."""
        self.run_worker(self.list_matches, exclusive=True, group="matches")  # type: ignore[arg-type]  # as a coroutine it may never be awaited

    async def list_matches(self) -> None:
        """List the matches. If the text has changed, the first one is highlighted; otherwise the highlight stays."""
        typed, candidates = self.input.value, self.candidates()
        names = [self.searched(each) for each in candidates]
        found = await in_thread(partial(matches, names, typed, self.MAX_LISTED))
        direct = await in_thread(partial(self.directly, typed))
        if typed != self.input.value:
            return
        highlighted = self.highlighted if typed == self.typed else None
        self.typed = typed
        self.listed = [*direct, *(candidates[match.index] for match in found)]
        letters = [Match(0, frozenset())] * len(direct) + found
        styles = styles_of(self.app)
        rows = [Option(self.row(each, match, styles)) for each, match in zip(self.listed, letters, strict=True)]
        self.options.clear_options()
        self.options.add_options(rows)
        self.options.highlighted = self.index_of(highlighted)
        self.show_status()

    def index_of(self, entry: E | None) -> int | None:
        """The index of the row to highlight: that of an entry, or else the first one; None if there is none."""
        if entry is not None and entry in self.listed:
            return self.listed.index(entry)
        return 0 if self.listed else None

    @property
    def highlighted(self) -> E | None:
        """The highlighted entry."""
        index = self.options.highlighted
        return self.listed[index] if index is not None and index < len(self.listed) else None

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def choose(self) -> None:
        if self.highlighted is not None:
            self.chosen(self.highlighted)

    def chosen(self, entry: E) -> None:
        """Respond to an entry that was chosen."""
        raise NotImplementedError

    def action_step(self, step: str) -> None:
        """Move the highlight of the list."""
        move: Callable[[], None] = getattr(self.options, f"action_{step}")
        move()
