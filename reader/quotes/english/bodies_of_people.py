"""Bodies that are called after the people in them or what they ask for: "*Friends of the Sea*", "*Save the Bay*"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import begins, is_name_word
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

OPENERS = listed("names", "body-opener")
"""Nouns for people that open such names also where the sentence begins with them."""
KIN = listed("names", "body-kin")
"""Those that "of the" may follow there: "*Sons* of the North"."""
IMPERATIVES = listed("names", "body-imperative")
OPENING = OPENERS | IMPERATIVES
LINKS = listed("prepositions", "of-body")
CAUSES: Final = LINKS - {"of", "in"}
"""The links that seldom follow people who are no body."""
LONGEST: Final = 4
"""The most words after the link."""


def may_have_bodies(s: Sentence) -> bool:
    """Whether a sentence has a word with a capital that can open such a name, as few have."""
    tags, lowered, first = s.tags, s.lowered, s.first
    for place in s.capitals:  # noqa: SIM110  # a generator takes twice the time
        if tags[place - first] & Tag.PEOPLE or lowered[place - first] in OPENING:
            return True
    return False


def bodies_of_people(s: Sentence) -> Iterator[tuple[int, int]]:
    """The first and the last position of each such name in a sentence."""
    for place in s.capitals:
        at = place - s.first
        if not (s.tags[at] & Tag.PEOPLE or s.lowered[at] in OPENERS) or s.lower(at + 1) not in LINKS:
            continue
        first = at + 3 if s.lower(at + 2) == "the" else at + 2
        last = first - 1
        while last < first + LONGEST and is_name_word(s, last + 1):
            last += 1
        if last >= first and (not begins(s, at) or is_opener(s, at)):
            yield at, last


def bodies_of_causes(s: Sentence) -> Iterator[tuple[int, int]]:
    """The first and the last position of each name that asks for something: "*Save the Bay*", not "Save the Bay!"."""
    for place in s.capitals:
        at = place - s.first
        if s.lowered[at] not in IMPERATIVES or s.lower(at + 1) != "the":
            continue
        last = at + 1
        while last < at + 1 + LONGEST and is_name_word(s, last + 1):
            last += 1
        if last > at + 1 and (not begins(s, at) or s.tag(last + 1) & Tag.SPEECH):
            yield at, last


def is_opener(s: Sentence, at: int) -> bool:
    """Whether the people with whom a sentence begins are a body: "*Friends* of the Sea said", not "Friends of Lee"."""
    word, link = s.lowered[at], s.lowered[at + 1]
    return (word in OPENERS and link in CAUSES) or (word in KIN and link == "of" and s.lower(at + 2) == "the")
