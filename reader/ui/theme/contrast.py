"""Contrast of colours (WCAG 2.2), and adjusting a colour until it can be read."""

from __future__ import annotations

from collections.abc import Sequence

from textual.color import Color

MIN_CONTRAST = 4.5
"""The minimum contrast of text (WCAG 2.2, success criterion 1.4.3)."""
STEPS = 32
"""The number of steps from a colour to black or white in which a readable one is looked for."""
WHITE, BLACK = Color(255, 255, 255), Color(0, 0, 0)


def luminance(colour: Color) -> float:
    """The relative luminance of a colour, from 0 to 1 (WCAG 2.2)."""
    red, green, blue = (linear(channel / 255) for channel in colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(channel: float) -> float:
    """An sRGB channel, from 0 to 1, in linear light."""
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lowest_contrast(colour: Color, backgrounds: Sequence[Color]) -> float:
    """The contrast of a colour with the background on which it is hardest to read."""
    return min(contrast(colour, background) for background in backgrounds)


def readable(colour: Color, backgrounds: Sequence[Color]) -> Color:
    """A colour that can be read on all backgrounds: `colour`, made no lighter or darker than necessary."""
    if lowest_contrast(colour, backgrounds) >= MIN_CONTRAST:
        return colour
    end = max((WHITE, BLACK), key=lambda candidate: lowest_contrast(candidate, backgrounds))
    steps = (colour.blend(end, step / STEPS) for step in range(1, STEPS + 1))
    return next((step for step in steps if lowest_contrast(step, backgrounds) >= MIN_CONTRAST), end)
