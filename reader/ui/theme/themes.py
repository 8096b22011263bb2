"""The reader's own two themes, and the adjustments that make every theme readable."""

from __future__ import annotations

from collections.abc import Mapping

from textual.color import Color
from textual.theme import Theme

from reader.ui.theme.contrast import readable

LAMP = Theme(
    name="lamp",
    dark=True,
    background="#1b1916",
    surface="#23201c",
    panel="#2d2924",
    foreground="#d9d2c5",
    primary="#d9a45f",
    secondary="#86aecb",
    accent="#e0a24a",
    warning="#e3c05c",
    error="#f0897a",
    success="#9cc48a",
)
"""For the evening: off-white text on a warm, dark background."""
PAPER = Theme(
    name="paper",
    dark=False,
    background="#faf6ec",
    surface="#f2ecdf",
    panel="#e9e2d2",
    foreground="#2b2722",
    primary="#7d3f12",
    secondary="#2f5f8c",
    accent="#8f4a0a",
    warning="#7a5a00",
    error="#a3241f",
    success="#3f6b2a",
)
"""For the day: off-black text on a background the colour of book paper."""
OWN_THEMES = (LAMP, PAPER)

TERMINAL_THEMES = {True: "ansi-dark", False: "ansi-light"}
"""Textual's themes in the terminal's own colours, by whether they are dark; for terminals with 16 colours or none."""
BACKGROUNDS = ("background", "surface", "panel")


def with_contrast(variables: Mapping[str, str]) -> dict[str, str]:
    """The variables of a theme, with the text colours adjusted until they can be read on its backgrounds."""
    backgrounds = [Color.parse(variables[name]) for name in BACKGROUNDS]
    foreground = readable(Color.parse(variables["foreground"]), backgrounds[:2])
    return {**variables, "foreground": foreground.hex, "text-muted": "auto 80%", "text-disabled": "auto 72%"}
