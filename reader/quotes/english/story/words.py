"""The words of a story, in speech and narration alike, and the groups of words that a story gives a meaning."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, overload

from reader.quotes.english.lexicon import VOCABULARY
from reader.quotes.word_lists import WordLists

LISTS = WordLists(__package__)


def listed(group: str) -> frozenset[str]:
    """The words of a group of stories.txt."""
    return LISTS.words("stories", group)


MALE_TITLE, FEMALE_TITLE = listed("male-title"), listed("female-title")
OFFICE = listed("office-title")
TITLE = MALE_TITLE | FEMALE_TITLE | OFFICE | listed("title")
FAMILIAR = listed("familiar-title")
YOUNG, WIFE = listed("young-title"), listed("wife-title")
EPITHET, PLACE_NOUN = listed("epithet"), listed("place-noun")
MALE_KIN, FEMALE_KIN = listed("male-kin"), listed("female-kin")
KIN = MALE_KIN | FEMALE_KIN
MALE, FEMALE = listed("male-person") | MALE_KIN, listed("female-person") | FEMALE_KIN
PERSON = MALE | FEMALE | listed("person")
GENERAL = listed("general-person")


def pairs(group: str) -> dict[str, frozenset[str]]:
    """What each short form of a group of stories.txt stands for: {"kate": {"catherine", "katharine", …}, …}."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in LISTS.groups("stories")[group]:
        short, _, whole = entry.partition("/")
        found[short].add(whole)
    return {short: frozenset(wholes) for short, wholes in found.items()}


SHORT_FORMS: Final = pairs("diminutive/name")

ABBREVIATED = r"(?:Mr|Mrs|Ms|Dr|St|Mme|Mlle|Messrs|Capt|Col|Gen|Rev|Prof|Hon|Lt|Sgt|Esq|Lieut)\."
WORD = re.compile(
    rf"{ABBREVIATED}|[A-Z]\.(?=\s?[A-Z])|['’]s\b|[^\W_]+(?:-[^\W_]+)*(?:['’](?!s\b)[^\W_]+)*|--+|\.\.\.+|[^\w\s]"
)
"""Matches a word or sign; the underscores of emphasis are none."""
SENTENCE_END = frozenset(".!?")


class Word(NamedTuple):
    """A word or sign of a story."""

    text: str
    """As written."""
    low: str
    """In lower case, with a straight apostrophe."""
    tag: int
    """Its bits; see `Tag`."""
    start: int
    """Its offset in the text."""
    opens: bool
    """Whether it begins a sentence, or may, so that its capital says nothing."""

    @property
    def end(self) -> int:
        """The offset after it."""
        return self.start + len(self.text)


class Words(Sequence[Word]):
    """Some words of a story, in a small part of the memory that a list of them takes: each is made when it is read."""

    __slots__ = ("entries", "opening", "starts")

    def __init__(self, words: Sequence[Word]) -> None:
        """Keep some words. What the vocabulary says of a word is shared by all its occurrences."""
        self.entries = [VOCABULARY[word.text] for word in words]
        self.starts = array("L", [word.start for word in words])
        self.opening = bytes(word.opens for word in words)

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Word]:
        for (text, low, tag), start, opens in zip(self.entries, self.starts, self.opening, strict=True):
            yield Word(text, straight(low), tag, start, opens == 1)

    @overload
    def __getitem__(self, at: int) -> Word: ...

    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...

    def __getitem__(self, at: int | slice) -> Word | list[Word]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        text, low, tag = self.entries[at]
        return Word(text, straight(low), tag, self.starts[at], self.opening[at] == 1)


def straight(low: str) -> str:
    """A word with straight apostrophes."""
    return low.replace("’", "'") if "’" in low else low


def words_between(text: str, start: int, end: int, *, opens: bool) -> Iterator[Word]:
    """The words of text[start:end]; `opens` says whether the first of them begins a sentence."""
    for match in WORD.finditer(text, start, end):
        word, low, tag = VOCABULARY[match[0]]
        yield Word(word, straight(low), tag, match.start(), opens)
        opens = word in SENTENCE_END or (opens and not word[0].isalnum())
