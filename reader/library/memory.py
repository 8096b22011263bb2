"""What is remembered of one article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.document import Anchor, Correction


@dataclass(frozen=True, slots=True)
class Memory:
    """What a reader left behind in an article."""

    place: Anchor | None = None
    """The line that was the first in view; None at the beginning."""
    progress: float = 0.0
    """How much had been seen there, from 0 to 1."""
    marks: Mapping[str, Anchor] = field(default_factory=dict)
    """The places that were marked, by their letters."""
    folds: tuple[Anchor, ...] = ()
    """The headings whose sections are folded in the outline."""
    corrections: tuple[Correction, ...] = ()
    """What was put right about who said what, in the order in which it was."""


@dataclass(frozen=True, slots=True)
class RecentArticle:
    """An article that was read."""

    target: str
    """Its whole path or its address."""
    title: str
    """Its title when it was read last."""
    seen: float
    """When that was, in seconds since 1970."""
    progress: float
    """How much had been seen of it, from 0 to 1."""
