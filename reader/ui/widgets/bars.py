"""The bars at the top and the foot: what is read, and the keys that matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.ui.layout.fit import fitted
from reader.ui.theme.styles import ThemeStyles, styles_of
from reader.ui.widgets.action_link import ActionLinks, action_link

LONG = 120
"""From this length on, in minutes, it is said in hours how long a text takes."""
ROOMY = 100
"""From this width on, in cells, the bar at the top has room for details."""


class Bar(ActionLinks):
    """A line that draws itself."""

    DEFAULT_CSS = "Bar { height: 1; background: $surface; color: $foreground; }"

    @property
    def theme_styles(self) -> ThemeStyles:
        """The looks of the theme in force."""
        return styles_of(self.app)

    def render_line(self, y: int) -> Strip:
        """The line."""
        return self.drawn(self.size.width).adjust_cell_length(self.size.width).apply_style(self.rich_style)

    def drawn(self, width: int) -> Strip:
        """What stands on the line; nothing where a subclass does not say."""
        return Strip.blank(width)


class TopBar(Bar):
    """Title and byline on the left, section and per cent on the right."""

    DEFAULT_CSS = "TopBar { dock: top; }"

    def __init__(self, title: str, byline: str) -> None:
        super().__init__()
        self.title, self.byline = title, byline
        self.section, self.progress, self.minutes, self.note, self.doing, self.briefly = "", 0.0, 0, "", "", ""

    def show_article(self, title: str, byline: str) -> None:
        """Show another title and byline."""
        if (title, byline) != (self.title, self.byline):
            self.title, self.byline = title, byline
            self.refresh()

    def show_note(self, note: str) -> None:
        """Show something about the article as a whole: which of how many it is, say."""
        if note != self.note:
            self.note = note
            self.refresh()

    def show_doing(self, doing: str, briefly: str = "") -> None:
        """Show what is being done in the background, and how far it is; `briefly` where there is little room."""
        if (doing, briefly) != (self.doing, self.briefly):
            self.doing, self.briefly = doing, briefly
            self.refresh()

    def show_place(self, section: str, progress: float, minutes: int) -> None:
        """Show the section, how much has been read, from 0 to 1, and how many minutes the rest takes."""
        if (section, progress, minutes) != (self.section, self.progress, self.minutes):
            self.section, self.progress, self.minutes = section, progress, minutes
            self.refresh()

    def drawn(self, width: int) -> Strip:
        """Title, byline, section, per cent and minutes left, as far as there is room."""
        per_cent = f"{self.progress:4.0%} "
        section = fitted(self.section, min(cell_len(self.section), max(0, width // 3)))
        doing = self.doing if width >= ROOMY else self.briefly
        note = "".join(f"  {words}" for words in (doing, self.note) if words)
        left = f"{duration(self.minutes)} {'left ' if width >= 60 else ''}" if self.minutes else ""
        right = f"{note}  {section} {per_cent}{left}" if width >= 60 else f"{note} {per_cent}{left}"
        byline = f"   {self.byline}" if self.byline and width >= ROOMY else ""
        room = max(1, width - cell_len(right) - 1)
        title = fitted(self.title, min(cell_len(self.title), max(1, room - cell_len(byline))))
        return strip(
            (f" {title}", self.theme_styles.of("name")),
            (fitted(byline, room - cell_len(title)), self.theme_styles.of("muted")),
            (right, self.theme_styles.of("muted")),
        )


def duration(minutes: int) -> str:
    """Some minutes in words; from two hours on, hours."""
    return f"{minutes} min" if minutes < LONG else f"{round(minutes / 60)} h"


class KeyHint(NamedTuple):
    """A key that the footer shows."""

    key: str
    """The key as people write it."""
    label: str
    """A word for what it does."""
    action: str
    """The name of its action."""


class Footer(Bar):
    """The keys that matter most; a click on one performs its action."""

    DEFAULT_CSS = "Footer { dock: bottom; }"

    def __init__(self, hints: Sequence[KeyHint]) -> None:
        super().__init__()
        self.results = self.prompt = ""
        self.hints = hints

    def show_prompt(self, prompt: str) -> None:
        """Ask for a key in place of naming keys; nothing for an empty text."""
        self.prompt = prompt
        self.refresh()

    def show_results(self, results: str) -> None:
        """Show at the right how far a walk is; nothing for an empty text."""
        self.results = results
        self.refresh()

    def drawn(self, width: int) -> Strip:
        """The walk, and as many keys as there is room for beside it; help and quit come first."""
        if self.prompt:
            return strip((f" {fitted(self.prompt, max(1, width - 1))}", self.theme_styles.of("key")))
        results = f" {fitted(self.results, min(cell_len(self.results), max(1, width // 2)))} " if self.results else ""
        parts: list[tuple[str, Style]] = []
        for key, label, name in self.fitting(width - cell_len(results)):
            click = action_link(name)
            parts += [
                (f" {key} ", self.theme_styles.of("key") + click),
                (f"{label} ", self.theme_styles.of("muted") + click),
            ]
        left = strip(*parts).adjust_cell_length(max(0, width - cell_len(results)))
        return Strip.join([left, strip((results, self.theme_styles.of("marked")))])

    def fitting(self, width: int) -> list[KeyHint]:
        """The keys that fit, in their order; those that are always shown keep their room."""
        always = [hint for hint in self.hints if hint.action in {"help", "quit"}]
        room = width - sum(cells(hint) for hint in always)
        chosen = []
        for hint in self.hints:
            if hint in always:
                chosen.append(hint)
            elif cells(hint) <= room:
                room -= cells(hint)
                chosen.append(hint)
        return chosen


def cells(hint: KeyHint) -> int:
    """The cells that a key with its label takes."""
    return cell_len(hint.key) + cell_len(hint.label) + 3


def strip(*parts: tuple[str, Style]) -> Strip:
    """A strip of words with their styles."""
    return Strip([Segment(text, style) for text, style in parts if text])
