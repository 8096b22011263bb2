"""Looks: every word can be read in every theme, voices are told apart by everybody, few colours are enough."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from coloraide.everything import ColorAll
from rich.color import ColorSystem
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.config.value_types import OWN_THEMES
from reader.ui.theme.colours import VOICES
from reader.ui.theme.contrast import LEAST, contrast, readable
from reader.ui.theme.styles import STYLE_SPECS, TerminalStyles, ThemeStyles
from reader.ui.theme.themes import FEW_COLOURS, OWN, with_contrast
from tests.ui.conftest import Opened

THEMES = {theme.name: theme for theme in (*OWN, *BUILTIN_THEMES.values()) if not theme.ansi}
NAMES = {theme.name for theme in OWN}
VISION = (None, "protan", "deutan", "tritan")
"""Usual colour vision and its three full deficiencies, simulated after Brettel, Viénot and Mollon, "Computerized
simulation of color appearance for dichromats", J. Opt. Soc. Am. A 14 (1997)."""
APART, LITTLE = 9.0, 8.5
"""How far voices are apart in the two own themes, from one another and from plain words, and in Textual's from one
another (CIEDE2000; 2.3 is a difference that is just noticed)."""


def styles_of_theme(theme: Theme) -> ThemeStyles:
    variables = theme.to_color_system().generate() | theme.variables
    return ThemeStyles(with_contrast(variables), is_dark=theme.dark)


def colour(style: Style, other: Color) -> Color:
    return Color.from_rich_color(style.color) if style.color is not None else other


def words(styles: ThemeStyles) -> Iterator[tuple[str, Color, list[Color]]]:
    """Each colour of words, with the grounds that they may stand on."""
    plain = styles.colour("foreground")
    yield "plain words", plain, list(styles.grounds)
    for voice, style in enumerate(styles.voices):
        yield f"voice {voice}", colour(style, plain), [styles.ground, styles.soft]
    for name, spec in STYLE_SPECS.items():
        style = styles.of(name)
        grounds = [Color.from_rich_color(style.bgcolor)] if style.bgcolor is not None else list(styles.grounds)
        if spec.is_text:
            yield name, colour(style, plain), grounds


@pytest.mark.parametrize("theme", THEMES)
def test_all_words_can_be_read_on_every_ground(theme: str) -> None:
    for name, shown, grounds in words(styles_of_theme(THEMES[theme])):
        for ground in grounds:
            assert contrast(shown, ground) >= LEAST, f"{name}: {shown.hex} on {ground.hex}"


@pytest.mark.parametrize("theme", THEMES)
def test_words_of_windows_and_fields_can_be_read(theme: str) -> None:
    styles = styles_of_theme(THEMES[theme])
    for variable in ("text", "text-muted", "text-disabled"):
        share = int(styles.variables[variable].removeprefix("auto ").removesuffix("%")) / 100
        for name in ("background", "surface", "panel"):
            ground = styles.colour(name)
            assert contrast(ground + ground.get_contrast_text(share), ground) >= LEAST, f"{variable} on {name}"


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("theme", THEMES)
def test_voices_are_told_apart_by_everybody(theme: str, vision: str | None) -> None:
    styles = styles_of_theme(THEMES[theme])
    plain = styles.colour("foreground")
    names = [colour(style, plain).hex for style in styles.voices]
    assert len(set(names)) == VOICES
    if theme in NAMES:
        names.append(plain.hex)
    seen = [ColorAll(name).filter(vision).clip() if vision else ColorAll(name) for name in names]
    nearest = min(one.delta_e(other, method="2000") for one, other in combinations(seen, 2))
    assert nearest >= (APART if theme in NAMES else LITTLE)


@pytest.mark.parametrize("theme", sorted(NAMES))
def test_in_256_colours_words_of_the_own_themes_stay_as_strong_as_large_ones_must_be(theme: str) -> None:
    def shown(colour: Color) -> Color:
        return Color.from_rich_color(colour.rich_color.downgrade(ColorSystem.EIGHT_BIT))

    for name, one, grounds in words(styles_of_theme(THEMES[theme])):
        for ground in grounds:
            assert contrast(shown(one), shown(ground)) >= 3, f"{name}: {one.hex} on {ground.hex}"


@pytest.mark.parametrize(("is_dark", "ground"), [(True, "ansi_black"), (False, "ansi_bright_white")])
def test_in_16_colours_words_are_in_those_that_can_be_read(is_dark: bool, ground: str) -> None:
    styles = TerminalStyles(is_dark=is_dark)
    for style in (*styles.styles.values(), *styles.voices):
        if style.color is not None and style.color.name != "default":
            shown = Color.parse(f"ansi_{style.color.name}")
            assert contrast(Color(*shown.rgb), Color(*Color.parse(ground).rgb)) >= LEAST, style
    assert len({str(style) for style in styles.voices}) >= 4
    for name in ("name", "current", "cue", "indirect"):
        assert (styles.voice(0) + styles.of(name)).color == styles.voice(0).color, (
            "what is said of words keeps their voice"
        )


def test_a_colour_that_can_be_read_stays_and_another_becomes_no_stronger_than_it_must() -> None:
    black = Color(0, 0, 0)
    assert readable(Color(200, 200, 200), [black]) == Color(200, 200, 200)
    mended = readable(Color(60, 60, 90), [black])
    assert LEAST <= contrast(mended, black) < LEAST + 0.6
    assert contrast(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(21)


def test_the_themes_that_settings_know_are_those_there_are() -> None:
    assert set(OWN_THEMES) == NAMES


@pytest.mark.parametrize("theme", [*sorted(NAMES), "nord", "ansi-light"])
async def test_the_theme_that_is_set_is_drawn(opened: Opened, theme: str) -> None:
    async with opened(theme=theme) as session:
        assert session.app.theme == theme
        drawn = session.article.text.theme_styles
        assert isinstance(drawn, TerminalStyles) == (theme == "ansi-light")


@pytest.mark.parametrize(
    ("variable", "value"), [("TERM", "linux"), ("TERM", "xterm"), ("TERM", "dumb"), ("NO_COLOR", "1")]
)
@pytest.mark.parametrize("theme", ["lamp", "paper"])
async def test_few_colours_are_those_of_the_terminal(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, theme: str, variable: str, value: str
) -> None:
    monkeypatch.delenv("COLORTERM", raising=False)
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", "auto")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv(variable, value)
    async with opened(theme=theme) as session:
        assert session.app.theme == FEW_COLOURS[theme == "lamp"]
        assert isinstance(session.article.text.theme_styles, TerminalStyles)
        styles = [segment.style for line in session.lines for segment in line if segment.style is not None]
        colours = {c.name for style in styles for c in (style.color, style.bgcolor) if c is not None}
        assert not any(name.startswith("#") for name in colours)
        if variable == "NO_COLOR":
            assert colours <= {"default"}
        assert any(style.bold for style in styles)
