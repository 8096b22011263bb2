"""A sketch of a sentence: what the linear models ask of it again and again, worked out once."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress

from reader.quotes.memo import Memo
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
GROUPS: tuple[tuple[int, str], ...] = (
    (Tag.NOT_SPEECH, "not-speech"),
    (Tag.SPEECH, "speech"),
    (Tag.WRITING, "writing"),
    (Tag.NAMING, "naming"),
    (Tag.OPINION, "opinion"),
    (Tag.CUE_NOUN, "noun"),
)
"""The group of a cue by its first bit that fits."""
CLOSED = Tag.FUNCTION | Tag.MARK
FINITE = Tag.AUXILIARY | Tag.VERB
BOUNDING = Tag.MARK | Tag.CONJUNCTION | Tag.PREPOSITION | Tag.TIME | Tag.CLAUSE
"""Words before which a content may end."""
EDGES = ("EDGE",) * 4

Boundary = tuple[str, str, bool]
"""The kind of a place where a content can end, empty for none; what follows; whether it can be right behind a first
word."""
END: Boundary = ("end", "end", True)
"""The end of a sentence."""


def class_of(tag: int) -> str:
    """The class of a word by its bits; empty for one that builds sentences and for a mark."""
    if tag & CLOSED and not tag & Tag.TIME:
        return ""
    return next((name for bits, name in CLASSES if tag & bits), "WORD")


CLASS = Memo(class_of)
"""The class of a word by its bits."""
GROUP: Memo[int, str] = Memo(lambda tag: next((name for bits, name in GROUPS if tag & bits), "other"))
"""The group of a cue by its bits."""
IS_FINITE: Memo[int, int] = Memo(lambda tag: tag & FINITE)
IS_BOUNDING: Memo[int, int] = Memo(lambda tag: tag & BOUNDING)
IS_SPEECH: Memo[int, int] = Memo(lambda tag: tag & Tag.SPEECH if not tag & Tag.NOT_SPEECH else 0)


def shown_of(s: Sentence) -> list[str]:
    """The words that build sentences and the marks as themselves, others by their class; behind the last and before the
    first (at index -1 and -2) the edge."""
    shown = [name or low for name, low in zip(map(CLASS.__getitem__, s.tags), s.lows, strict=True)]
    shown += EDGES
    return shown


class Sketch:
    """What a sentence is like, word by word."""

    __slots__ = ("boundaries", "bounds", "s", "shown", "speech", "verbs")

    def __init__(self, s: Sentence, shown: list[str]) -> None:
        tags, end = s.tags, len(s.tags)
        self.s = s
        self.shown = shown
        """What each word is to the models, see `shown_of`."""
        self.speech = list(compress(range(end), map(IS_SPEECH.__getitem__, tags)))
        """The positions of words of saying."""
        self.verbs = list(compress(range(end), map(IS_FINITE.__getitem__, tags)))
        """The positions of finite verbs, and one behind all."""
        self.verbs.append(end)
        self.bounds = list(compress(range(end), map(IS_BOUNDING.__getitem__, tags)))
        """The positions before which a content may end; the last is behind all words."""
        self.bounds.append(end)
        self.boundaries: dict[int, Boundary] = {end: END}
        """What is known so far of the places where a content can end."""

    def verb_from(self, first: int) -> int:
        """The position of the first finite verb from a position on; one behind all positions if there is none."""
        return self.verbs[bisect_left(self.verbs, first)]
