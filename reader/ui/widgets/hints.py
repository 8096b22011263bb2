"""Three lines of hints, at the very first start."""

from __future__ import annotations

from collections.abc import Mapping

from rich.segment import Segment
from textual.strip import Strip

from reader.ui.layout.key_names import written_key
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
"""Each line: its word, and actions with what they lead to."""
INDENT = 8
"""The cells that the word of a line takes."""


class Hints(ActionLinks):
    """The keys to begin with; a click on one starts its action."""

    DEFAULT_CSS = f"Hints {{ height: {len(HINTS)}; background: $surface; color: $foreground; }}"

    def __init__(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.keys = keys

    def render_line(self, y: int) -> Strip:
        """A line of hints."""
        styles, ground, width = styles_of(self.app), self.rich_style, self.size.width
        word, hints = HINTS[y]
        segments = [Segment(f" {word:{INDENT - 1}}", ground + styles.of("muted"))]
        for action, leads_to in hints:
            if self.keys.get(action):
                click = action_link(action)
                segments.append(Segment(written_key(self.keys[action][0]), ground + styles.of("key") + click))
                segments.append(Segment(f" {leads_to}   ", ground + click))
        return Strip(segments).adjust_cell_length(width, ground)
