"""The bars at the top and bottom of the screen: what is being read, and the most important keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from reader.ui.layout.fit import fitted
from reader.ui.layout.key_hints import KeyHint, fitting, hint_parts
from reader.ui.layout.title_row import BEGINNING, WIDE, PlaceInText, title_parts
from reader.ui.theme.strips import strip_on
from reader.ui.theme.styles import ThemeStyles, styles_of
from reader.ui.widgets.action_link import ActionLinks, action_link


class Bar(ActionLinks):
    """A widget of one line that subclasses draw as segments."""

    DEFAULT_CSS = "Bar { height: 1; background: $surface; color: $foreground; }"

    @property
    def theme_styles(self) -> ThemeStyles:
        """The styles of the current theme."""
        return styles_of(self.app)

    def render_line(self, y: int) -> Strip:
        return strip_on(self.rich_style, self.segments(self.size.width), self.size.width)

    def segments(self, width: int) -> Iterable[Segment]:
        """The segments of the line, without the background; for subclasses."""
        return ()


class TopBar(Bar):
    """Title and byline on the left, section, progress and remaining time on the right."""

    DEFAULT_CSS = "TopBar { dock: top; }"

    def __init__(self, title: str, byline: str) -> None:
        super().__init__()
        self.title, self.byline = title, byline
        self.place = BEGINNING
        self.note = self.activity = self.short_activity = ""

    def show_article(self, title: str, byline: str) -> None:
        """Show another title and byline."""
        if (title, byline) != (self.title, self.byline):
            self.title, self.byline = title, byline
            self.refresh()

    def show_note(self, note: str) -> None:
        """Show a note about the article as a whole, such as its number among those that are open."""
        if note != self.note:
            self.note = note
            self.refresh()

    def show_activity(self, activity: str, short: str = "") -> None:
        """Show what is running in the background and its progress; `short` is shown if the screen is narrow."""
        if (activity, short) != (self.activity, self.short_activity):
            self.activity, self.short_activity = activity, short
            self.refresh()

    def show_place(self, place: PlaceInText) -> None:
        """Show the section, the progress, the time left; of a book, also the chapter and the page."""
        if place != self.place:
            self.place = place
            self.refresh()

    def segments(self, width: int) -> Iterator[Segment]:
        """The title, then as many of the other parts as fit."""
        activity = self.activity if width >= WIDE else self.short_activity
        notes = "".join(f"  {words}" for words in (activity, self.note) if words)
        for text, style in title_parts(self.title, self.byline, notes + self.place.written(width), width):
            yield Segment(text, self.theme_styles.of(style))


class Footer(Bar):
    """The most important keys; a click on one performs its action."""

    DEFAULT_CSS = "Footer { dock: bottom; }"

    def __init__(self, hints: Sequence[KeyHint]) -> None:
        super().__init__()
        self.results = self.prompt = ""
        self.hints = hints

    def show_prompt(self, prompt: str) -> None:
        """Show a prompt in place of the keys; an empty one shows the keys again."""
        self.prompt = prompt
        self.refresh()

    def show_results(self, results: str) -> None:
        """Show on the right which result of how many is the current one; nothing for an empty text."""
        self.results = results
        self.refresh()

    def segments(self, width: int) -> Iterator[Segment]:
        """The prompt, or the keys that fit beside the position in the results."""
        if self.prompt:
            yield Segment(f" {fitted(self.prompt, max(1, width - 1))}", self.theme_styles.of("key"))
            return
        results = f" {fitted(self.results, min(cell_len(self.results), max(1, width // 2)))} " if self.results else ""
        room = max(0, width - cell_len(results))
        yield from Strip(self.hint_segments(room)).adjust_cell_length(room)
        if results:
            yield Segment(results, self.theme_styles.of("marked"))

    def hint_segments(self, width: int) -> Iterator[Segment]:
        """Each hint that fits: its key, then its label."""
        for hint in fitting(self.hints, width):
            link = action_link(hint.action)
            for text, style in hint_parts(hint):
                yield Segment(text, self.theme_styles.of(style) + link)
