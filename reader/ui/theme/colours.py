"""The colours of voices, and the grounds that they stand on."""

from __future__ import annotations

from textual.color import Color

from reader.ui.theme.contrast import BLACK, WHITE, contrast

VOICES = 8
"""The number of different colours of voices; further voices begin again."""
DARK = ("#6d9bdd", "#fbdb71", "#f7a988", "#54f6f2", "#d2818e", "#939d4a", "#71c8ef", "#c698b9")
"""On dark grounds: colours that stay apart for all kinds of colour vision, and from the words around them."""
DIM = ("#a1f7d2", "#2eb1e6", "#fa8279", "#b1de7a", "#21e9ff", "#dc98b0", "#8ab894", "#73d1d1")
"""On grounds that are less dark, likewise."""
LIGHT = ("#1a5fd2", "#6e1002", "#417119", "#a44551", "#221184", "#80496c", "#41003d", "#5b3489")
"""On light grounds, likewise."""
MIDDLING = 1.3
"""From which contrast on a ground is neither near black nor near white."""
FEW_DARK = {"text-primary": "bright_cyan", "text-accent": "bright_yellow", "text-error": "bright_red"}
"""On dark grounds of terminals with 16 colours: the terminal's own for the variables of a theme."""
FEW_LIGHT = {"text-primary": "blue", "text-accent": "magenta", "text-error": "red"}
"""On light grounds, where the terminal's greens and yellows are too pale to read."""
FEW_VOICES_DARK = (
    "bright_yellow",
    "bright_cyan",
    "bright_green",
    "bright_magenta",
    "bright_red",
    "bright_white",
)
"""The colours of voices there."""
FEW_VOICES_LIGHT = ("blue", "red", "magenta", "black")
"""The colours of voices on light grounds there."""


def voice_colours(ground: Color, *, is_dark: bool) -> list[Color]:
    """The colours of voices on a ground."""
    names = (DIM if is_middling(ground) else DARK) if is_dark else LIGHT
    return [Color.parse(name) for name in names]


def is_middling(ground: Color) -> bool:
    """Whether a ground is so far from black and from white that there is little room for colours on it."""
    return min(contrast(ground, BLACK), contrast(ground, WHITE)) > MIDDLING


def soft_ground(ground: Color, foreground: Color) -> Color:
    """A ground that is a little apart from the usual one and on which words can be read as well."""
    if is_middling(ground):
        return ground.blend(min((BLACK, WHITE), key=lambda end: contrast(ground, end)), 0.3)
    return ground.blend(foreground, 0.12 if contrast(ground, BLACK) < contrast(ground, WHITE) else 0.06)
