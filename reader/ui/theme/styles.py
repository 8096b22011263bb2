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


class StyleSpec(NamedTuple):
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

STYLE_SPECS: dict[str, StyleSpec] = {
    BlockKind.HEADLINE: StyleSpec("text-primary", attributes="bold"),
    BlockKind.HEADING: StyleSpec("text-primary", attributes="bold"),
    "heading 3": StyleSpec("foreground", attributes="bold"),
    "heading 4": StyleSpec("foreground", MUTED, "bold"),
    "heading 5": StyleSpec("foreground", MUTED, "bold"),
    "heading 6": StyleSpec("foreground", MUTED, "bold"),
    BlockKind.STANDFIRST: StyleSpec(attributes="bold"),
    BlockKind.BYLINE: StyleSpec("foreground", MUTED),
    BlockKind.DATELINE: StyleSpec("foreground", MUTED),
    BlockKind.CAPTION: StyleSpec("foreground", MUTED, "italic"),
    BlockKind.IMAGE: StyleSpec("foreground", FAINT),
    BlockKind.BOILERPLATE: StyleSpec("foreground", FAINT),
    BlockKind.RULE: StyleSpec("foreground", FAINT),
    BlockKind.BLOCK_QUOTE: StyleSpec("foreground", MUTED),
    BlockKind.CODE: StyleSpec("text-accent"),
    "sign": StyleSpec("foreground", FAINT),
    "note": StyleSpec("text-accent"),
    "facts": StyleSpec("foreground", MUTED),
    "credit": StyleSpec("foreground", FAINT),
    f"inline {StyleKind.EMPHASIS}": StyleSpec(attributes="italic"),
    f"inline {StyleKind.STRONG}": StyleSpec(attributes="bold"),
    f"inline {StyleKind.STRIKE}": StyleSpec(attributes="strike"),
    f"inline {StyleKind.CODE}": StyleSpec("text-accent"),
    f"inline {StyleKind.LINK}": StyleSpec(attributes="underline"),
    f"inline {StyleKind.IMAGE}": StyleSpec("foreground", MUTED, "italic"),
    "indirect": StyleSpec(attributes="italic"),
    "current": StyleSpec(attributes="bold", ground=SOFT),
    "hit": StyleSpec(ground=SOFT, attributes="underline"),
    "selection": StyleSpec(attributes="reverse"),
    "cursor": StyleSpec(attributes="reverse bold underline"),
    "label": StyleSpec(attributes="reverse bold"),
    "current hit": StyleSpec(attributes="reverse bold"),
    "cue": StyleSpec(attributes="underline"),
    "source": StyleSpec("text-accent", attributes="bold underline"),
    "said": StyleSpec("text-accent", attributes="italic underline"),
    "name": StyleSpec(attributes="bold"),
    "muted": StyleSpec("foreground", MUTED),
    "wrong": StyleSpec("text-error", attributes="bold"),
    "faint": StyleSpec("foreground", FAINT),
    "dimmed": StyleSpec("foreground", FAINT),
    "lifted": StyleSpec("foreground", attributes="not dim"),
    "here": StyleSpec(ground=SOFT),
    "marked": StyleSpec("text-accent", attributes="bold"),
    "edge": StyleSpec("foreground", 0.25, is_text=False),
    "edge focused": StyleSpec("text-accent", attributes="bold"),
    "key": StyleSpec("text-accent", attributes="bold"),
}
"""Every spec by its name; a name that is not here looks as the text around it."""


class ThemeStyles:
    """The looks of one theme."""

    def __init__(self, variables: Mapping[str, str], *, is_dark: bool) -> None:
        self.variables = variables
        self.ground = self.colour("background")
        self.soft = soft_ground(self.ground, self.colour("foreground"))
        self.grounds = (self.ground, self.colour("surface"), self.soft)
        self.styles = {name: self.style(spec) for name, spec in STYLE_SPECS.items()}
        palette = voice_colours(self.ground, is_dark=is_dark)
        self.voices = [Style(color=readable(colour, (self.ground, self.soft)).rich_color) for colour in palette]

    def style(self, spec: StyleSpec) -> Style:
        """The style of a spec; words are given a colour that can be read wherever they may stand."""
        style = Style.parse(spec.attributes)
        if spec.ground == SOFT:
            style += Style(bgcolor=self.soft.rich_color)
        elif spec.ground:
            ground = self.colour(spec.ground)
            words = readable(self.colour(spec.colour or "foreground"), [ground])
            return style + Style(color=words.rich_color, bgcolor=ground.rich_color)
        if not spec.colour:
            return style
        colour = self.colour(spec.colour).blend(self.ground, 1 - spec.strength)
        return style + Style(color=(readable(colour, self.grounds) if spec.is_text else colour).rich_color)

    def colour(self, variable: str) -> Color:
        """The colour of a variable."""
        return Color.parse(self.variables.get(variable, self.variables["foreground"]))

    def of(self, name: str) -> Style:
        """The style of a name."""
        return self.styles.get(name, Style.null())

    def voice(self, voice: int) -> Style:
        """The style of a voice; quotations of nobody known are muted."""
        return self.voices[voice % VOICES] if voice >= 0 else self.of("muted")


class TerminalStyles(ThemeStyles):
    """ThemeStyles in the colours of the terminal itself, for terminals that have 16 of them or none."""

    def __init__(self, *, is_dark: bool) -> None:
        self.colours = FEW_DARK if is_dark else FEW_LIGHT
        self.styles = {name: self.style(spec) for name, spec in STYLE_SPECS.items()}
        self.styles["dimmed"] += Style(dim=True)
        voices = FEW_VOICES_DARK if is_dark else FEW_VOICES_LIGHT
        self.voices = [Style.parse(voices[voice % len(voices)]) for voice in range(VOICES)]

    def style(self, spec: StyleSpec) -> Style:
        """The style of a spec: what would be on another ground is set in reverse, what is no text is dim."""
        colour = self.colours.get(spec.colour, "default") if spec.colour else ""
        dim = "" if spec.is_text else "dim"
        reverse = "reverse" if spec.ground not in {"", SOFT} else ""
        return Style.parse(f"{spec.attributes} {dim} {reverse} {colour}")


LAST: dict[str, ThemeStyles] = {}
"""The looks that were worked out last, by the name of their theme."""


def styles_of(app: App[object]) -> ThemeStyles:
    """The looks of the theme in force; worked out when the theme is first drawn with."""
    if app.theme not in LAST:
        LAST.clear()
        theme = app.current_theme
        LAST[app.theme] = (
            TerminalStyles(is_dark=theme.dark) if theme.ansi else ThemeStyles(app.theme_variables, is_dark=theme.dark)
        )
    return LAST[app.theme]
