"""Pairs: two people who act together, to whom "they" can refer: "Ann Lee and Bo Berg sent a letter. … they wrote"; or
who are named together as a source: "Lee and Berg said".
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Name
from reader.quotes.english.lexicon import listed
from reader.quotes.english.pronouns import is_subject
from reader.quotes.vocabulary import Tag

AND = listed("connectives", "and")
FARTHEST: Final = 6
"""How many sentences back the pair can be."""
MOST: Final = 2
"""How many people are a pair."""


def last_pair(discourse: Discourse, order: int) -> str | None:
    """The names of the last two people who are a subject together up to a sentence: "Ann Lee and Bo Berg"."""
    for i in range(order, max(-1, order - FARTHEST), -1):
        people = [name for name in discourse.names[i] if name.entity.can_speak and not name.entity.is_body]
        for one, other in pairwise(people):
            if is_joined(one, other) and is_subject(other):
                return f"{one.entity.name} and {other.entity.name}"
    return None


def named_together(names: list[Name], first: int, last: int) -> str | None:
    """The two people whom the words between two positions of a sentence name: "*Ann Lee and Bo Berg* said"."""
    people = [name for name in names if first <= name.core[0] and name.core[1] <= last and not name.entity.is_body]
    if len(people) != MOST or not is_joined(*people) or any(name.entity.evidence < 0 for name in people):
        return None
    s = people[0].sentence
    if s.lower(first - 1) == "," and s.tag(first - 2) & Tag.CAPITAL:
        return None
    return " and ".join(name.entity.name for name in people)


def is_joined(one: Name, other: Name) -> bool:
    """Whether "and" joins the second of two names to the first, which no verb follows."""
    s = one.sentence
    between = range(one.core[1] + 1, other.first - 1)
    return (
        one.entity is not other.entity
        and s.lower(other.first - 1) in AND
        and not any(s.tags[at] & (Tag.VERB | Tag.CUE | Tag.AUXILIARY | Tag.QUOTE) for at in between)
    )
