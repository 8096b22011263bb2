"""The bars at the top and bottom of the screen: what is being read, and the most important keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from reader.ui.layout.fit import fitted
from reader.ui.theme.strips import strip_on
from reader.ui.theme.styles import ThemeStyles, styles_of
from reader.ui.widgets.action_link import ActionLinks, action_link

IN_HOURS_FROM = 120
"""From this number of minutes on, the remaining time is given in hours."""
WIDE = 100
"""From this width on, in cells, the top bar shows details."""
MEDIUM = 60
"""Below this width, in cells, the top bar omits the section."""


@dataclass(frozen=True, slots=True)
class ChapterPlace:
    """How far the reader is in a chapter of a book."""

    number: int
    """The number of the chapter, from 1, as the outline counts."""
    count: int
    """How many chapters there are."""
    progress: float
    """How much of it has been read, from 0 to 1."""
    minutes: int
    """How long the rest of it takes, in minutes; 0 at its end."""

    def written(self, *, is_short: bool = False) -> str:
        """The place in words: "4/61 35% 3 min"; without the time if it is to be short."""
        minutes = f" {duration(self.minutes)}" if self.minutes and not is_short else ""
        return f"{self.number}/{self.count} {self.progress:.0%}{minutes}"


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
        self.section, self.progress, self.minutes = "", 0.0, 0
        self.chapter: ChapterPlace | None = None
        self.page = ""
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

    def show_place(
        self, section: str, progress: float, minutes: int, chapter: ChapterPlace | None = None, page: str = ""
    ) -> None:
        """Show the section, the progress from 0 to 1, the minutes left; of a book, also the chapter and the page."""
        place = (section, progress, minutes, chapter, page)
        if place != (self.section, self.progress, self.minutes, self.chapter, self.page):
            self.section, self.progress, self.minutes, self.chapter, self.page = place
            self.refresh()

    def segments(self, width: int) -> Iterator[Segment]:
        """The title, then as many of the other parts as fit."""
        percentage = f"{self.progress:4.0%} "
        section = fitted(self.section, min(cell_len(self.section), max(0, width // 3)))
        activity = self.activity if width >= WIDE else self.short_activity
        notes = "".join(f"  {words}" for words in (activity, self.note) if words)
        left = f"{duration(self.minutes)} {'left ' if width >= MEDIUM else ''}" if self.minutes else ""
        chapter = f"{self.chapter.written(is_short=width < MEDIUM)} │" if self.chapter is not None else ""
        section = f" {section} " if width >= MEDIUM else ""
        page = f"{self.page} " if self.page else ""
        right = f"{notes} {section}{page}{chapter}{percentage}{left}"
        byline = f"   {self.byline}" if self.byline and width >= WIDE else ""
        room = max(1, width - cell_len(right) - 1)
        title = fitted(self.title, min(cell_len(self.title), max(1, room - cell_len(byline))))
        yield Segment(f" {title}", self.theme_styles.of("name"))
        yield Segment(fitted(byline, room - cell_len(title)) + right, self.theme_styles.of("muted"))


def duration(minutes: int) -> str:
    """A time in minutes, or in hours from two hours on."""
    return f"{minutes} min" if minutes < IN_HOURS_FROM else f"{round(minutes / 60)} h"


class KeyHint(NamedTuple):
    """A key that the footer shows."""

    key: str
    """The key as people write it."""
    label: str
    """A word for what it does."""
    action: str
    """The name of its action."""

    @property
    def cells(self) -> int:
        """The width of the key and its label, in cells."""
        return cell_len(self.key) + cell_len(self.label) + 3


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
        for hint in self.fitting(width):
            link = action_link(hint.action)
            yield Segment(f" {hint.key} ", self.theme_styles.of("key") + link)
            yield Segment(f"{hint.label} ", self.theme_styles.of("muted") + link)

    def fitting(self, width: int) -> list[KeyHint]:
        """The hints that fit, in order; help and quit take precedence."""
        always = [hint for hint in self.hints if hint.action in {"help", "quit"}]
        room = width - sum(hint.cells for hint in always)
        chosen = []
        for hint in self.hints:
            if hint in always:
                chosen.append(hint)
            elif hint.cells <= room:
                room -= hint.cells
                chosen.append(hint)
        return chosen
