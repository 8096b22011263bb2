"""The styles of the first screen, as the terminal is told them, in the reader's own themes.

The toolkit derives them from the theme when it is there; `tools/first_colours.py` writes down what comes of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reader.bundled import bundled_path
from reader.ui.layout.painting import Palette
from reader.ui.terminal.compact import PLAIN, TextStyle

SCREEN, BAR, THUMB, TRACK = "screen", "bar", "scrollbar thumb", "scrollbar track"
"""The styles under everything: of the panes, of the bars, of the scrollbar."""
DIALOG, BORDER, TITLE = "dialog", "dialog border", "dialog title"
"""The styles of a dialog: under all that it shows, of its frame, of its name in that."""
CURSOR, PLACEHOLDER = "typing cursor", "typing placeholder"
"""The styles of a line to type in, while nothing is typed."""


@cache
def combined(styles: tuple[TextStyle, ...]) -> TextStyle:
    """Several styles in one; later ones override earlier ones."""
    attributes: frozenset[str] = frozenset()
    colour = background = ""
    for style in styles:
        attributes |= style.attributes
        colour, background = style.colour or colour, style.background or background
    return TextStyle(attributes, colour, background)


def combine(styles: Sequence[TextStyle]) -> TextStyle:
    """The same, for any sequence."""
    return combined(tuple(styles))


def palette_of(theme: str, colours: str) -> Palette[TextStyle] | None:
    """The palette of a theme in "256" colours or in "24bit"; None for a theme that is not the reader's own."""
    wanted = f"{theme} {colours}"
    styles: dict[str, TextStyle] = {}
    for line in bundled_path("ui/first_light/colours.tsv").read_text(encoding="utf-8").splitlines():
        place, name, attributes, colour, background = line.split("\t")
        if place == wanted:
            styles[name] = TextStyle(frozenset(attributes.split()), colour, background)
    return Palette(lambda name: styles.get(name, PLAIN), combine) if styles else None
