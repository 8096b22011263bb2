"""The arrangement of the screen: all that its user can set about the panes, as one plain value to be kept."""

from __future__ import annotations

from dataclasses import dataclass

from reader.config import PaneSettings


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Which panes show, how wide they are, and which sections of the outline are folded."""

    outline: PaneSettings
    """The pane on the left."""
    quotes: PaneSettings
    """The pane on the right."""
    folded: frozenset[int] = frozenset()
    """The offsets at which the folded sections begin."""
