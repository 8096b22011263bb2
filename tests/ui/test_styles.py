"""Styles: text is readable in every theme, speakers differ for every kind of colour vision, 16 colours suffice."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from coloraide.everything import ColorAll
from rich.color import ColorSystem
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.config.highlight_colours import COLOURS
from reader.config.value_types import OWN_THEMES as KNOWN_THEMES
from reader.ui.theme.colours import SPEAKER_COLOURS
from reader.ui.theme.contrast import MIN_CONTRAST, contrast, readable
from reader.ui.theme.styles import STYLE_SPECS, TerminalStyles, ThemeStyles
from reader.ui.theme.themes import OWN_THEMES, TERMINAL_THEMES, with_contrast
from tests.ui.conftest import Opened

THEMES = {theme.name: theme for theme in (*OWN_THEMES, *BUILTIN_THEMES.values()) if not theme.ansi}
NAMES = {theme.name for theme in OWN_THEMES}
VISION = (None, "protan", "deutan", "tritan")
"""Normal colour vision and its three full deficiencies, simulated as in Brettel, Viénot and Mollon, "Computerized
simulation of color appearance for dichromats", J. Opt. Soc. Am. A 14 (1997)."""
MIN_DIFFERENCE, MIN_DIFFERENCE_TEXTUAL = 9.0, 8.5
"""The minimum difference between speakers: in the reader's own themes, also from plain text, and in Textual's themes
(CIEDE2000; 2.3 is a just noticeable difference)."""


def styles_of_theme(theme: Theme) -> ThemeStyles:
    variables = theme.to_color_system().generate() | theme.variables
    return ThemeStyles(with_contrast(variables), is_dark=theme.dark)


def colour(style: Style, other: Color) -> Color:
    return Color.from_rich_color(style.color) if style.color is not None else other


def words(styles: ThemeStyles) -> Iterator[tuple[str, Color, list[Color]]]:
    """Each text colour, with the backgrounds it may appear on."""
    plain = styles.colour("foreground")
    yield "plain text", plain, list(styles.backgrounds)
    for number, style in enumerate(styles.speakers):
        yield f"speaker {number}", colour(style, plain), [styles.background, styles.subtle]
    for name, spec in STYLE_SPECS.items():
        style = styles.of(name)
        backgrounds = [Color.from_rich_color(style.bgcolor)] if style.bgcolor is not None else list(styles.backgrounds)
        if spec.is_text:
            yield name, colour(style, plain), backgrounds


@pytest.mark.parametrize("theme", THEMES)
def test_text_is_readable_on_every_background(theme: str) -> None:
    for name, shown, backgrounds in words(styles_of_theme(THEMES[theme])):
        for background in backgrounds:
            assert contrast(shown, background) >= MIN_CONTRAST, f"{name}: {shown.hex} on {background.hex}"


@pytest.mark.parametrize("theme", THEMES)
def test_all_text_is_readable_on_highlights(theme: str) -> None:
    styles = styles_of_theme(THEMES[theme])
    plain = styles.colour("foreground")
    shades = [styles.of(f"highlight {name}").bgcolor for name in COLOURS]
    assert len({str(shade) for shade in shades}) == len(COLOURS)
    for shade in shades:
        assert shade is not None
        for name, shown, backgrounds in words(styles):
            if len(backgrounds) > 1:
                found = contrast(shown, Color.from_rich_color(shade))
                assert found >= MIN_CONTRAST, f"{name}: {shown.hex} on {shade} of {plain.hex}"


@pytest.mark.parametrize("theme", THEMES)
def test_text_of_dialogs_and_inputs_is_readable(theme: str) -> None:
    styles = styles_of_theme(THEMES[theme])
    for variable in ("text", "text-muted", "text-disabled"):
        share = int(styles.variables[variable].removeprefix("auto ").removesuffix("%")) / 100
        for name in ("background", "surface", "panel"):
            background = styles.colour(name)
            assert contrast(background + background.get_contrast_text(share), background) >= MIN_CONTRAST, (
                f"{variable} on {name}"
            )


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("theme", THEMES)
def test_speakers_are_distinct_with_every_kind_of_colour_vision(theme: str, vision: str | None) -> None:
    styles = styles_of_theme(THEMES[theme])
    plain = styles.colour("foreground")
    names = [colour(style, plain).hex for style in styles.speakers]
    assert len(set(names)) == SPEAKER_COLOURS
    if theme in NAMES:
        names.append(plain.hex)
    seen = [ColorAll(name).filter(vision).clip() if vision else ColorAll(name) for name in names]
    nearest = min(one.delta_e(other, method="2000") for one, other in combinations(seen, 2))
    assert nearest >= (MIN_DIFFERENCE if theme in NAMES else MIN_DIFFERENCE_TEXTUAL)


@pytest.mark.parametrize("theme", sorted(NAMES))
def test_in_256_colours_text_of_own_themes_has_the_contrast_required_of_large_text(theme: str) -> None:
    def shown(colour: Color) -> Color:
        return Color.from_rich_color(colour.rich_color.downgrade(ColorSystem.EIGHT_BIT))

    for name, one, backgrounds in words(styles_of_theme(THEMES[theme])):
        for background in backgrounds:
            assert contrast(shown(one), shown(background)) >= 3, f"{name}: {one.hex} on {background.hex}"


@pytest.mark.parametrize(("is_dark", "background"), [(True, "ansi_black"), (False, "ansi_bright_white")])
def test_in_16_colours_text_uses_only_readable_ones(is_dark: bool, background: str) -> None:
    styles = TerminalStyles(is_dark=is_dark)
    for style in (*styles.styles.values(), *styles.speakers):
        if style.color is not None and style.color.name != "default":
            shown = Color.parse(f"ansi_{style.color.name}")
            assert contrast(Color(*shown.rgb), Color(*Color.parse(background).rgb)) >= MIN_CONTRAST, style
    assert len({str(style) for style in styles.speakers}) >= 4
    for name in ("name", "current", "evidence", "indirect"):
        assert (styles.speaker(0) + styles.of(name)).color == styles.speaker(0).color, (
            "styles of a passage keep the colour of its speaker"
        )


def test_a_readable_colour_is_kept_and_another_is_adjusted_as_little_as_possible() -> None:
    black = Color(0, 0, 0)
    assert readable(Color(200, 200, 200), [black]) == Color(200, 200, 200)
    adjusted = readable(Color(60, 60, 90), [black])
    assert MIN_CONTRAST <= contrast(adjusted, black) < MIN_CONTRAST + 0.6
    assert contrast(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(21)


def test_the_settings_list_the_themes_that_exist() -> None:
    assert set(KNOWN_THEMES) == NAMES


@pytest.mark.parametrize("theme", [*sorted(NAMES), "nord", "ansi-light"])
async def test_the_theme_in_the_settings_is_used(opened: Opened, theme: str) -> None:
    async with opened(theme=theme) as session:
        assert session.app.theme == theme
        drawn = session.article.text.theme_styles
        assert isinstance(drawn, TerminalStyles) == (theme == "ansi-light")


@pytest.mark.parametrize(
    ("variable", "value"), [("TERM", "linux"), ("TERM", "xterm"), ("TERM", "dumb"), ("NO_COLOR", "1")]
)
@pytest.mark.parametrize("theme", ["lamp", "paper"])
async def test_a_terminal_with_few_colours_uses_its_own_colours(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, theme: str, variable: str, value: str
) -> None:
    monkeypatch.delenv("COLORTERM", raising=False)
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", "auto")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv(variable, value)
    async with opened(theme=theme) as session:
        assert session.app.theme == TERMINAL_THEMES[theme == "lamp"]
        assert isinstance(session.article.text.theme_styles, TerminalStyles)
        styles = [segment.style for line in session.strips for segment in line if segment.style is not None]
        colours = {c.name for style in styles for c in (style.color, style.bgcolor) if c is not None}
        assert not any(name.startswith("#") for name in colours)
        if variable == "NO_COLOR":
            assert colours <= {"default"}
        assert any(style.bold for style in styles)
