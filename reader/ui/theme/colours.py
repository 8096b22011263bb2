"""The colours of speakers, and a subtle background for what is highlighted."""

from __future__ import annotations

from textual.color import Color

from reader.ui.theme.contrast import BLACK, WHITE, contrast, luminance

SPEAKER_COLOURS = 8
"""The number of distinct speaker colours; further speakers reuse them from the first."""
ON_DARK = ("#6d9bdd", "#fbdb71", "#f7a988", "#54f6f2", "#d2818e", "#939d4a", "#71c8ef", "#c698b9")
"""For dark backgrounds: distinct from one another, and from the text, with every kind of colour vision."""
ON_MID_TONE = ("#a1f7d2", "#2eb1e6", "#fa8279", "#b1de7a", "#21e9ff", "#dc98b0", "#8ab894", "#73d1d1")
"""The same for backgrounds that are not quite as dark."""
ON_LIGHT = ("#1a5fd2", "#6e1002", "#417119", "#a44551", "#221184", "#80496c", "#41003d", "#5b3489")
"""The same for light backgrounds."""
MID_TONE_CONTRAST = 1.3
"""A background is mid-tone if its contrast with both black and white is above this."""
TERMINAL_ON_DARK = {"text-primary": "bright_cyan", "text-accent": "bright_yellow", "text-error": "bright_red"}
"""On a dark terminal with 16 colours: the terminal's own colours for the variables of a theme."""
TERMINAL_ON_LIGHT = {"text-primary": "blue", "text-accent": "magenta", "text-error": "red"}
"""On a light terminal, whose greens and yellows are too pale to read."""
TERMINAL_SPEAKERS_ON_DARK = (
    "bright_yellow",
    "bright_cyan",
    "bright_green",
    "bright_magenta",
    "bright_red",
    "bright_white",
)
TERMINAL_SPEAKERS_ON_LIGHT = ("blue", "red", "magenta", "black")


def speaker_colours(background: Color, *, is_dark: bool) -> list[Color]:
    """The colours of speakers on a background."""
    names = (ON_MID_TONE if is_mid_tone(background) else ON_DARK) if is_dark else ON_LIGHT
    return [Color.parse(name) for name in names]


def is_mid_tone(background: Color) -> bool:
    """Whether a background is so far from black and from white that few colours can be read on it."""
    return min(contrast(background, BLACK), contrast(background, WHITE)) > MID_TONE_CONTRAST


def subtle_background(background: Color, foreground: Color) -> Color:
    """A background slightly different from the usual one, on which text is as easy to read."""
    if is_mid_tone(background):
        return background.blend(min((BLACK, WHITE), key=lambda end: contrast(background, end)), 0.3)
    return background.blend(foreground, 0.12 if contrast(background, BLACK) < contrast(background, WHITE) else 0.06)


HIGHLIGHT_HUES = {
    "yellow": "#ffd000",
    "blue": "#2979ff",
    "green": "#00c040",
    "red": "#ff2040",
    "purple": "#a020f0",
    "orange": "#ff8000",
}
"""The pure colours of highlights; on the screen each is as light or dark as the subtle background."""
SHADES = 64
"""The number of steps in which a colour is made lighter or darker."""


def highlight_background(hue: Color, subtle: Color, *, is_dark: bool) -> Color:
    """A background in a hue that is as light as the subtle one, so that all text is as readable on it.

    Where no shade is quite as light, it is darker under light text, and lighter under dark text.
    """
    wanted = luminance(subtle)
    end = BLACK if luminance(hue) > wanted else WHITE
    shades = [hue.blend(end, step / SHADES) for step in range(SHADES + 1)]
    allowed = [shade for shade in shades if (luminance(shade) <= wanted) is is_dark]
    return min(allowed or [subtle], key=lambda shade: abs(luminance(shade) - wanted))
