"""Ages: "the 41-year-old" and "the nine-year-old" are those of whom the article says that they are 41, or nine."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cached_property
from typing import Final

from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Entity, Name
from reader.quotes.english.lexicon import listed
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

AGE = re.compile(r"(.+)-years?-old")
"""Matches a noun or adjective for an age: "41-year-old", "nine-year-old"."""
NUMERALS: Final = {word: int(figures) for word, figures in (x.split("/") for x in listed("words", "numeral/number"))}
"""The numbers that words write."""
BEFORE_AGE = listed("words", "before-age")
"""Words between a name and an age: "Ann Lee, *aged* 41", "Ann Lee, *who is* 41"."""


class Ages:
    """The ages of the people whom an article names."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse

    def person_of(self, years: int, order: int) -> Entity | None:
        """The last person up to a sentence who is of an age."""
        known = self.by_years.get(years, [])
        at = bisect_right(known, order, key=lambda name: name.order)
        return known[at - 1].entity if at else None

    def is_other(self, entity: Entity, years: int | None) -> bool:
        """Whether the article says that somebody is of another age."""
        known = self.of_entity.get(entity)
        return years is not None and known is not None and years not in known

    @cached_property
    def by_years(self) -> dict[int, list[Name]]:
        """The names beside which an age is said, by the age, in the order of the text."""
        found: dict[int, list[Name]] = defaultdict(list)
        for name in (name for names in self.discourse.names for name in names):
            years = said_of(name)
            if years is not None:
                found[years].append(name)
        return found

    @cached_property
    def of_entity(self) -> dict[Entity, set[int]]:
        """The ages that are said of each person."""
        found: dict[Entity, set[int]] = defaultdict(set)
        for years, names in self.by_years.items():
            for name in names:
                found[name.entity].add(years)
        return found


def said_of(name: Name) -> int | None:
    """The age that is said right before or after a name: "Ann Lee, 41", "Ann Lee (41)", "nine-year-old Ann Lee"."""
    s, at = name.sentence, name.last + 1
    before = name.first - 1 - bool(s.tag(name.first - 1) & Tag.PERSON and not s.tag(name.first - 1) & Tag.CAPITAL)
    if before >= 0 and (years := years_in(s.lowered[before])) is not None:
        return years
    if s.lower(at) not in {",", "("}:
        return None
    at += 1
    while s.lower(at) in BEFORE_AGE:
        at += 1
    return number(s.lower(at)) if s.lower(at + 1) in {",", ")", ".", ";"} else None


def age_within(s: Sentence, first: int, last: int) -> int | None:
    """The age that the words between two positions say: "a *41-year-old* man"."""
    return next((years for word in s.lowered[first : last + 1] if (years := years_in(word)) is not None), None)


def years_in(word: str) -> int | None:
    """The years of a noun or adjective for an age: 41 for "41-year-old"."""
    found = AGE.fullmatch(word)
    return number(found[1]) if found else None


def number(word: str) -> int | None:
    """The number that a word writes in figures or letters, "41" or "forty-one"; None if it is none."""
    if word.isdecimal():
        return int(word)
    parts = [NUMERALS.get(part) for part in word.split("-")]
    return None if None in parts else sum(part for part in parts if part is not None)
