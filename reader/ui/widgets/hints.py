"""Hints about the most useful keys, shown at the first start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.segment import Segment
from textual.strip import Strip

from reader.ui.layout.key_names import written_key
from reader.ui.theme.strips import strip_on
from reader.ui.theme.styles import styles_of
from reader.ui.widgets.action_link import ActionLinks, action_link

HINTS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("Read", (("page_down", "a page on"), ("next_section", "next section"), ("next_quote", "next quotation"))),
    ("Listen", (("focus_quotes", "the voices"), ("only_voice", "only this one"), ("why", "why it is theirs"))),
    (
        "Find",
        (("search", "words"), ("find_article", "another article"), ("help", "all keys"), ("close", "closes this")),
    ),
)
"""For each line a title, and actions with what they do or lead to."""
TITLE_CELLS = 8
"""The width of the column of titles, in cells."""


class Hints(ActionLinks):
    """A few lines of keys; a click on one performs its action."""

    DEFAULT_CSS = f"Hints {{ height: {len(HINTS)}; background: $surface; color: $foreground; }}"

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.keys = keys

    def render_line(self, y: int) -> Strip:
        return strip_on(self.rich_style, self.segments(y), self.size.width)

    def segments(self, line: int) -> Iterator[Segment]:
        """The title of a line and its hints; actions without a key are left out."""
        styles = styles_of(self.app)
        title, hints = HINTS[line]
        yield Segment(f" {title:{TITLE_CELLS - 1}}", styles.of("muted"))
        for action, words in hints:
            if self.keys.get(action):
                link = action_link(action)
                yield Segment(written_key(self.keys[action][0]), styles.of("key") + link)
                yield Segment(f" {words}   ", link)
