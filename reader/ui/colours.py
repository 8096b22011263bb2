"""A colour for each voice, from the theme: told apart under the common colour blindnesses, readable on its ground."""

from __future__ import annotations

VOICES = 8
"""The number of different colours; further voices begin again."""

DARK = ("#e8a33d", "#62b8f0", "#4cc9a0", "#f0e060", "#a8a4ff", "#ff9273", "#f09ac8", "#b8c0c8")
"""On dark grounds: the hues of Okabe and Ito, "Color Universal Design" (2008), lightened."""
LIGHT = ("#8f5400", "#0063a0", "#00694d", "#6b6000", "#4a3fc0", "#ad3200", "#99306f", "#50585f")
"""On light grounds: the same, darkened."""


def voice_variables(*, dark: bool) -> dict[str, str]:
    """The theme variables $voice-0 to $voice-7."""
    return {f"voice-{i}": colour for i, colour in enumerate(DARK if dark else LIGHT)}


def voice_class(prefix: str, voice: int) -> str:
    """The component class of a voice; quotations of nobody known have one of their own."""
    return f"{prefix}--voice-{voice % VOICES if voice >= 0 else 'none'}"


def voice_classes(prefix: str) -> set[str]:
    """The component classes of all voices."""
    return {voice_class(prefix, voice) for voice in range(-1, VOICES)}


def voice_css(widget: str, prefix: str) -> str:
    """The rules for these classes."""
    rules = [f"& > .{voice_class(prefix, i)} {{ color: $voice-{i}; }}" for i in range(VOICES)]
    return f"{widget} {{ {' '.join(rules)} & > .{voice_class(prefix, -1)} {{ color: $text-muted; }} }}"
