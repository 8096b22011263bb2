"""What kind of text a document is, by its form."""

from __future__ import annotations

from enum import StrEnum


class TextKind(StrEnum):
    """The kind of a text; it decides what counts as speech."""

    ARTICLE = "article"
    """News, a feature, an essay: people are quoted."""
    INTERVIEW = "interview"
    """An interview, a hearing, a debate: labels name who speaks."""
    STORY = "story"
    """A novel or another story: people talk to each other."""
    PLAY = "play"
    """A play, a screenplay, a dialogue: labels name who speaks, and all that follows is said."""
    MANUAL = "manual"
    """Documentation, a specification, a list of changes: hardly anybody speaks."""
    LICENCE = "licence"
    """A licence or a notice of copyright: nobody speaks."""
    CODE = "code"
    """Source code, settings, a log: nobody speaks."""
    OTHER = "other"
    """Too short, or in another language, to tell."""

    @property
    def is_reference(self) -> bool:
        """Whether a text of this kind is looked up rather than read, and hardly anybody speaks in it."""
        return self in {TextKind.MANUAL, TextKind.LICENCE, TextKind.CODE}
