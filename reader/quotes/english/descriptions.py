"""Descriptions: the noun of a phrase such as "the Lund senator", its possessor, and the titles and places of a name."""

from __future__ import annotations

import re
from typing import Final

from reader.quotes.english.appositions import OPENING, Phrase, apposition_after, bracketed
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Entity, Name
from reader.quotes.english.lexicon import listed
from reader.quotes.english.name_evidence import is_occupation
from reader.quotes.english.names_in_phrases import is_office
from reader.quotes.english.nominal import noun_position
from reader.quotes.english.phrases import STANDALONE, phrase_after, phrase_before, walk_left
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag


def possessive_in(s: Sentence, phrase: Phrase) -> int | None:
    """The position of the possessive "'s" in a description: "Lee's former aide"."""
    return next((i for i in range(phrase.first, phrase.last) if s.tags[i] & Tag.CLITIC), None)


Owner = Entity | str | None
"""Whose relative or adviser somebody is: a person or body, or the words for somebody without a name."""


def owner_in(discourse: Discourse, s: Sentence, phrase: Phrase) -> Owner:
    """The possessor in a description: "*Lee*'s former aide", "*the man*'s mother"; None without one."""
    clitic = possessive_in(s, phrase)
    if clitic is None:
        return None
    name = discourse.name_at(s, (clitic - 1, clitic - 1))
    return s.lower(clitic - 1) if name is None else name.entity


SPELLINGS: Final = ((re.compile(r"our(?=s?$)|our(?=ite?s?$)"), "or"), (re.compile(r"ll(?=ors?$)"), "l"))
"""British spellings of nouns for people, with the American ones: "neighbour", "councillor"."""


def spelling(noun: str) -> str:
    """A noun in American spelling."""
    for british, american in SPELLINGS:
        noun = british.sub(american, noun)
    return noun


DESCRIPTION_OPENERS = listed("pronouns", "description-opener")
ORIGIN = listed("prepositions", "origin")
SHARES: Final = frozenset({"in", "of"})
"""What follows "one" where it counts and is no determiner: "*one* in five", "*one* of two witnesses"."""
TITLES = {noun: frozenset(titles) for noun, *titles in (entry.split("/") for entry in listed("names", "noun/titles"))}
"""The titles before names that a noun refers to, where they differ from the noun."""


def titles_of(name: Name) -> set[str]:
    """The titles of a name in lower case: the words before it, over a colon too, and the noun of the apposition after
    it.
    """
    s, first, end = name.sentence, name.first, name.core[1]
    words, after = s.words, end + 1
    start = first - 1 - (first > 0 and words[first - 1] == ":")
    held = {word.rstrip(".") for word in s.lowered[max(0, start) : name.core[0]]}
    apposition = None
    if after < len(words) and words[after] in OPENING:
        apposition = bracketed(s, end) or apposition_after(s, end)
    if apposition is not None and not is_next_subject(s, name, apposition[1]):
        held.add(s.lower(noun_position(s, *apposition)))
    description = description_before(name) if first and words[first - 1] == "," else None
    if description is not None:
        held.add(s.lower(noun_position(s, description.first, description.last)))
    return held


def is_next_subject(s: Sentence, name: Name, last: int) -> bool:
    """Whether what follows a name and ends at a position is the subject of what follows: "In a letter that was read by
    Ann Lee, *the railroad* said".
    """
    before = s.tag(name.first - 1)
    return bool(s.tags[0] & before & Tag.PREPOSITION and s.tag(last + 1) & (Tag.CUE | Tag.VERB | Tag.AUXILIARY))


def description_before(name: Name) -> Phrase | None:
    """The description before a name between commas: "*the chief executive of Orne Foods*, Ann Lee"."""
    s, comma = name.sentence, name.first - 1
    after = name.core[1] + 1
    if s.words[comma : comma + 1] != [","] or (after < len(s) and not s.tags[after] & (Tag.PUNCTUATION | Tag.QUOTE)):
        return None
    found = phrase_before(s, comma - 1)
    if found is None or found.is_pronoun or not (s.tags[found.first] & Tag.DETERMINER or possessive_in(s, found)):
        return None
    if s.tags[0] & s.tag(found.first - 1) & Tag.PREPOSITION:
        return None
    noun = noun_position(s, found.first, found.last)
    is_person = s.tags[noun] & Tag.PERSON or is_office(s, noun) or is_occupation(s, noun)
    return found if is_person and not s.tags[noun] & (Tag.CAPITAL | Tag.PEOPLE | Tag.DOCUMENT) else None


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


def with_part(s: Sentence, phrase: Phrase, last: int) -> int:
    """The last position of a numeral or quantity with what it is part of: "one *of two witnesses*"."""
    if phrase.first != phrase.last or s.lower(last + 1) not in SHARES or s.lower(last) not in STANDALONE:
        return last
    whole = phrase_after(s, last + 2)
    return last if whole is None or whole.is_pronoun else whole.last


def undetermined(description: str) -> str:
    """A description without its determiner, on one line."""
    words = description.split()
    while len(words) > 1 and words[0].lower() in DESCRIPTION_OPENERS and words[1] not in SHARES:
        words.pop(0)
    return " ".join(words).rstrip(",;")


def noun_of(s: Sentence, phrase: Phrase) -> str:
    """The noun of a description."""
    return s.lower(noun_position(s, phrase.first, phrase.last))
