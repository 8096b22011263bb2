"""Widths that were chosen while reading; each replaces its setting until the setting itself is changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reader.config import MEASURE, PANE_WIDTH, Settings

WIDTHS = {"outline.width": PANE_WIDTH, "quotes.width": PANE_WIDTH, "measure": MEASURE}
"""The settings that can be chosen by key or mouse, with their ranges, in cells."""


def chosen(settings: Settings, choices: Mapping[str, str]) -> Settings:
    """The settings with the choices applied; a choice that is out of range is ignored."""
    set_to = values_of(settings)
    wanted = {name: choices.get(key(name, set_to[name]), "") for name in WIDTHS}
    valid = {name: int(value) for name, value in wanted.items() if value.isdecimal() and int(value) in WIDTHS[name]}
    found = {**set_to, **valid}
    return replace(
        settings,
        outline=replace(settings.outline, width=found["outline.width"]),
        quotes=replace(settings.quotes, width=found["quotes.width"]),
        measure=found["measure"],
    )


def choices_from(settings: Settings, used: Settings) -> dict[str, str]:
    """The choices that lead from the settings in the file to those in use."""
    return {key(name, value): str(values_of(used)[name]) for name, value in values_of(settings).items()}


def key(name: str, value: int) -> str:
    """The name under which a choice is kept; it names the setting's value, so that changing that drops the choice."""
    return f"{name} in place of {value}"


def values_of(settings: Settings) -> dict[str, int]:
    """The values of the settings that can be chosen, by name."""
    return {
        "outline.width": settings.outline.width,
        "quotes.width": settings.quotes.width,
        "measure": settings.measure,
    }
