"""The words of a story, in speech and narration alike, and the groups of words that a story gives a meaning."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

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


def words_between(text: str, start: int, end: int, *, opens: bool) -> Iterator[Word]:
    """The words of text[start:end]; `opens` says whether the first of them begins a sentence."""
    for match in WORD.finditer(text, start, end):
        word = match[0]
        yield Word(word, word.lower().replace("’", "'"), VOCABULARY[word][2], match.start(), opens)
        opens = word in SENTENCE_END or (opens and not word[0].isalnum())
