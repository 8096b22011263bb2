"""Looks: what each part of the screen looks like, by the theme's variables; worked out once a theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style
from textual.app import App
from textual.color import Color

from reader.document import BlockKind, StyleKind

VOICES = 8
"""The number of different colours of voices; further voices begin again."""
DARK = ("#e8a33d", "#62b8f0", "#4cc9a0", "#f0e060", "#a8a4ff", "#ff9273", "#f09ac8", "#b8c0c8")
"""On dark grounds: the hues of Okabe and Ito, "Color Universal Design" (2008), lightened."""
LIGHT = ("#8f5400", "#0063a0", "#00694d", "#6b6000", "#4a3fc0", "#ad3200", "#99306f", "#50585f")
"""On light grounds: the same, darkened."""


class Look(NamedTuple):
    """A colour and how the words are set."""

    colour: str = ""
    """A variable of the theme; empty to keep the colour that is there."""
    strength: float = 1.0
    """How strong the colour is against the ground, from 0 to 1."""
    attributes: str = ""
    """In rich's words: bold, italic, underline, strike."""
    ground: str = ""
    """A variable of the theme for the ground; empty to keep it."""


MUTED, FAINT = 0.7, 0.5

LOOKS: dict[str, Look] = {
    BlockKind.HEADLINE: Look("text-primary", attributes="bold"),
    BlockKind.HEADING: Look("text-primary", attributes="bold"),
    BlockKind.STANDFIRST: Look(attributes="bold"),
    BlockKind.BYLINE: Look("foreground", MUTED),
    BlockKind.DATELINE: Look("foreground", MUTED),
    BlockKind.CAPTION: Look("foreground", MUTED, "italic"),
    BlockKind.IMAGE: Look("foreground", FAINT),
    BlockKind.BOILERPLATE: Look("foreground", FAINT),
    BlockKind.RULE: Look("foreground", FAINT),
    BlockKind.BLOCK_QUOTE: Look("foreground", MUTED),
    BlockKind.CODE: Look("text-accent"),
    "credit": Look("foreground", FAINT),
    f"inline {StyleKind.EMPHASIS}": Look(attributes="italic"),
    f"inline {StyleKind.STRONG}": Look(attributes="bold"),
    f"inline {StyleKind.STRIKE}": Look(attributes="strike"),
    f"inline {StyleKind.CODE}": Look("text-accent"),
    f"inline {StyleKind.LINK}": Look(attributes="underline"),
    f"inline {StyleKind.IMAGE}": Look("foreground", MUTED, "italic"),
    "indirect": Look(attributes="italic"),
    "current": Look(attributes="bold", ground="boost"),
    "hit": Look(ground="boost", attributes="underline"),
    "current hit": Look(attributes="reverse bold"),
    "cue": Look(attributes="underline"),
    "name": Look(attributes="bold"),
    "muted": Look("foreground", MUTED),
    "wrong": Look("text-error", attributes="bold"),
    "faint": Look("foreground", FAINT),
    "marked": Look("text-accent", attributes="bold"),
    "edge": Look("foreground", 0.25),
    "edge focused": Look("text-accent"),
    "key": Look("text-accent", attributes="bold"),
}
"""Every look by its name; a name that is not here looks as the text around it."""


class Looks:
    """The looks of one theme."""

    def __init__(self, variables: Mapping[str, str], *, is_dark: bool) -> None:
        self.variables = variables
        self.ground = Color.parse(variables["background"])
        self.styles = {name: self.style(look) for name, look in LOOKS.items()}
        palette = DARK if is_dark else LIGHT
        self.voices = [Style(color=Color.parse(colour).rich_color) for colour in palette]

    def style(self, look: Look) -> Style:
        """The style of a look."""
        colour = self.colour(look.colour).blend(self.ground, 1 - look.strength).rich_color if look.colour else None
        ground = self.ground.blend(self.colour("foreground"), 0.12).rich_color if look.ground else None
        return Style.parse(look.attributes) + Style(color=colour, bgcolor=ground)

    def colour(self, variable: str) -> Color:
        """The colour of a variable."""
        return Color.parse(self.variables.get(variable, self.variables["foreground"]))

    def of(self, name: str) -> Style:
        """The style of a name."""
        return self.styles.get(name, Style.null())

    def voice(self, voice: int) -> Style:
        """The style of a voice; quotations of nobody known are muted."""
        return self.voices[voice % VOICES] if voice >= 0 else self.of("muted")


LAST: dict[str, Looks] = {}
"""The looks that were worked out last, by the name of their theme."""


def looks_of(app: App[object]) -> Looks:
    """The looks of the theme in force; worked out when the theme is first drawn with."""
    if app.theme not in LAST:
        LAST.clear()
        LAST[app.theme] = Looks(app.theme_variables, is_dark=app.current_theme.dark)
    return LAST[app.theme]
