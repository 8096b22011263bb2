"""Notes: what a reader marks in a text and writes beside it."""

from __future__ import annotations

from reader.document.anchor import Anchor
from reader.structs import Struct


class Note(Struct):
    """A highlight, with or without words of the reader.

    >>> import reader
    >>> text = "In May the wall broke."
    >>> note = reader.Note("1", reader.anchor_of(text, reader.Span(7, 15)), words="Which one?", tags=("walls",))
    >>> note.anchor.exact, note.is_highlight
    ('the wall', False)
    """

    id: str
    """What tells it from all other notes, of all articles: a UUID, or the id that another program gave it."""
    anchor: Anchor
    """The words of the text that it is about. Never changed when the text was edited, so that nothing drifts."""
    colour: str = ""
    """The name of its colour in the settings, which says what it means; empty for the first one."""
    words: str = ""
    """What the reader wrote, in lines of plain text or Markdown; empty for a highlight alone."""
    tags: tuple[str, ...] = ()
    """The reader's tags, each a word or a few, in the order in which they were given."""
    made: float = 0.0
    """When it was made, in seconds since 1970."""
    changed: float = 0.0
    """When it was last changed, in seconds since 1970."""

    @property
    def is_highlight(self) -> bool:
        """Whether the reader wrote nothing."""
        return not self.words
