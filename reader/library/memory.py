"""The saved state of an article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.document import Anchor, Correction, Note


@dataclass(frozen=True, slots=True)
class Memory:
    """The state of an article that is saved between runs."""

    place: Anchor | None = None
    """The first line in view; None at the beginning."""
    progress: float = 0.0
    """How much of the text had been read at that place, from 0 to 1."""
    marks: Mapping[str, Anchor] = field(default_factory=dict)
    """The marked places, by their letters."""
    folds: tuple[Anchor, ...] = ()
    """The headings of the sections that are folded in the outline."""
    corrections: tuple[Correction, ...] = ()
    """The corrections of who said what, in the order in which they were made."""
    notes: tuple[Note, ...] = ()
    """The highlights and notes, in the order of the text that they were made in."""


@dataclass(frozen=True, slots=True)
class RecentArticle:
    """An article in the list of those that were read."""

    target: str
    """Its absolute path or its URL."""
    title: str
    """Its title when it was last read."""
    seen: float
    """When it was last read, in seconds since 1970; 0 if it was added without being opened."""
    progress: float
    """How much of it had been read, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """An article that the library knows."""

    number: int
    """Its number, greater than those of all that were known before it."""
    target: str
    """Its absolute path or its URL."""
    title: str
    """Its title when it was last read."""
