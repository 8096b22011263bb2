"""The line at the foot in which a search is typed: the words, how many hits there are, and how it searches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from reader.ui.layout.fit import fitted
from reader.ui.layout.key_names import written_key
from reader.ui.layout.search import Query, has_capitals
from reader.ui.widgets.action_link import action_link
from reader.ui.widgets.article_message import ArticleMessage
from reader.ui.widgets.bars import Bar, strip

TOGGLES = {"search_words": "words", "search_regex": "regex", "search_quotes": "quotes"}
"""The actions that change how it searches, each with its word on the line."""
ROOM = 24
"""The cells that the words have at least, before the keys of the toggles are left out."""


class SearchState(Bar):
    """What stands at the right: the count or what is wrong, and the toggles; a click on one switches it."""

    DEFAULT_CSS = "SearchState { width: auto; }"

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.keys = keys
        self.query_shown = Query("")
        self.count = self.wrong = ""

    def show(self, query: Query, count: str, wrong: str = "") -> None:
        """Show a query's state; `wrong` is what is wrong with it, if anything is."""
        self.query_shown, self.count, self.wrong = query, count, wrong
        self.fit()

    def fit(self) -> None:
        """Take the room that is needed."""
        self.styles.width = sum(cell_len(text) for text, _ in self.parts())
        self.refresh()

    def drawn(self, width: int) -> Strip:
        """Count or error, then the toggles."""
        return strip(*self.parts())

    def parts(self) -> list[tuple[str, Style]]:
        """The words with their looks; where the screen is narrow without keys, and without toggles that are off."""
        room = self.app.size.width - ROOM
        if self.wrong:
            wrong = f" {self.wrong} "
            return [(fitted(wrong, min(cell_len(wrong), max(1, room))), self.theme_styles.of("error"))]
        count = (f" {self.count} ", self.theme_styles.of("marked"))
        capitals = (" Aa ", self.theme_styles.of("muted")) if has_capitals(self.query_shown) else ("", Style.null())
        for toggles in (self.toggles(has_keys=True), self.toggles(has_keys=False), self.toggles(is_on=True)):
            parts = [count, capitals, *toggles]
            if sum(cell_len(text) for text, _ in parts) <= room:
                return parts
        return [count]

    def toggles(self, *, has_keys: bool = False, is_on: bool = False) -> list[tuple[str, Style]]:
        """The toggles, with their keys, or only those that are on."""
        query = self.query_shown
        states = dict(zip(TOGGLES, (query.is_whole, query.is_regex, query.is_quoted), strict=True))
        parts = []
        for action, word in TOGGLES.items():
            if is_on and not states[action]:
                continue
            style = self.theme_styles.of("marked" if states[action] else "muted")
            key = f"{written_key(self.keys[action][0])} " if has_keys and self.keys[action] else ""
            sign = "✓" if states[action] else " "
            parts.append((f" {key}{sign}{word}", style + action_link(action)))
        return [*parts, (" ", Style.null())]


class SearchLine(Widget):
    """The words that are searched, as they are typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave the search", show=False),
        Binding("up", "recall(-1)", "The search before", show=False),
        Binding("down", "recall(1)", "The search after", show=False),
    ]
    DEFAULT_CSS = """
    SearchLine {
        dock: bottom; layout: horizontal; height: 1; background: $surface;
        & > SearchSign { width: 2; }
        & > Input { width: 1fr; border: none; height: 1; padding: 0; background: $surface; }
        & > Input:focus { border: none; background-tint: $foreground 0%; }
    }
    """

    class Changed(ArticleMessage):
        """Other words stand on the line."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Submitted(ArticleMessage):
        """The user is content with the words."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Cancelled(ArticleMessage):
        """The user wants to be where the search began."""

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.input = WordsInput(compact=True)
        self.input.cursor_blink = False
        self.state = SearchState(keys)
        self.past: list[str] = []
        self.recalled = 0

    def compose(self) -> ComposeResult:
        """The sign, the words, the state."""
        yield SearchSign()
        yield self.input
        yield self.state

    def begin(self) -> None:
        """Be there, empty, with the last search as a hint."""
        self.display = True
        self.recalled = len(self.past)
        self.input.placeholder = self.past[-1] if self.past else ""
        self.input.value = ""
        self.state.show(Query(""), "")
        self.screen.set_focus(self.input)

    def on_resize(self, event: events.Resize) -> None:
        """Leave enough room for the words."""
        self.state.fit()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what is typed."""
        event.stop()
        self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Remember what was searched; an empty line means the last search."""
        event.stop()
        words = event.value or (self.past[-1] if self.past else "")
        if words:
            self.past = [*(past for past in self.past if past != words), words]
        self.post_message(self.Submitted(words))

    def action_leave(self) -> None:
        """Tell that the search is left."""
        self.post_message(self.Cancelled())

    def action_recall(self, step: int) -> None:
        """Bring back an earlier search."""
        self.recalled = min(max(self.recalled + step, 0), len(self.past))
        self.input.value = self.past[self.recalled] if self.recalled < len(self.past) else ""
        self.input.cursor_position = len(self.input.value)


class WordsInput(Input):
    """An input that leaves keys with alt to the actions, and takes Enter in its turn."""

    async def on_key(self, event: events.Key) -> None:
        """Take no «alt+w» for a «w»; submit what stands there before further keys come."""
        if event.key.startswith("alt+"):
            event.prevent_default()
        elif event.key == "enter":
            event.stop()
            event.prevent_default()
            await self.action_submit()


class SearchSign(Bar):
    """The sign before the words."""

    def drawn(self, width: int) -> Strip:
        """A slash."""
        return strip((" /", self.theme_styles.of("key")))
