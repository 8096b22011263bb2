"""Descriptions of persons: whom "the senator", "the 41-year-old" or "the man" refers to."""

from __future__ import annotations

from typing import Final

from reader.document import Gender
from reader.quotes.english.ages import Ages, age_within, years_in
from reader.quotes.english.antecedents import WINDOW, Antecedents
from reader.quotes.english.appearances import Appearance, is_told_of
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.descriptions import (
    TITLES,
    Owner,
    capitals,
    described_by,
    possessive_in,
    spelling,
    titles_of,
    undetermined,
)
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Entity, Name, Referent, UnnamedSpeaker
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.nominal import noun_position
from reader.quotes.english.pronouns import HE, SHE, is_subject
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

UNNAMED_PEOPLE = listed("nouns", "unnamed-person")
RELATIVES = listed("nouns", "relative")
SEVERAL: Final = Tag.PEOPLE | Tag.BODY | Tag.DOCUMENT
"""The bits of nouns that are not for one person."""
ANONYMOUS = listed("nouns", "anonymous")
ANYBODY = listed("nouns", "anybody")
OF_ONE = listed("nouns", "office-of-one")
OFFICES = OF_ONE | listed("nouns", "office")
BESIDE_OFFICE = listed("names", "honorific") | listed("nouns", "beside-office")
INTRODUCING = listed("pronouns", "introducing")


class PersonDescriptions:
    """Resolves definite descriptions of persons."""

    def __init__(self, discourse: Discourse, antecedents: Antecedents) -> None:
        self.discourse, self.antecedents = discourse, antecedents
        self.ages = Ages(discourse)
        self.holders = antecedents.holders

    def meant(self, s: Sentence, phrase: Phrase, head: str, owner: Owner) -> Referent | None:
        """The person whom a description refers to: by their title, else the last speaker or subject, else the only one
        named so far.
        """
        is_person = s.tag(phrase.last) & Tag.PERSON or VOCABULARY.lexicon.get(head, 0) & Tag.PERSON
        years, order = years_in(head), self.discourse.order(s)
        if not is_person and years is None:
            return self.holder_of_any(s, phrase, order, head)
        if years is not None and (known_by_age := self.of_age(years, order, phrase.first)) is not None:
            return known_by_age
        if owner is None or head in RELATIVES:
            known = capitals(s, phrase.first, phrase.last)
            holder = self.holders.holder_of(head, order, known)
            if holder is not None:
                is_sure = known & described_by(holder) or owner or (head in OF_ONE and self.holders.only_holder(head))
                nearer = None if is_sure else self.only_subject(s, order, phrase.first, holder)
                return nearer or holder.entity
        if owner is not None and head in RELATIVES:
            return self.relative_of(owner, order, phrase.first, gender_of(VOCABULARY.lexicon.get(head, 0)))
        if is_somebody(s, phrase) or head in ANONYMOUS:
            return None
        same = self.same_description(s, phrase, order)
        if same is not None:
            return same
        found = None if head in UNNAMED_PEOPLE else self.last_person(s, phrase, order, head)
        found = found or self.only_person(order, phrase.first) or self.holders.only_holder(head)
        if is_named_owner(s, phrase, owner) and isinstance(found, Entity) and not is_named_since(found, order - 1):
            return None
        return None if self.is_of_other_office(found, head) else found

    def same_description(self, s: Sentence, phrase: Phrase, order: int) -> UnnamedSpeaker | None:
        """Whoever the article introduced by the same adjective and noun: "an old man" before "the *old man*"."""
        words = s.lowered[phrase.first + 1 : phrase.last + 1]
        if len(words) != 2 or s.lower(phrase.first) != "the":
            return None
        for antecedent in reversed(self.antecedents.before(order, phrase.first)):
            who = antecedent.who
            if isinstance(who, UnnamedSpeaker) and who.description.lower().split()[:2] == words:
                return who
        return None

    def is_of_other_office(self, who: Referent | None, noun: str) -> bool:
        """Whether a noun is for who holds an office, and somebody is called by other nouns for persons alone: "*the
        minister*" is not the rescue worker Ann Lee.
        """
        held = self.nouns_for(who) if noun in OFFICES and isinstance(who, Entity) else set()
        return bool(held) and held.isdisjoint(TITLES.get(noun, {noun}) | {noun})

    def nouns_for(self, who: Entity) -> set[str]:
        """The nouns for persons by which somebody is called."""
        found = {title for name in who.occurrences for title in titles_of(name)}
        persons = {title for title in found if VOCABULARY.lexicon.get(title, 0) & Tag.PERSON}
        return (persons - BESIDE_OFFICE) | (found & RELATIVES)

    def holder_of_any(self, s: Sentence, phrase: Phrase, order: int, noun: str) -> Entity | None:
        """Who was called by a noun that is in no list: "the consul"."""
        if VOCABULARY.lexicon.get(noun, 0) & SEVERAL or s.tags[phrase.last] & Tag.CAPITAL:
            return None
        holder = self.holders.holder_of(noun, order, set())
        return None if holder is None else holder.entity

    def relative_of(self, owner: Owner, order: int, position: int, wanted: Gender) -> Entity | None:
        """The last person before a description who has the family name of the owner: "Bo Berg's wife" is Ann Berg."""
        if not isinstance(owner, Entity) or owner.is_body:
            return None
        surnames = {words[-1] for words in owner.names}
        for i in range(order, max(-1, order - WINDOW), -1):
            for name in reversed(self.discourse.names[i]):
                is_before = i < order or name.first < position
                if is_before and name.entity is not owner and fits(name.entity, wanted) and name.words[-1] in surnames:
                    return name.entity
        return None

    def partner(self, noun: str, order: int, position: int) -> Entity | None:
        """Who "*her husband*" is: whoever has the family name of the last woman who was named, and is a man."""
        wanted = gender_of(VOCABULARY.lexicon.get(noun, 0))
        for i in range(order, max(-1, order - WINDOW), -1):
            for name in reversed(self.discourse.names[i]):
                is_before = i < order or name.first < position
                if is_before and name.entity.gender not in {wanted, Gender.UNKNOWN} and name.entity.can_speak:
                    return self.relative_of(name.entity, order, position, wanted)
        return None

    def of_age(self, years: int, order: int, position: int) -> Referent | None:
        """Whoever is of an age: the last person whom the article names with it, or else whom it describes by it."""
        found = self.ages.person_of(years, order)
        if found is not None:
            return found
        unnamed = (a for a in self.antecedents.before(order, position) if isinstance(a.who, UnnamedSpeaker))
        return next((a.who for a in unnamed if years in map(self.age_in, a.appearances)), None)

    def age_in(self, appearance: Appearance) -> int | None:
        """The age that a description says: "a 41-year-old man"."""
        return age_within(self.discourse.sentences[appearance.order], appearance.first, appearance.last)

    def last_person(self, s: Sentence, phrase: Phrase, order: int, head: str) -> Referent | None:
        """The last person before a description who spoke or was a subject, and whose gender is that of the noun."""
        wanted, years = self.gender_meant(s, phrase, head), years_in(head)
        others = {name.entity for name in self.discourse.names[order] if phrase.first <= name.first <= phrase.last}
        introduced, last = self.introduced(order, phrase, capitals(s, phrase.first, phrase.last), head)
        if introduced is not None and self.is_in_same_words(s, phrase, introduced):
            return introduced
        for i in range(order, max(-1, order - WINDOW), -1):
            if i == last:
                return introduced
            limit = phrase.first if i == order else len(self.discourse.sentences[i])
            for referent in self.discourse.speakers.get(i, ()) if i < order else ():
                if isinstance(referent, Entity) and self.can_be(referent, wanted, years) and referent not in others:
                    return referent
            for name in self.discourse.names[i]:
                entity = name.entity
                is_before = name.first < limit and is_subject(name)
                if is_before and self.can_be(entity, wanted, years) and entity not in others:
                    return entity
        return None

    def is_in_same_words(self, s: Sentence, phrase: Phrase, who: UnnamedSpeaker) -> bool:
        """Whether somebody was introduced by the same two words or more: "a *young nurse*", "the *young nurse*"."""
        words = undetermined(self.discourse.text[s.start(phrase.first) : s.end(phrase.last)]).lower()
        return " " in words and words == who.description.lower()

    def can_be(self, entity: Entity, wanted: Gender, years: int | None) -> bool:
        """Whether somebody is of a gender and of an age, as far as the article says."""
        return fits(entity, wanted) and not self.ages.is_other(entity, years)

    def gender_meant(self, s: Sentence, phrase: Phrase, head: str) -> Gender:
        """The gender of a description: that of its noun, or that of the pronoun right after its verb: "the driver said
        *she* …".
        """
        gender = gender_of(VOCABULARY.lexicon.get(head, 0))
        verb = phrase.last + 1
        if gender is not Gender.UNKNOWN or not s.tag(verb) & Tag.SPEECH:
            return gender
        word = s.lower(verb + 2) if s.lower(verb + 1) == "that" else s.lower(verb + 1)
        return Gender.MALE if word in HE else Gender.FEMALE if word in SHE else Gender.UNKNOWN

    def only_person(self, order: int, position: int) -> Entity | None:
        """The only person named up to a position in a sentence; None if there are several."""
        found: set[Entity] = set()
        for i in range(order + 1):
            for name in self.discourse.names[i]:
                if name.entity.can_speak and not (i == order and name.first >= position):
                    found.add(name.entity)
                    if len(found) > 1:
                        return None
        return found.pop() if found else None

    def only_subject(self, s: Sentence, order: int, position: int, holder: Name) -> Entity | None:
        """The only person who is a subject in the paragraph up to a position, where the holder of the title is not."""
        found: set[Entity] = set()
        for i in range(max(order - s.index, order - WINDOW), order + 1):
            for name in self.discourse.names[i]:
                if name.entity is holder.entity:
                    return None
                if name.entity.can_speak and is_subject(name) and (i < order or name.first < position):
                    found.add(name.entity)
        return found.pop() if len(found) == 1 else None

    def introduced(self, order: int, phrase: Phrase, known: set[str], noun: str) -> tuple[UnnamedSpeaker | None, int]:
        """The person without a name whom the article introduced by the same noun, "a farmer" before "the farmer", by
        one of the `known` names, "a Lund striker" before "the Lund player", or by any before "the man", and the last
        sentence with them; -1 without one.
        """
        unnamed = [
            (a.who, a.appearances)
            for a in self.antecedents.before(order, phrase.first)
            if isinstance(a.who, UnnamedSpeaker) and a.appearances
        ]
        unnamed.sort(key=lambda item: (item[1][-1].order, item[1][-1].first), reverse=True)
        gender = gender_of(VOCABULARY.lexicon.get(noun, 0))
        for who, found in unnamed:
            is_anybody = who.is_one and who.gender in {gender, Gender.UNKNOWN} and found[-1].role == "subject"
            is_same = any(spelling(a.noun) == spelling(noun) or self.is_called(a, known) for a in found)
            if is_same or (noun in ANYBODY and is_anybody):
                return who, found[-1].order
        return None, -1

    def is_called(self, appearance: Appearance, known: set[str]) -> bool:
        """Whether somebody is described by one of some names: "a *Lund* striker"."""
        s = self.discourse.sentences[appearance.order]
        return bool(known and known & capitals(s, appearance.first, appearance.last))


def is_named_owner(s: Sentence, phrase: Phrase, owner: Owner) -> bool:
    """Whether a description that opens its clause begins with whose it is by name: "*the Gull's* columnist wrote", or
    a noun: "*the union's* president said", "*the man's* lawyer said".
    """
    is_noun = isinstance(owner, str) and VOCABULARY.lexicon.get(owner, 0) & (Tag.BODY | Tag.PERSON)
    if not (isinstance(owner, Entity) or is_noun) or s.lower(phrase.first - 1) == ",":
        return False
    clitic = next(i for i in range(phrase.first, phrase.last) if s.tags[i] & Tag.CLITIC)
    return not any(s.tags[i] & Tag.PREPOSITION for i in range(phrase.first, clitic))


def is_named_since(who: Entity, order: int) -> bool:
    """Whether somebody is named in a sentence or after it."""
    return bool(who.occurrences) and any(name.order in {order, order + 1} for name in who.occurrences)


def is_somebody(s: Sentence, phrase: Phrase) -> bool:
    """Whether what follows a description says that somebody comes up first: "the driver, *a man from Lund*, …", "the
    board's chair, *who* wept", or that it is a body: "the landlord, *a company*, …".
    """
    if (
        not phrase.first
        and possessive_in(s, phrase) is not None
        and is_told_of(s, noun_position(s, phrase.first, phrase.last))
    ):
        return True
    if phrase.apposition is None or s.lower(phrase.apposition[0]) not in INTRODUCING:
        return False
    noun = noun_position(s, *phrase.apposition)
    return s.lower(noun) in ANYBODY or s.tags[noun] & (Tag.BODY | Tag.DOCUMENT) == Tag.BODY


def fits(entity: Entity, wanted: Gender) -> bool:
    """Whether a description of a gender can refer to somebody."""
    return entity.can_speak and (Gender.UNKNOWN in {wanted, entity.gender} or entity.gender is wanted)


def gender_of(tag: int) -> Gender:
    """The gender of a noun."""
    return Gender.FEMALE if tag & Tag.FEMALE else Gender.MALE if tag & Tag.MALE else Gender.UNKNOWN


def is_one(noun: str, tag: int) -> bool:
    """Whether a noun describes one person: it is listed as such, or it is unknown and no plural."""
    return bool(tag & Tag.PERSON) or not (tag & SEVERAL or noun.endswith("s"))
