"""Pronouns: whom they can refer to, and what they say about the people named before them."""

from __future__ import annotations

from typing import Final

from reader.document import Gender
from reader.quotes.english.entities import Name, Referent, UnnamedSpeaker
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_manner, is_nominal
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

HE = listed("pronouns", "he")
SHE = listed("pronouns", "she")
GENDERED = HE | SHE
FIRST_PERSON = listed("pronouns", "first-person")
"""The words for the author of the article."""


IRREGULAR_PAST = listed("verbs", "irregular-past")
OWN = listed("pronouns", "owner")
WHILE = listed("connectives", "while")
PARTNERS = listed("nouns", "partner")
OBJECTS: Final = frozenset({"him", "her"})
AFTER_SUBJECT = IRREGULAR_PAST | {","}
INDEFINITE = listed("pronouns", "indefinite-article")


def fits(who: Referent, wanted: Gender) -> bool:
    """Whether a pronoun of some gender can refer to somebody."""
    if isinstance(who, UnnamedSpeaker):
        return who.is_one and (who.gender is wanted or who.gender is Gender.UNKNOWN)
    return who.can_speak and (who.gender is wanted or who.gender is Gender.UNKNOWN)


def is_subject(name: Name) -> bool:
    """Whether a name is the subject of a verb, as far as the words next to it show."""
    s, after = name.sentence, name.core[1] + 1
    before = s.tag(name.first - 1)
    if before & Tag.PREPOSITION or s.tag(after) & Tag.CLITIC or s.lower(name.first - 1) in INDEFINITE:
        return False
    while s.tag(after) & Tag.ADVERB or is_manner(s.lower(after)):
        after += 1
    if s.tag(after) & (Tag.AUXILIARY | Tag.VERB | Tag.CUE | Tag.VERBAL) or s.lower(after) in AFTER_SUBJECT:
        return True
    return name.first <= 1 and not is_nominal(s, after)


def gender_beside(name: Name) -> Gender:
    """The gender of the pronoun in the clause after a name that is surely the same person: "Lee said as *he* left",
    "Lee said, adjusting *her* hat", "Lee thanked *his* wife", "Lee *herself*".
    """
    s = name.sentence
    if s.lower(name.core[1] + 1) in {"himself", "herself"}:
        return Gender.MALE if s.lowered[name.core[1] + 1] == "himself" else Gender.FEMALE
    for at in range(name.core[1] + 2, len(s)):
        low, before = s.lowered[at], s.lowered[at - 1]
        if s.tags[at] & Tag.CAPITAL:
            break
        if low not in GENDERED:
            continue
        is_own = low in OWN and is_nominal(s, at + 1)
        if (before in WHILE and not is_own) or (is_own and (before.endswith("ing") or s.lower(at + 1) in PARTNERS)):
            return Gender.MALE if low in HE else Gender.FEMALE
        break
    return Gender.UNKNOWN


def owner_of(relative: Name, after: int) -> str:
    """The pronoun that says whose relative a person is, if it comes after a position: "*his* wife, Ann"."""
    s, noun = relative.sentence, relative.first - 1
    noun -= s.lower(noun) == ","
    return s.lower(noun - 1) if noun - 1 > after and s.tag(noun) & Tag.PERSON else ""


def spoken_after(s: Sentence, position: int) -> list[str]:
    """The words after a name but for the object of its verb, who is somebody else: "Lee thanked *him*"."""
    at = position + 1
    while s.tag(at) & (Tag.ADVERB | Tag.AUXILIARY) or is_manner(s.lower(at)):
        at += 1
    is_verb = s.tag(at) & (Tag.VERB | Tag.CUE | Tag.VERBAL) and s.lower(at + 1) in OBJECTS
    is_object = is_verb and not is_nominal(s, at + 2)
    return s.lowered[at + 2 :] if is_object else s.lowered[position:]


def vote_by_pronouns(found: list[list[Name]]) -> None:
    """Count the pronouns after the only person named in a sentence as evidence of the person's gender; of several,
    those that say whose relative the next one is: "Ann Lee and *her* son, Bo".
    """
    for names in filter(None, found):
        s = names[0].sentence
        if GENDERED.isdisjoint(s.lowered) or s.lower(names[0].core[1] + 1) == ":":
            continue
        people = [name for name in names if not name.entity.is_body]
        if people:
            entity, first = people[0].entity, people[0].core[1]
            others = [name for name in people if name.entity is not entity]
            words = [owner_of(name, first) for name in others] or spoken_after(s, names[0].core[1])
            entity.male += sum(map(HE.__contains__, words))
            entity.female += sum(map(SHE.__contains__, words))
