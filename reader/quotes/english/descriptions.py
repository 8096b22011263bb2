"""Descriptions: the noun of a phrase such as "the Lund senator", its possessor, and the titles and places of a name."""

from __future__ import annotations

from reader.quotes.english.appositions import Phrase, apposition_after
from reader.quotes.english.entities import Name
from reader.quotes.english.lexicon import listed
from reader.quotes.english.phrases import walk_left
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag


def possessive_in(s: Sentence, phrase: Phrase) -> int | None:
    """The position of the possessive "'s" in a description: "Lee's former aide"."""
    return next((i for i in range(phrase.first, phrase.last) if s.tags[i] & Tag.CLITIC), None)


DESCRIPTION_OPENERS = listed("pronouns", "description-opener")
ORIGIN = listed("prepositions", "origin")
TITLES = {noun: frozenset(titles) for noun, *titles in (entry.split("/") for entry in listed("names", "noun/titles"))}
"""The titles before names that a noun refers to, where they differ from the noun."""


def titles_of(name: Name) -> set[str]:
    """The titles of a name in lower case: the words before it, and the noun of the apposition after it."""
    s, end = name.sentence, name.core[1]
    held = {word.rstrip(".") for word in s.lowered[max(0, name.first - 1) : name.core[0]]}
    apposition = apposition_after(s, end)
    if apposition is not None:
        held.add(s.lower(noun_position(s, *apposition)))
    return held


def capitals(s: Sentence, first: int, last: int) -> set[str]:
    """The capitalised words between two positions, in lower case."""
    return {s.lower(i) for i in range(first, last + 1) if s.tags[i] & Tag.CAPITAL and not s.tags[i] & Tag.FUNCTION}


def described_by(name: Name) -> set[str]:
    """The capitalised words that describe a name, in lower case: before it, in its apposition and after "of"."""
    s, end = name.sentence, name.core[1]
    before = capitals(s, walk_left(s, end)[0], name.core[0] - 1)
    if s.lower(end + 1) in ORIGIN:
        before |= capitals(s, end + 2, min(end + 3, len(s) - 1))
    apposition = apposition_after(s, end)
    return before | capitals(s, *apposition) if apposition is not None else before


def undetermined(description: str) -> str:
    """A description without its determiner, on one line."""
    words = description.split()
    while len(words) > 1 and words[0].lower() in DESCRIPTION_OPENERS:
        words.pop(0)
    return " ".join(words).rstrip(",;")


def noun_of(s: Sentence, phrase: Phrase) -> str:
    """The noun of a description."""
    return s.lower(noun_position(s, phrase.first, phrase.last))


def noun_position(s: Sentence, first: int, last: int) -> int:
    """The position of the noun of a description: its last word before a preposition."""
    at = first
    while at < last and not s.tag(at + 1) & (Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.PUNCTUATION):
        at += 1
    return at
