"""The profile of a sentence: what the linear models ask repeatedly, worked out once."""

from __future__ import annotations

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
"""The class of a word, by the first of its bits that is listed."""
GROUPS: tuple[tuple[int, str], ...] = (
    (Tag.NOT_SPEECH, "not-speech"),
    (Tag.SPEECH, "speech"),
    (Tag.WRITING, "writing"),
    (Tag.NAMING, "naming"),
    (Tag.OPINION, "opinion"),
    (Tag.CUE_NOUN, "noun"),
)
"""The group of a cue, by the first of its bits that is listed."""
CLOSED = Tag.FUNCTION | Tag.PUNCTUATION
FINITE = Tag.AUXILIARY | Tag.VERB
BOUNDING = Tag.PUNCTUATION | Tag.CONJUNCTION | Tag.PREPOSITION | Tag.TIME | Tag.SUBORDINATOR
"""The bits of words before which a content may end."""
EDGES = ("EDGE",) * 4

Boundary = tuple[str, str, bool]
"""The kind of a boundary, or an empty string; what follows it; and whether it can follow the first word of a content.
"""
END: Boundary = ("end", "end", True)
"""The end of a sentence."""


def class_of(tag: int) -> str:
    """The class of a word by its bits; empty for function words and punctuation."""
    if tag & CLOSED and not tag & Tag.TIME:
        return ""
    return next((name for bits, name in CLASSES if tag & bits), "WORD")


CLASS = Memo(class_of)
"""The class of a word by its bits."""
GROUP: Memo[int, str] = Memo(lambda tag: next((name for bits, name in GROUPS if tag & bits), "other"))
"""The group of a cue by its bits."""


def facts_of(tag: int) -> int:
    """What a word is by its bits, as a sum: 1 for a word of saying, 2 for a finite verb, 4 before which a content may
    end.
    """
    is_speech = tag & Tag.SPEECH and not tag & Tag.NOT_SPEECH
    return bool(is_speech) + 2 * bool(tag & FINITE) + 4 * bool(tag & BOUNDING)


FACTS = Memo(facts_of)
"""What a word is by its bits."""
IS_SPEECH, IS_FINITE, IS_BOUNDING = (bytes(bool(facts & bit) for facts in range(256)) for bit in (1, 2, 4))
"""Translation tables for bytes of such sums: 1 where the bit is set, 0 elsewhere."""


def word_classes(s: Sentence) -> list[str]:
    """The classes of the words of a sentence, followed by the class of its edge, which is also at index -1 and -2."""
    return [*map(CLASS.__getitem__, s.tags), *EDGES]


class SentenceProfile:
    """The profile of a sentence, word by word."""

    __slots__ = ("boundaries", "bounding", "classes", "finite", "s", "speech")

    def __init__(self, s: Sentence, classes: list[str]) -> None:
        self.s = s
        self.classes = classes
        """The classes of the words and of the edge; where empty, the word itself is the feature."""
        facts = bytes([*map(FACTS.__getitem__, s.tags), 7])
        self.speech = facts.translate(IS_SPEECH)
        """1 for each word of saying, and at the end."""
        self.finite = facts.translate(IS_FINITE)
        """1 for each finite verb, and at the end."""
        self.bounding = facts.translate(IS_BOUNDING)
        """1 for each word before which a content may end, and at the end."""
        self.boundaries: dict[int, Boundary] = {len(s.tags): END}
        """The boundaries that were examined so far, by position."""
