"""The words of a story, in speech and narration alike, and the groups of words that a story gives a meaning."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, overload

from reader.named_tuple import NamedTuple
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

RELATIONS: Final = {kin: relation for kin, [relation] in pairs("kin/relation").items()}
"""What somebody of a family is to the one whose they are: {"wife": "spouse", …}."""

ABBREVIATED = r"(?:Mr|Mrs|Ms|Dr|St|Mme|Mlle|Messrs|Capt|Col|Gen|Rev|Prof|Hon|Lt|Sgt|Esq|Lieut)\."
WORD = re.compile(
    rf"{ABBREVIATED}|[A-HJ-Z]\.(?=\s?[A-Z])|['’]s\b|[^\W_]+(?:-[^\W_]+)*(?:['’](?!s\b)[^\W_]+)*|--+|\.\.\.+|[^\w\s]"
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


class Columns:
    """The words of a whole story, in a small part of the memory that a list of them takes."""

    __slots__ = ("entries", "opening", "starts")

    def __init__(self) -> None:
        self.entries: list[tuple[str, str, int]] = []
        """What the vocabulary says of each word, which all its occurrences share."""
        self.starts = array("I")
        self.opening = bytearray()

    def add(self, words: Sequence[Word]) -> Words:
        """Keep some more words, and return a view of them."""
        first = len(self.entries)
        self.entries += [VOCABULARY[word.text] for word in words]
        self.starts.extend([word.start for word in words])
        self.opening += bytes(word.opens for word in words)
        return Words(self, first, len(self.entries))


class Words(Sequence[Word]):
    """Some words of a story in a row, each of which is made when it is read."""

    __slots__ = ("columns", "first", "stop")

    def __init__(self, columns: Columns, first: int, stop: int) -> None:
        """The words of `columns` from `first` to before `stop`."""
        self.columns, self.first, self.stop = columns, first, stop

    def __len__(self) -> int:
        return self.stop - self.first

    def __iter__(self) -> Iterator[Word]:
        columns, part = self.columns, slice(self.first, self.stop)
        rows = zip(columns.entries[part], columns.starts[part], columns.opening[part], strict=True)
        for (text, low, tag), start, opens in rows:
            yield Word(text, straight(low), tag, start, opens == 1)

    @overload
    def __getitem__(self, at: int) -> Word: ...

    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...

    def __getitem__(self, at: int | slice) -> Word | list[Word]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        columns, i = self.columns, self.first + range(len(self))[at]
        text, low, tag = columns.entries[i]
        return Word(text, straight(low), tag, columns.starts[i], columns.opening[i] == 1)


def straight(low: str) -> str:
    """A word with straight apostrophes."""
    return low.replace("’", "'") if "’" in low else low


def words_between(text: str, start: int, end: int, *, opens: bool) -> Iterator[Word]:
    """The words of text[start:end]; `opens` says whether the first of them begins a sentence."""
    for match in WORD.finditer(text, start, end):
        word, low, tag = VOCABULARY[match[0]]
        yield Word(word, straight(low), tag, match.start(), opens)
        opens = word in SENTENCE_END or (opens and not word[0].isalnum())
