"""Holders of titles: the people whom the article calls "senator", "mayor" or "a former prosecutor"."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cached_property

from reader.quotes.english.descriptions import TITLES, described_by, titles_of
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Entity, Name
from reader.quotes.english.pronouns import is_subject

MOST_HOLDERS = 30
"""How many names with a title are considered for a description."""
NEAR = 12
"""In how many sentences before a description the holder of a title can be a subject."""


class Holders:
    """Who holds the title that a noun refers to."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse

    def only_holder(self, noun: str) -> Entity | None:
        """The only person of the article, before or after, who holds the title that a noun refers to."""
        found = {name.entity for title in TITLES.get(noun, (noun,)) for name in self.holders.get(title, ())}
        return found.pop() if len(found) == 1 else None

    def holder_of(self, noun: str, order: int, known: set[str]) -> Name | None:
        """The last name up to a sentence that holds a title that the noun refers to."""
        return self.holder(TITLES.get(noun, frozenset({noun})), order, known)

    @cached_property
    def holders(self) -> dict[str, list[Name]]:
        """The names of the document by the titles they hold, in lower case; each list in the order of the text."""
        found: dict[str, list[Name]] = defaultdict(list)
        for names in self.discourse.names:
            for name in names:
                for title in titles_of(name):
                    found[title].append(name)
        return found

    def holder(self, titles: frozenset[str], order: int, known: set[str]) -> Name | None:
        """The last name up to a sentence that holds one of some titles; of several in one sentence the first.

        A name that the article describes with one of the `known` names comes first: "the Lund senator" is "Ann Lee of
        Lund".
        """
        best: Name | None = None
        rank = (False, -1, -1, 0)
        for title in titles:
            names = self.holders.get(title, [])
            end = bisect_right(names, order, key=lambda name: name.order)
            for name in names[max(0, end - MOST_HOLDERS) : end]:
                is_known = bool(known & described_by(name)) if known else False
                new = (is_known, last_subject(name.entity, order), name.order, -name.first)
                if new > rank:
                    best, rank = name, new
        return best


def last_subject(entity: Entity, order: int) -> int:
    """The last of the few sentences up to `order` in which somebody is the subject; -1 without one."""
    at = bisect_right(entity.occurrences, order, key=lambda name: name.order)
    for name in entity.occurrences[max(0, at - NEAR) : at][::-1]:
        if name.order <= order - NEAR:
            break
        if is_subject(name):
            return name.order
    return -1
