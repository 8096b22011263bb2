"""Looks: what each part of the screen looks like, by the theme's variables; worked out once a theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style
from textual.app import App
from textual.color import Color

from reader.document import BlockKind, StyleKind
from reader.ui.theme.colours import (
    FEW_DARK,
    FEW_LIGHT,
    FEW_VOICES_DARK,
    FEW_VOICES_LIGHT,
    VOICES,
    soft_ground,
    voice_colours,
)
from reader.ui.theme.contrast import readable


class Look(NamedTuple):
    """A colour and how the words are set."""

    colour: str = ""
    """A variable of the theme; empty to keep the colour that is there."""
    strength: float = 1.0
    """How strong the colour is against the ground, from 0 to 1."""
    attributes: str = ""
    """In rich's words: bold, italic, underline, strike."""
    ground: str = ""
    """A variable of the theme for the ground, SOFT for one a little apart from the usual; empty to keep it."""
    is_text: bool = True
    """Whether it is for words, which must be readable, and not for lines between things."""


SOFT = "soft"
"""The ground of what is current."""
MUTED, FAINT = 0.7, 0.5

LOOKS: dict[str, Look] = {
    BlockKind.HEADLINE: Look("text-primary", attributes="bold"),
    BlockKind.HEADING: Look("text-primary", attributes="bold"),
    "heading 3": Look("foreground", attributes="bold"),
    "heading 4": Look("foreground", MUTED, "bold"),
    "heading 5": Look("foreground", MUTED, "bold"),
    "heading 6": Look("foreground", MUTED, "bold"),
    BlockKind.STANDFIRST: Look(attributes="bold"),
    BlockKind.BYLINE: Look("foreground", MUTED),
    BlockKind.DATELINE: Look("foreground", MUTED),
    BlockKind.CAPTION: Look("foreground", MUTED, "italic"),
    BlockKind.IMAGE: Look("foreground", FAINT),
    BlockKind.BOILERPLATE: Look("foreground", FAINT),
    BlockKind.RULE: Look("foreground", FAINT),
    BlockKind.BLOCK_QUOTE: Look("foreground", MUTED),
    BlockKind.CODE: Look("text-accent"),
    "sign": Look("foreground", FAINT),
    "note": Look("text-accent"),
    "facts": Look("foreground", MUTED),
    "credit": Look("foreground", FAINT),
    f"inline {StyleKind.EMPHASIS}": Look(attributes="italic"),
    f"inline {StyleKind.STRONG}": Look(attributes="bold"),
    f"inline {StyleKind.STRIKE}": Look(attributes="strike"),
    f"inline {StyleKind.CODE}": Look("text-accent"),
    f"inline {StyleKind.LINK}": Look(attributes="underline"),
    f"inline {StyleKind.IMAGE}": Look("foreground", MUTED, "italic"),
    "indirect": Look(attributes="italic"),
    "current": Look(attributes="bold", ground=SOFT),
    "hit": Look(ground=SOFT, attributes="underline"),
    "selection": Look(attributes="reverse"),
    "cursor": Look(attributes="reverse bold underline"),
    "label": Look(attributes="reverse bold"),
    "current hit": Look(attributes="reverse bold"),
    "cue": Look(attributes="underline"),
    "source": Look("text-accent", attributes="bold underline"),
    "said": Look("text-accent", attributes="italic underline"),
    "name": Look(attributes="bold"),
    "muted": Look("foreground", MUTED),
    "wrong": Look("text-error", attributes="bold"),
    "faint": Look("foreground", FAINT),
    "dimmed": Look("foreground", FAINT),
    "lifted": Look("foreground", attributes="not dim"),
    "here": Look(ground=SOFT),
    "marked": Look("text-accent", attributes="bold"),
    "edge": Look("foreground", 0.25, is_text=False),
    "edge focused": Look("text-accent", attributes="bold"),
    "key": Look("text-accent", attributes="bold"),
}
"""Every look by its name; a name that is not here looks as the text around it."""


class Looks:
    """The looks of one theme."""

    def __init__(self, variables: Mapping[str, str], *, is_dark: bool) -> None:
        self.variables = variables
        self.ground = self.colour("background")
        self.soft = soft_ground(self.ground, self.colour("foreground"))
        self.grounds = (self.ground, self.colour("surface"), self.soft)
        self.styles = {name: self.style(look) for name, look in LOOKS.items()}
        palette = voice_colours(self.ground, is_dark=is_dark)
        self.voices = [Style(color=readable(colour, (self.ground, self.soft)).rich_color) for colour in palette]

    def style(self, look: Look) -> Style:
        """The style of a look; words are given a colour that can be read wherever they may stand."""
        style = Style.parse(look.attributes)
        if look.ground == SOFT:
            style += Style(bgcolor=self.soft.rich_color)
        elif look.ground:
            ground = self.colour(look.ground)
            words = readable(self.colour(look.colour or "foreground"), [ground])
            return style + Style(color=words.rich_color, bgcolor=ground.rich_color)
        if not look.colour:
            return style
        colour = self.colour(look.colour).blend(self.ground, 1 - look.strength)
        return style + Style(color=(readable(colour, self.grounds) if look.is_text else colour).rich_color)

    def colour(self, variable: str) -> Color:
        """The colour of a variable."""
        return Color.parse(self.variables.get(variable, self.variables["foreground"]))

    def of(self, name: str) -> Style:
        """The style of a name."""
        return self.styles.get(name, Style.null())

    def voice(self, voice: int) -> Style:
        """The style of a voice; quotations of nobody known are muted."""
        return self.voices[voice % VOICES] if voice >= 0 else self.of("muted")


class FewLooks(Looks):
    """Looks in the colours of the terminal itself, for terminals that have 16 of them or none."""

    def __init__(self, *, is_dark: bool) -> None:
        self.colours = FEW_DARK if is_dark else FEW_LIGHT
        self.styles = {name: self.style(look) for name, look in LOOKS.items()}
        self.styles["dimmed"] += Style(dim=True)
        voices = FEW_VOICES_DARK if is_dark else FEW_VOICES_LIGHT
        self.voices = [Style.parse(voices[voice % len(voices)]) for voice in range(VOICES)]

    def style(self, look: Look) -> Style:
        """The style of a look: what would be on another ground is set in reverse, what is no text is dim."""
        colour = self.colours.get(look.colour, "default") if look.colour else ""
        dim = "" if look.is_text else "dim"
        reverse = "reverse" if look.ground not in {"", SOFT} else ""
        return Style.parse(f"{look.attributes} {dim} {reverse} {colour}")


LAST: dict[str, Looks] = {}
"""The looks that were worked out last, by the name of their theme."""


def looks_of(app: App[object]) -> Looks:
    """The looks of the theme in force; worked out when the theme is first drawn with."""
    if app.theme not in LAST:
        LAST.clear()
        theme = app.current_theme
        LAST[app.theme] = FewLooks(is_dark=theme.dark) if theme.ansi else Looks(app.theme_variables, is_dark=theme.dark)
    return LAST[app.theme]
