"""The style of each part of the screen, derived from the variables of the theme, once for each theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style
from textual.app import App
from textual.color import Color

from reader.document import BlockKind, StyleKind
from reader.ui.theme.colours import (
    HIGHLIGHT_HUES,
    SPEAKER_COLOURS,
    TERMINAL_ON_DARK,
    TERMINAL_ON_LIGHT,
    TERMINAL_SPEAKERS_ON_DARK,
    TERMINAL_SPEAKERS_ON_LIGHT,
    highlight_background,
    speaker_colours,
    subtle_background,
)
from reader.ui.theme.contrast import readable


class StyleSpec(NamedTuple):
    """A style in terms of the theme: its colours are names of variables."""

    colour: str = ""
    """The variable of the text colour; empty to keep the current colour."""
    strength: float = 1.0
    """How much of the colour is blended into the background, from 0 (none) to 1 (all)."""
    attributes: str = ""
    """Attributes in Rich's notation: bold, italic, underline, strike."""
    background: str = ""
    """The variable of the background colour, or SUBTLE; empty to keep the current background."""
    is_text: bool = True
    """Whether it is for text, which must be readable, as opposed to rules and dividers."""


SUBTLE = "subtle"
"""The background of what is current: slightly different from the usual one."""
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
    "prefix": StyleSpec("foreground", FAINT),
    "note": StyleSpec("text-accent"),
    "facts": StyleSpec("foreground", MUTED),
    "credit": StyleSpec("foreground", FAINT),
    f"inline {StyleKind.EMPHASIS}": StyleSpec(attributes="italic"),
    f"inline {StyleKind.STRONG}": StyleSpec(attributes="bold"),
    f"inline {StyleKind.UNDERLINE}": StyleSpec(attributes="underline"),
    f"inline {StyleKind.STRIKE}": StyleSpec(attributes="strike"),
    f"inline {StyleKind.CODE}": StyleSpec("text-accent"),
    f"inline {StyleKind.LINK}": StyleSpec(attributes="underline"),
    f"inline {StyleKind.IMAGE}": StyleSpec("foreground", MUTED, "italic"),
    "inline colour red": StyleSpec("text-error"),
    "inline colour green": StyleSpec("text-success"),
    "inline colour yellow": StyleSpec("text-warning"),
    "inline colour blue": StyleSpec("text-primary"),
    "inline colour magenta": StyleSpec("text-secondary"),
    "inline colour cyan": StyleSpec("text-accent"),
    "indirect": StyleSpec(attributes="italic"),
    "current": StyleSpec(attributes="bold", background=SUBTLE),
    "hit": StyleSpec(background=SUBTLE, attributes="underline"),
    "selection": StyleSpec(attributes="reverse"),
    "cursor": StyleSpec(attributes="reverse bold underline"),
    "label": StyleSpec(attributes="reverse bold"),
    "current hit": StyleSpec(attributes="reverse bold"),
    "evidence": StyleSpec(attributes="underline"),
    "source": StyleSpec("text-accent", attributes="bold underline"),
    "cue": StyleSpec("text-accent", attributes="italic underline"),
    "name": StyleSpec(attributes="bold"),
    "muted": StyleSpec("foreground", MUTED),
    "error": StyleSpec("text-error", attributes="bold"),
    "faint": StyleSpec("foreground", FAINT),
    "dimmed": StyleSpec("foreground", FAINT),
    "undimmed": StyleSpec("foreground", attributes="not dim"),
    "here": StyleSpec(background=SUBTLE),
    "marked": StyleSpec("text-accent", attributes="bold"),
    "divider": StyleSpec("foreground", 0.25, is_text=False),
    "divider focused": StyleSpec("text-accent", attributes="bold"),
    "key": StyleSpec("text-accent", attributes="bold"),
}
"""The styles by name. A name that is not here has no style of its own."""


class ThemeStyles:
    """The styles of one theme."""

    def __init__(self, variables: Mapping[str, str], *, is_dark: bool) -> None:
        self.variables = variables
        self.background = self.colour("background")
        self.subtle = subtle_background(self.background, self.colour("foreground"))
        self.backgrounds = (self.background, self.colour("surface"), self.subtle)
        self.styles = {name: self.style(spec) for name, spec in STYLE_SPECS.items()}
        for name, hue in HIGHLIGHT_HUES.items():
            shade = highlight_background(Color.parse(hue), self.subtle, is_dark=is_dark)
            self.styles[f"highlight {name}"] = Style(bgcolor=shade.rich_color)
        palette = speaker_colours(self.background, is_dark=is_dark)
        self.speakers = [Style(color=readable(colour, (self.background, self.subtle)).rich_color) for colour in palette]

    def style(self, spec: StyleSpec) -> Style:
        """The style of a specification; the colour of text is adjusted until it can be read on every background."""
        style = Style.parse(spec.attributes)
        if spec.background == SUBTLE:
            style += Style(bgcolor=self.subtle.rich_color)
        elif spec.background:
            background = self.colour(spec.background)
            text = readable(self.colour(spec.colour or "foreground"), [background])
            return style + Style(color=text.rich_color, bgcolor=background.rich_color)
        if not spec.colour:
            return style
        colour = self.colour(spec.colour).blend(self.background, 1 - spec.strength)
        return style + Style(color=(readable(colour, self.backgrounds) if spec.is_text else colour).rich_color)

    def colour(self, variable: str) -> Color:
        """The colour of a variable of the theme; the foreground if the theme does not define it."""
        return Color.parse(self.variables.get(variable, self.variables["foreground"]))

    def of(self, name: str) -> Style:
        """The style with a name; the null style if there is none."""
        return self.styles.get(name, Style.null())

    def speaker(self, number: int) -> Style:
        """The style of a speaker; a negative number, for an unknown speaker, gives the muted style."""
        return self.speakers[number % SPEAKER_COLOURS] if number >= 0 else self.of("muted")


class TerminalStyles(ThemeStyles):
    """Styles in the colours of the terminal itself, for terminals that have 16 of them or none."""

    def __init__(self, *, is_dark: bool) -> None:
        self.colours = TERMINAL_ON_DARK if is_dark else TERMINAL_ON_LIGHT
        self.styles = {name: self.style(spec) for name, spec in STYLE_SPECS.items()}
        self.styles["dimmed"] += Style(dim=True)
        self.styles |= {f"highlight {name}": Style(underline=True) for name in HIGHLIGHT_HUES}
        speakers = TERMINAL_SPEAKERS_ON_DARK if is_dark else TERMINAL_SPEAKERS_ON_LIGHT
        self.speakers = [Style.parse(speakers[number % len(speakers)]) for number in range(SPEAKER_COLOURS)]

    def style(self, spec: StyleSpec) -> Style:
        """The style of a specification: reverse in place of a background, dim for dividers."""
        colour = self.colours.get(spec.colour, "default") if spec.colour else ""
        dim = "" if spec.is_text else "dim"
        reverse = "reverse" if spec.background not in {"", SUBTLE} else ""
        return Style.parse(f"{spec.attributes} {dim} {reverse} {colour}")


CURRENT: dict[str, ThemeStyles] = {}
"""The styles of the theme that was used last, under its name."""


def styles_of(app: App[object]) -> ThemeStyles:
    """The styles of the app's current theme, derived when the theme is first used."""
    if app.theme not in CURRENT:
        CURRENT.clear()
        theme = app.current_theme
        CURRENT[app.theme] = (
            TerminalStyles(is_dark=theme.dark) if theme.ansi else ThemeStyles(app.theme_variables, is_dark=theme.dark)
        )
    return CURRENT[app.theme]
