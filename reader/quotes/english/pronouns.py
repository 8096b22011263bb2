"""Pronouns: whom they can mean, and what they tell of the people who are named before them."""

from __future__ import annotations

from reader.document import Gender
from reader.quotes.english.entities import Name, Referent, UnnamedSpeaker
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_manner, is_nominal
from reader.quotes.vocabulary import Tag

HE = listed("pronouns", "he")
SHE = listed("pronouns", "she")
GENDERED = HE | SHE
FIRST_PERSON = listed("pronouns", "first-person")
"""The words for who wrote the article."""


def fits(who: Referent, wanted: Gender) -> bool:
    """Whether a «he» or «she» can mean somebody."""
    if isinstance(who, UnnamedSpeaker):
        return who.is_one and (who.gender is wanted or who.gender is Gender.UNKNOWN)
    return who.can_speak and (who.gender is wanted or who.gender is Gender.UNKNOWN)


def is_subject(name: Name) -> bool:
    """Whether a name is the subject of a verb, as far as its neighbours show."""
    s, after = name.sentence, name.core[1] + 1
    before = s.tag(name.first - 1)
    if before & Tag.PREPOSITION or s.tag(after) & Tag.CLITIC:
        return False
    while s.tag(after) & Tag.ADVERB or is_manner(s.lower(after)):
        after += 1
    if s.tag(after) & (Tag.AUXILIARY | Tag.VERB | Tag.CUE | Tag.VERBAL) or s.lower(after) == ",":
        return True
    return name.first <= 1 and not is_nominal(s, after)


def vote_by_pronouns(found: list[list[Name]]) -> None:
    """Learn the gender of people from the pronouns behind them where one person alone is named."""
    for names in filter(None, found):
        s, first = names[0].sentence, names[0].core[1]
        if GENDERED.isdisjoint(s.lowered) or s.lower(first + 1) == ":":
            continue
        after_name = s.lowered[first:]
        people = {f for name in names if not (f := name.entity).is_body}
        if len(people) != 1:
            continue
        entity = people.pop()
        entity.male += sum(map(HE.__contains__, after_name))
        entity.female += sum(map(SHE.__contains__, after_name))
