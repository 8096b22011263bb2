"""A sketch of a sentence: what the linear models ask of it again and again, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

CLASSES: tuple[tuple[int, str], ...] = (
    (Tag.QUOTE, "QUOTE"),
    (Tag.TIME, "TIME"),
    (Tag.NUMBER, "NUMBER"),
    (Tag.CLITIC, "CLITIC"),
    (Tag.CAPITAL, "NAME"),
    (Tag.SPEECH, "SPEECH"),
    (Tag.WRITING, "WRITING"),
    (Tag.NAMING, "NAMING"),
    (Tag.OPINION, "OPINION"),
    (Tag.VERB, "VERB"),
    (Tag.CUE_NOUN, "CUE_NOUN"),
    (Tag.SOURCE_NOUN, "PERSON"),
    (Tag.VERBAL, "VERBAL"),
)
"""The class of a word by its first bit that fits."""
CLOSED = Tag.FUNCTION | Tag.MARK
FINITE = Tag.AUXILIARY | Tag.VERB
EDGE = "EDGE"
KEPT = 256
"""How many sketches are kept."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a sentence is like, word by word."""

    shown: list[str]
    """Words that build sentences and marks as themselves, others by their class; behind the last and before the first
    (at index -1 and -2) the edge."""
    verbs: list[int]
    """How many finite verbs stand before each position."""
    speech: list[int]
    """The positions of words of saying."""

    def has_verb(self, first: int, last: int) -> bool:
        """Whether a finite verb stands between two positions, both included."""
        return self.verbs[last + 1] > self.verbs[first]


@lru_cache(maxsize=KEPT)
def sketch_of(s: Sentence) -> Sketch:
    """The sketch of a sentence."""
    shown = [
        low if tag & CLOSED and not tag & Tag.TIME else class_of(tag) for low, tag in zip(s.lows, s.tags, strict=True)
    ]
    verbs = list(accumulate([1 if tag & FINITE else 0 for tag in s.tags], initial=0))
    speech = [i for i, tag in enumerate(s.tags) if tag & Tag.SPEECH and not tag & Tag.NOT_SPEECH]
    return Sketch([*shown, EDGE, EDGE, EDGE, EDGE], verbs, speech)


@lru_cache(maxsize=4096)
def class_of(tag: int) -> str:
    """The class of a word by its bits."""
    return next((name for bits, name in CLASSES if tag & bits), "WORD")
