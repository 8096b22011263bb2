"""The line at the bottom in which a search is typed, with the number of hits and the search options."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from reader.ui.layout.fit import fitted
from reader.ui.layout.key_names import written_key
from reader.ui.layout.search import Query, has_capitals
from reader.ui.widgets.action_link import action_link
from reader.ui.widgets.article_message import ArticleMessage
from reader.ui.widgets.bars import Bar

TOGGLES = {"search_words": "words", "search_regex": "regex", "search_quotes": "quotes"}
"""The actions that switch search options, and the word for each option."""
MIN_INPUT_CELLS = 24
"""The minimum width of the input; to keep it, the keys of the options and then the options are left out."""


class SearchState(Bar):
    """The number of hits, or an error, and the options; a click on an option switches it."""

    DEFAULT_CSS = "SearchState { width: auto; }"

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.keys = keys
        self.query_shown = Query("")
        self.count = self.error = ""

    def show(self, query: Query, count: str, error: str = "") -> None:
        """Show the state of a search: its number of hits, or an error."""
        self.query_shown, self.count, self.error = query, count, error
        self.fit()

    def fit(self) -> None:
        """Take as much width as the content needs."""
        self.styles.width = sum(segment.cell_length for segment in self.segments(0))
        self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """The most detailed version of the content that fits the screen."""
        room = self.app.size.width - MIN_INPUT_CELLS
        if self.error:
            error = f" {self.error} "
            return [Segment(fitted(error, min(cell_len(error), max(1, room))), self.theme_styles.of("error"))]
        count = Segment(f" {self.count} ", self.theme_styles.of("marked"))
        capitals = [Segment(" Aa ", self.theme_styles.of("muted"))] if has_capitals(self.query_shown) else []
        for toggles in (self.toggles(has_keys=True), self.toggles(has_keys=False), self.toggles(only_on=True)):
            segments = [count, *capitals, *toggles]
            if sum(segment.cell_length for segment in segments) <= room:
                return segments
        return [count]

    def toggles(self, *, has_keys: bool = False, only_on: bool = False) -> Iterator[Segment]:
        """The options, with or without their keys, or only those that are on."""
        query = self.query_shown
        states = dict(zip(TOGGLES, (query.is_whole, query.is_regex, query.is_quoted), strict=True))
        for action, word in TOGGLES.items():
            if only_on and not states[action]:
                continue
            style = self.theme_styles.of("marked" if states[action] else "muted")
            key = f"{written_key(self.keys[action][0])} " if has_keys and self.keys[action] else ""
            mark = "✓" if states[action] else " "
            yield Segment(f" {key}{mark}{word}", style + action_link(action))
        yield Segment(" ")


class SearchLine(Widget):
    """The input for the words to search, and the state of the search."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Cancel the search", show=False),
        Binding("up", "recall(-1)", "Previous search", show=False),
        Binding("down", "recall(1)", "Next search", show=False),
    ]
    DEFAULT_CSS = """
    SearchLine {
        dock: bottom; layout: horizontal; height: 1; background: $surface;
        & > SearchPrompt { width: 2; }
        & > Input { width: 1fr; border: none; height: 1; padding: 0; background: $surface; }
        & > Input:focus { border: none; background-tint: $foreground 0%; }
    }
    """

    class Changed(ArticleMessage):
        """The user changed the words."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Cancelled(ArticleMessage):
        """The user cancelled the search, to return to where it began."""

    def __init__(self, keys: Mapping[str, tuple[str, ...]], entered: Callable[[str], None]) -> None:
        """`entered` is told the words when the user accepts them: at once, before the next key has its turn."""
        super().__init__()
        self.entered = entered
        self.input = WordsInput(self.submit)
        self.input.cursor_blink = False
        self.state = SearchState(keys)
        self.history: list[str] = []
        self.history_index = 0

    def compose(self) -> ComposeResult:
        yield SearchPrompt()
        yield self.input
        yield self.state

    def begin(self) -> None:
        """Appear, empty, with the last search as the placeholder."""
        self.display = True
        self.history_index = len(self.history)
        self.input.placeholder = self.history[-1] if self.history else ""
        self.input.value = ""
        self.state.show(Query(""), "")
        self.screen.set_focus(self.input)

    def on_resize(self, event: events.Resize) -> None:
        """Leave enough room for the input."""
        self.state.fit()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    def submit(self, value: str) -> None:
        """Remember the words; an empty input stands for the last search."""
        words = value or (self.history[-1] if self.history else "")
        if words:
            self.history = [*(past for past in self.history if past != words), words]
        self.entered(words)

    def action_leave(self) -> None:
        self.post_message(self.Cancelled())

    def action_recall(self, step: int) -> None:
        """Recall an earlier search (`step` -1) or a later one (1)."""
        self.history_index = min(max(self.history_index + step, 0), len(self.history))
        self.input.value = self.history[self.history_index] if self.history_index < len(self.history) else ""
        self.input.cursor_position = len(self.input.value)


class WordsInput(Input):
    """An input that leaves keys with Alt to the actions, and handles Enter in the order of the keys."""

    def __init__(self, submit: Callable[[str], None]) -> None:
        super().__init__(compact=True)
        self.submit = submit

    def on_key(self, event: events.Key) -> None:
        """Keep Alt+W from being typed as w; on Enter, submit the words before further keys are handled."""
        if event.key.startswith("alt+"):
            event.prevent_default()
        elif event.key == "enter":
            event.stop()
            event.prevent_default()
            self.submit(self.value)


class SearchPrompt(Bar):
    """The symbol before the words."""

    def segments(self, width: int) -> list[Segment]:
        return [Segment(" /", self.theme_styles.of("key"))]
