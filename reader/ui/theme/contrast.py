"""Contrast: how well a colour can be read on others, and the nearest one that can."""

from __future__ import annotations

from collections.abc import Sequence

from textual.color import Color

LEAST = 4.5
"""The least contrast of text (WCAG 2.2, success criterion 1.4.3)."""
STEPS = 32
"""In how many steps a colour is made lighter or darker until it can be read."""
WHITE, BLACK = Color(255, 255, 255), Color(0, 0, 0)


def luminance(colour: Color) -> float:
    """The relative luminance of a colour, from 0 to 1 (WCAG 2.2)."""
    red, green, blue = (linear(channel / 255) for channel in colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(channel: float) -> float:
    """A channel of sRGB in linear light."""
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def least(colour: Color, grounds: Sequence[Color]) -> float:
    """The contrast of a colour with that of the grounds which it is hardest to read on."""
    return min(contrast(colour, ground) for ground in grounds)


def readable(colour: Color, grounds: Sequence[Color]) -> Color:
    """A colour as it is where it can be read on all grounds; else lighter or darker, no more than that needs."""
    if least(colour, grounds) >= LEAST:
        return colour
    end = max((WHITE, BLACK), key=lambda candidate: least(candidate, grounds))
    steps = (colour.blend(end, step / STEPS) for step in range(1, STEPS + 1))
    return next((step for step in steps if least(step, grounds) >= LEAST), end)
