"""Plays, screenplays and dialogues: who speaks is named by a label before each speech, whatever the language."""

from reader.formats.drama.labels import MOVEMENT, SLUG
from reader.formats.drama.speeches import Label, Speech, is_of_speech, kind_by_speeches, speeches

__all__ = ["MOVEMENT", "SLUG", "Label", "Speech", "is_of_speech", "kind_by_speeches", "speeches"]
