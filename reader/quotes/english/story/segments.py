"""The parts of a story: passages, which are paragraphs, in segments of narration and of speech."""

from __future__ import annotations

from reader.quotes.english.story.mentions import Mention
from reader.quotes.english.story.words import Words
from reader.quotes.pairing import Run
from reader.structs import Struct


class Segment(Struct, frozen=False, eq=False):
    """Narration, or the speech of one run."""

    words: Words
    """Its words, one at least."""
    run: Run | None = None
    """The run, if it is speech."""
    mentions: tuple[Mention, ...] = ()
    """Who is mentioned in it, in order."""


class Passage(Struct, frozen=False, eq=False):
    """A paragraph of a story."""

    index: int
    """Its index among the paragraphs."""
    segments: list[Segment]
    """Its narration and speech in order."""

    @property
    def speech(self) -> list[Segment]:
        """The segments that are speech."""
        return [segment for segment in self.segments if segment.run is not None]

    @property
    def is_open(self) -> bool:
        """Whether its last speech goes on in the next paragraph, so that no mark closes it."""
        last = self.segments[-1].run if self.segments else None
        return last is not None and not last.is_closed
