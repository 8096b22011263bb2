"""The two themes of the reader's own, and what every theme is given so that all of it can be read."""

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
"""For the evening: a warm dark ground, words a little less than white."""
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
"""For the day: a ground like the paper of books, words a little less than black."""
OWN = (LAMP, PAPER)

FEW_COLOURS = {True: "ansi-dark", False: "ansi-light"}
"""The theme for terminals with 16 colours or none, by whether the theme that is set is dark: Textual's two that use
the terminal's own colours."""
GROUNDS = ("background", "surface", "panel")


def with_contrast(variables: Mapping[str, str]) -> dict[str, str]:
    """The variables of a theme, with those that colour words strong enough for the grounds they stand on."""
    grounds = [Color.parse(variables[name]) for name in GROUNDS]
    foreground = readable(Color.parse(variables["foreground"]), grounds[:2])
    return {**variables, "foreground": foreground.hex, "text-muted": "auto 80%", "text-disabled": "auto 72%"}
