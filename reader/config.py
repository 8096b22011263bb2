"""Settings: config.yaml, read into typed values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaneSettings:
    """Whether a pane at the side shows, and how wide it is."""

    show: bool
    """Whether it is open at the start."""
    width: int
    """Its width in cells, border included."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that config.yaml sets."""

    theme: str
    """The name of a theme of Textual's, or of the program's own."""
    measure: int
    """The greatest width of a line of text, in cells."""
    outline: PaneSettings
    """The pane on the left."""
    quotes: PaneSettings
    """The pane on the right."""
    keys: Mapping[str, tuple[str, ...]]
    """For each action the keys that start it, by Textual's names."""
