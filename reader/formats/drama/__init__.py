"""Plays, screenplays and dialogues: who speaks is named by a label before each speech, whatever the language."""

from reader.formats.drama.labels import SLUG
from reader.formats.drama.speeches import Label, Speech, kind_by_speeches, speeches

__all__ = ["SLUG", "Label", "Speech", "kind_by_speeches", "speeches"]
