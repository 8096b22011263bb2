"""Appearances: where the people and bodies of an article are named or described, and what they do in the sentence."""

from __future__ import annotations

import re
from typing import Final

from reader.named_tuple import NamedTuple
from reader.quotes.english.appositions import apposition_after
from reader.quotes.english.entities import Name, Referent
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_manner, is_nominal, nominal_start
from reader.quotes.sentences import Sentence
from reader.quotes.tokens import DASHES
from reader.quotes.vocabulary import Tag

INTRODUCING = listed("pronouns", "introducing")
"""Determiners that introduce somebody: "*a* farmer", "*one* witness"."""
ANYBODY = listed("nouns", "anybody")
RELATIVE = listed("pronouns", "relative")
BEFORE_COMPLEMENT = listed("verbs", "copula") | {"as", "like"}
ASKING = listed("verbs", "asking")
ADDRESSING = listed("verbs", "addressing")
NAMING: Final = frozenset({"named", "called"})
"""Words between a description and its name: "a driver *named* Tom Berg"."""
DEMONYM = re.compile(r"[a-z](?:[ei]an|man|woman|ese|lander)$")
"""Matches nouns for where somebody is from: "Irishman", "Italian", "Icelander"."""
DEMONYMS = listed("names", "demonym")
NO_DEMONYMS = listed("names", "no-demonym")
VERBS: Final = Tag.VERB | Tag.AUXILIARY | Tag.CUE | Tag.VERBAL
PLAIN_NOUN: Final = Tag.PERSON | Tag.CAPITAL
PARTING: Final = Tag.QUOTE | Tag.PUNCTUATION
NO_PERSON: Final = Tag.FUNCTION | Tag.CAPITAL | Tag.BODY | Tag.PEOPLE | Tag.DOCUMENT | Tag.NUMBER | Tag.PUNCTUATION
"""The bits of a word after a determiner that is no noun for one person."""
ACTING: Final = frozenset({"subject", "asker"})
PICTURES: Final = frozenset({"photograph", "photographs", "photo", "photos", "picture", "pictures", "image", "credit"})
WITH: Final = frozenset({"with", "in"})
LONGEST_RELATIVE = 30
"""The most words of a clause between a subject and its verb."""


class Appearance(NamedTuple):
    """One appearance of somebody in the text."""

    who: Referent | None
    """Who appears; None for a description that is yet to be resolved, or that introduces somebody."""
    noun: str
    """The noun of a description in lower case; empty for a name."""
    order: int
    """The number of the sentence."""
    first: int
    """The position of the first word."""
    last: int
    """The position of the last word."""
    role: str
    """What it is in the sentence: "subject", "asker", "object", "addressee", "agent", "topic", "owner",
    "prepositional" or "other"."""


def appearances_in(s: Sentence, order: int, names: list[Name]) -> list[Appearance]:
    """The appearances in a sentence, in order: its names, and the single persons that it describes."""
    names = [name for name in names if not (is_named_after(name) or is_credit(name))]
    apposed = [description_before(s, name.first) for name in names]
    found = [named(s, order, name, described) for name, described in zip(names, apposed, strict=True)]
    for at, tag in enumerate(s.tags):
        if tag & PLAIN_NOUN != Tag.PERSON and (at != 1 or (tag & NO_PERSON and not is_told_of(s, 1))):
            continue
        described = described_person(s, order, at)
        if described is not None and (described.first, described.last) not in apposed:
            found.append(described)
    if len(found) > len(names) > 0:
        found.sort(key=lambda appearance: appearance.first)
    return found


def named(s: Sentence, order: int, name: Name, described: tuple[int, int] | None) -> Appearance:
    """The appearance of a name, in the role of the person before it whom it names; or of the one of a people whom it
    describes: "*another Muslim*".
    """
    first = name.first
    if first and s.lowered[first - 1] in NAMING and is_nominal(s, first - 2):
        first -= 2
    role = role_of(s, *(described or (first, name.last)))
    if is_one_of_a_people(name):
        return Appearance(None, s.lowered[name.last], order, name.first - 1, name.last, role)
    return Appearance(name.entity, "", order, name.first, name.last, role)


def is_named_after(name: Name) -> bool:
    """Whether a name is that of a people, of whom it means one whose own name follows: "a *Roman* called Bo"."""
    s, after = name.sentence, name.last + 1
    return s.lower(after) in NAMING and bool(s.tag(after + 1) & Tag.CAPITAL) and is_one_of_a_people(name)


def description_before(s: Sentence, name: int) -> tuple[int, int] | None:
    """The person whose name at a position stands in apposition: "I asked *her teacher*, the sculptor Ann Lee"."""
    start = nominal_start(s, name)
    while s.tag(start - 1) & Tag.DETERMINER:
        start -= 1
    last = start - 2
    if s.lower(start - 1) != "," or s.tag(last) & PLAIN_NOUN != Tag.PERSON:
        return None
    first = nominal_start(s, last) - 1
    return (first, last) if s.tag(first) & Tag.POSSESSIVE else None


def is_credit(name: Name) -> bool:
    """Whether a name is that of who took a picture: "Photograph: *Ann Lee*"."""
    s, before = name.sentence, name.first - 1
    return s.lower(before) == ":" and s.lower(before - 1) in PICTURES


def is_one_of_a_people(name: Name) -> bool:
    """Whether a name with a determiner is that of a people, a party or a faith, of whom it means one: "a Roman"."""
    s, first = name.sentence, name.first
    if (
        not first
        or s.lowered[first - 1] not in INTRODUCING
        or len(name.words) > 1
        or name.entity.is_body
        or name.form.title_length
    ):
        return False
    return not is_nominal(s, name.last + 1) and not name.shown.isupper()


def is_demonym(name: Name) -> bool:
    """Whether a name with "the" is the noun for where somebody is from: "the *Irishman* said"."""
    s, first = name.sentence, name.first
    if (
        not first
        or s.lowered[first - 1] != "the"
        or len(name.words) > 1
        or name.form.is_body
        or is_nominal(s, name.last + 1)
    ):
        return False
    word = name.words[0].lower()
    return word in DEMONYMS or (DEMONYM.search(word) is not None and word not in NO_DEMONYMS)


def described_person(s: Sentence, order: int, at: int) -> Appearance | None:
    """The description with a determiner whose noun is at a position; None if the noun belongs to a name."""
    after = s.tag(at + 1)
    if is_nominal(s, at + 1) and not after & (Tag.CLITIC | Tag.CUE | Tag.VERBAL):
        return None
    first = nominal_start(s, at) - 1
    if s.tag(first) & Tag.CLITIC and s.lower(first - 2) in {"the", "a", "an"} and is_told_of(s, at):
        first -= 2
    if not s.tag(first) & Tag.DETERMINER or (s.tag(first) & Tag.POSSESSIVE and not s.tags[at] & Tag.PERSON):
        return None
    if (s.lower(at + 1) == "," or s.lower(at + 1) in NAMING) and s.tag(at + 2) & Tag.CAPITAL:
        return None
    if s.words[first - 1 : first] == [","] and s.tag(first - 2) & Tag.CAPITAL:
        return None
    if s.lower(first - 1) in BEFORE_COMPLEMENT:
        return None
    return Appearance(None, s.lowered[at], order, first, at, role_of(s, first, at))


def introduces(s: Sentence, appearance: Appearance) -> bool:
    """Whether a description introduces somebody: "a farmer", "the old woman", "her companion", not "the farmer"."""
    noun = appearance.last
    is_told = is_told_of(s, noun) and appearance.role == "subject" and not appearance.first
    is_owned = s.tags[appearance.first] & Tag.POSSESSIVE and appearance.role in ACTING
    is_new = s.lower(appearance.first) in INTRODUCING or is_seen(s, appearance)
    return is_told or (bool(s.tags[noun] & (Tag.PERSON | Tag.CAPITAL)) and (bool(is_owned) or is_new))


def is_told_of(s: Sentence, noun: int) -> bool:
    """Whether a clause tells who it is that a noun stands for: "the *chairman*, who bought the club"."""
    return s.lower(noun + 1) == "," and s.lower(noun + 2) == "who" and not s.tags[noun] & Tag.CAPITAL


def is_seen(s: Sentence, appearance: Appearance) -> bool:
    """Whether a subject says what somebody looks like, and so comes up first: "*the old woman* laughs", "*the old man*
    with the trunk came in".
    """
    noun = appearance.last
    is_there = appearance.role == "subject" or s.lower(noun + 1) in WITH
    return s.lowered[noun] in ANYBODY and is_there and noun == appearance.first + 2


def role_of(s: Sentence, first: int, last: int) -> str:
    """What a phrase is in its sentence, as far as the words around it show."""
    tags = s.tags
    if last + 1 < len(tags) and tags[last + 1] & Tag.CLITIC:
        return "owner"
    start = nominal_start(s, first)
    while start and tags[start - 1] & Tag.DETERMINER:
        start -= 1
    before = tags[start - 1] if start else 0
    if before & Tag.PREPOSITION and not before & Tag.SUBORDINATOR:
        low = s.lower(start - 1)
        if low == "by":
            return "agent"
        if low == "to" and s.tag(start - 2) & Tag.SPEECH:
            return "addressee"
        return "topic" if low == "for" and (start == 1 or s.lower(start - 2) == "as") else "prepositional"
    if before & Tag.SPEECH and s.tag(start - 2) & PARTING and s.lower(start - 1) not in ADDRESSING:
        return "subject"
    verb = verb_after(s, last)
    if verb is not None:
        return "asker" if s.lower(verb) in ASKING else "subject"
    if before & VERBS and not before & Tag.CAPITAL:
        return "addressee" if s.lower(start - 1) in ADDRESSING else "object"
    return "subject" if start == 0 and not is_nominal(s, last + 1) else "other"


def verb_after(s: Sentence, last: int) -> int | None:
    """The position of the verb that follows a phrase, at once or after an apposition, a relative clause or an aside."""
    after = last + 1
    low = s.lower(after)
    if low in DASHES or low in {",", "("}:
        after = after_aside(s, last)
    elif low in RELATIVE and low != "that":
        return after + 1
    while s.tag(after) & Tag.ADVERB or is_manner(s.lower(after)):
        after += 1
    return after if s.tag(after) & VERBS else None


def after_aside(s: Sentence, last: int) -> int:
    """The position after what follows a phrase between two commas or dashes."""
    mark, inner = s.words[last + 1], last + 2
    apposition = apposition_after(s, last)
    if apposition is not None:
        inner = apposition[1] + 1
    closing = ")" if mark == "(" else mark
    for i in range(inner, min(last + LONGEST_RELATIVE, len(s))):
        if s.words[i] == closing:
            return i + 1
    return last + 2
