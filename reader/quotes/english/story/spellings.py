"""Spellings: which words are names, by how the whole story writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from reader.quotes.english.story.words import KIN, TITLE, Word
from reader.quotes.vocabulary import Tag

NO_NAME: Final = Tag.FUNCTION | Tag.TIME | Tag.PUNCTUATION | Tag.NUMBER
"""The bits of words that are names only where the story shows it: "May", "Will"."""
CLOSED: Final = Tag.DETERMINER | Tag.PREPOSITION | Tag.CONJUNCTION | Tag.PRONOUN | Tag.POSSESSIVE
NEVER: Final = CLOSED | Tag.PUNCTUATION | Tag.NUMBER
"""The bits of words that never are names."""
CONTRACTED = frozenset({"ll", "d", "ve", "m", "re", "t"})
"""What follows the apostrophe of a contraction: "I'll"."""
OFTEN = 4
"""How often a word such as "May" stands where only a name can, if it is one."""


class Spellings:
    """How often the words of a story are written with and without a capital."""

    def __init__(self, passages: Iterable[Sequence[Word]]) -> None:
        self.lower: Counter[str] = Counter()
        """Without a capital."""
        self.inner: Counter[str] = Counter()
        """With a capital, within sentences."""
        self.named: Counter[str] = Counter()
        """The same where what is next to them shows that they are names; of words that seldom are."""
        self.speaking: set[str] = set()
        """Words for family with a capital that follow a verb of saying: "said *Mother*"."""
        for words in passages:
            for i, word in enumerate(words):
                if not word.text[0].isupper():
                    self.lower[word.low] += word.text[0].isalpha()
                elif not word.opens and not word.text.isupper():
                    self.inner[word.low] += 1
                    if i and word.low in KIN and words[i - 1].tag & Tag.SPEECH:
                        self.speaking.add(word.low)
                    if word.tag & NO_NAME and not word.tag & NEVER:
                        self.named[word.low] += is_named(words, i)
        self.known: dict[tuple[str, bool], bool] = {}
        self.persons: set[str] = set()
        """Nouns that the story itself shows to be words for people: "said the *keeper*"."""

    def is_name(self, word: Word) -> bool:
        """Whether a word is, or is part of, a name."""
        if not is_capital(word) or is_contracted(word) or (word.text.isupper() and len(word.text) > 2):
            return False
        key = word.low, word.opens
        if key not in self.known:
            self.known[key] = self.judged(word)
        return self.known[key]

    def judged(self, word: Word) -> bool:
        """Whether a capitalised word is a name: not if the story mostly writes it in lower case."""
        lower, inner, named = self.lower[word.low], self.inner[word.low], self.named[word.low]
        if word.tag & NO_NAME and (word.tag & NEVER or word.opens or named < OFTEN or 3 * named < inner):
            return False
        if not word.opens:
            return inner > 1 or not lower
        is_first_name = bool(word.tag & (Tag.FEMALE_NAME | Tag.MALE_NAME))
        return inner > lower or (not lower and (bool(inner) or is_first_name))


def is_capital(word: Word) -> bool:
    """Whether a word of two letters or more begins with a capital."""
    return word.text[0].isupper() and len(word.text) > 1


def is_contracted(word: Word) -> bool:
    """Whether a word is a contraction: "I'll", but not "O'Brien"."""
    return "'" in word.low and word.low.rpartition("'")[2] in CONTRACTED


def is_named(words: Sequence[Word], at: int) -> bool:
    """Whether what is next to a capitalised word shows that it is somebody's name."""
    before = words[at - 1] if at else None
    if before is not None and (before.low in TITLE or before.tag & Tag.SPEECH):
        return True
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None:
        return False
    goes_on = is_capital(after) and not after.tag & NO_NAME
    return after.low == "'s" or goes_on or bool(after.tag & (Tag.AUXILIARY | Tag.SPEECH))
