"""Looks: every word can be read in every theme, and voices are told apart by everybody."""

from collections.abc import Iterator

import pytest
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.ui.contrast import LEAST, contrast
from reader.ui.looks import LOOKS, Looks
from reader.ui.themes import OWN, with_contrast

THEMES = {theme.name: theme for theme in (*OWN, *BUILTIN_THEMES.values()) if not theme.ansi}
APART = 10.0
"""The least distance of two voices (CIEDE2000), and of a voice from the words around it; 2.3 is just noticed."""
VISION = (None, "protan", "deutan", "tritan")


def looks_of_theme(theme: Theme) -> Looks:
    variables = theme.to_color_system().generate() | theme.variables
    return Looks(with_contrast(variables), is_dark=theme.dark)


def colour(style: Style) -> Color | None:
    return Color.from_rich_color(style.color) if style.color is not None else None


def words(looks: Looks) -> Iterator[tuple[str, Color, list[Color]]]:
    """Each colour of words, with the grounds that they may stand on."""
    plain = looks.colour("foreground")
    grounds = list(looks.grounds)
    yield "plain words", plain, grounds
    for voice, style in enumerate(looks.voices):
        yield f"voice {voice}", colour(style) or plain, grounds
    for name, look in LOOKS.items():
        style = looks.of(name)
        own = [Color.from_rich_color(style.bgcolor)] if style.bgcolor is not None else grounds
        if look.is_text:
            yield name, colour(style) or plain, own


@pytest.mark.parametrize("theme", THEMES)
def test_all_words_can_be_read_on_every_ground(theme: str) -> None:
    for name, shown, grounds in words(looks_of_theme(THEMES[theme])):
        for ground in grounds:
            assert contrast(shown, ground) >= LEAST, f"{name}: {shown.hex} on {ground.hex}"
