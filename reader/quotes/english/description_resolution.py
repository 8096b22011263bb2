"""Description resolution: whom "the senator", "the agency" or "a witness" refers to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cached_property
from typing import Final

from reader.document import Gender
from reader.formats.speaker_labels import without_stop
from reader.quotes.english.antecedents import WINDOW, Antecedents
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.descriptions import (
    TITLES,
    capitals,
    described_by,
    noun_of,
    possessive_in,
    titles_of,
    undetermined,
)
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Entity, Name, Referent, UnnamedSpeaker
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.name_forms import folded
from reader.quotes.english.nominal import nominal_start
from reader.quotes.english.phrases import phrase_before
from reader.quotes.english.pronouns import is_subject
from reader.quotes.english.short_forms import fuller_words
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

MOST_HOLDERS = 30
"""How many names with a title are considered for a description."""
NEAR = 3
"""How many sentences back "the agency" can refer to a body without the word in its name, its own included."""
GENERAL_BODIES = listed("nouns", "general-body")
PAPERS = listed("nouns", "paper")
PRESS_WORDS = listed("nouns", "press-word")
ANAPHORIC_BODIES = listed("nouns", "anaphoric-body")
UNNAMED_PEOPLE = listed("nouns", "unnamed-person")
RELATIVE = listed("pronouns", "relative")
VERBS: Final = Tag.VERB | Tag.AUXILIARY | Tag.CUE | Tag.VERBAL
SEVERAL: Final = Tag.PEOPLE | Tag.BODY | Tag.DOCUMENT
"""The bits of nouns that are not for one person."""
MESSAGES = listed("nouns", "message")
SENDING = listed("verbs", "sending")
FARTHEST: Final = 8
"""How many words before a message its verb can stand."""
DEFINITE = listed("pronouns", "definite")
ANYBODY = listed("nouns", "anybody")
AGE = re.compile(r"(\d+)-year-old")


class DescriptionResolver:
    """Resolves descriptions, and remembers the unnamed speakers that were described."""

    def __init__(self, discourse: Discourse, antecedents: Antecedents) -> None:
        self.discourse, self.antecedents = discourse, antecedents
        self.by_noun: dict[str, Referent] = {}
        self.by_description: dict[str, UnnamedSpeaker] = {}
        self.by_offset: dict[int, UnnamedSpeaker] = {}

    def resolve(self, s: Sentence, phrase: Phrase, *, is_view: bool, is_label: bool) -> Referent:
        """Whom a description refers to: an entity, an unnamed speaker described before, or a new one.

        The source of a view (`is_view`) is not remembered by its noun. That of a speaker label (`is_label`) is the same
        wherever the label recurs.
        """
        start = s.start(phrase.first)
        known = self.by_offset.get(start)
        if known is not None:
            return known
        head = noun_of(s, phrase)
        issuer = self.issuer(s, phrase)
        if issuer is not None:
            self.by_noun[head] = issuer
            return issuer
        sender = self.sender(s, phrase, head)
        if sender is not None:
            self.by_noun[head] = sender
            return sender
        last = phrase.last - (s.lower(phrase.last) in RELATIVE and phrase.last > phrase.first)
        description = undetermined(self.discourse.text[start : s.end(last)]).rstrip(" ,")
        if is_label:
            description = without_stop(description)
        is_definite = s.lower(phrase.first) in DEFINITE or possessive_in(s, phrase) is not None
        unnamed = (self.by_noun.get(head) if is_definite else None) or self.by_description.get(description.casefold())
        if unnamed is not None:
            return unnamed
        entity = (self.person_meant(s, phrase, head) or self.body_meant(s, phrase, head)) if is_definite else None
        if entity is not None:
            return entity
        if is_definite and not is_label:
            description = fuller_words(self.discourse, s, phrase, head) or description
            if description.casefold() in self.by_description:
                return self.by_description[description.casefold()]
        tag = VOCABULARY.lexicon.get(head, 0)
        gender = gender_of(tag)
        found = self.antecedents.described.get(start) or UnnamedSpeaker(description, gender, is_one(head, tag))
        found.description = description
        if not is_view:
            self.by_noun[head] = found
        if s.tags[phrase.last] & (Tag.PEOPLE | Tag.BODY) or head.endswith("s") or is_label:
            self.by_description[description.casefold()] = found
        self.by_offset[start] = found
        return found

    def body_meant(self, s: Sentence, phrase: Phrase, head: str) -> Entity | None:
        """The body that "the agency" or "the newspaper" refers to: the last one with the word in its name, else the
        nearest subject.
        """
        tag = VOCABULARY.lexicon.get(head, 0)
        if not tag & Tag.BODY or tag & Tag.DOCUMENT or head in GENERAL_BODIES or possessive_in(s, phrase) is not None:
            return None
        order, nearest = self.discourse.order(s), None
        for i in range(order, max(-1, order - WINDOW), -1):
            for name in reversed(self.discourse.names[i]):
                entity = name.entity
                if not entity.is_body or (i == order and name.first >= phrase.first):
                    continue
                if head in folded(name.words) or (head in PAPERS and name.words[-1].lower() in PRESS_WORDS):
                    return entity
                if nearest is None and order - i < NEAR and head in ANAPHORIC_BODIES:
                    nearest = entity if is_subject(name) else None
        return nearest

    def person_meant(self, s: Sentence, phrase: Phrase, head: str) -> Referent | None:
        """The person whom a definite description refers to: by their title, else the last speaker or subject."""
        is_person = s.tag(phrase.last) & Tag.PERSON or VOCABULARY.lexicon.get(head, 0) & Tag.PERSON
        age = AGE.fullmatch(head)
        if not is_person and age is None:
            return None
        if age is not None and (known_by_age := self.of_age(age[1], self.discourse.order(s))) is not None:
            return known_by_age
        titles = TITLES.get(head, frozenset({head}))
        order = self.discourse.order(s)
        if possessive_in(s, phrase) is None:
            known = capitals(s, phrase.first, phrase.last)
            holder = self.holder(titles, order, known)
            if holder is not None:
                nearer = None if known else self.only_subject(s, order, phrase.first, holder)
                return nearer or holder.entity
        if head in UNNAMED_PEOPLE:
            return None
        introduced, last = self.introduced(order, phrase.first, head)
        for i in range(order, max(-1, order - WINDOW), -1):
            if i == last:
                return introduced
            limit = phrase.first if i == order else len(self.discourse.sentences[i])
            for referent in self.discourse.speakers.get(i, ()) if i < order else ():
                if isinstance(referent, Entity) and referent.can_speak:
                    return referent
            for name in self.discourse.names[i]:
                entity = name.entity
                if name.first < limit and entity.can_speak and is_subject(name):
                    return entity
        return None

    def of_age(self, years: str, order: int) -> Entity | None:
        """The last person up to a sentence whose age follows the name: "Ann Lee, 41", for "the 41-year-old"."""
        known = self.aged[years]
        at = bisect_right(known, order, key=lambda name: name.order)
        return known[at - 1].entity if at else None

    @cached_property
    def aged(self) -> defaultdict[str, list[Name]]:
        """The names that an age follows, by the age, in the order of the text."""
        found: defaultdict[str, list[Name]] = defaultdict(list)
        for name in (name for names in self.discourse.names for name in names):
            s, end = name.sentence, name.core[1]
            if s.lower(end + 1) == "," and s.tag(end + 2) & Tag.NUMBER:
                found[s.lower(end + 2)].append(name)
        return found

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

    def introduced(self, order: int, position: int, noun: str) -> tuple[UnnamedSpeaker | None, int]:
        """The person without a name whom the article introduced by the same noun, "a farmer" before "the farmer", or
        by any before "the man", and the last sentence with them; -1 without one.
        """
        unnamed = [
            (a.who, a.appearances)
            for a in self.antecedents.before(order, position)
            if isinstance(a.who, UnnamedSpeaker) and a.appearances
        ]
        for who, found in unnamed:
            if any(appearance.noun == noun for appearance in found):
                return who, found[-1].order
        gender = gender_of(VOCABULARY.lexicon.get(noun, 0))
        for who, found in unnamed if noun in ANYBODY else ():
            if who.is_one and who.gender in {gender, Gender.UNKNOWN} and found[-1].role == "subject":
                return who, found[-1].order
        return None, -1

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

    def sender(self, s: Sentence, phrase: Phrase, noun: str) -> Referent | None:
        """Whoever is said to have sent a message: "The growers sent a letter to the mayor. … the letter says"."""
        if noun not in MESSAGES or phrase.last > phrase.first + 1 or s.lower(phrase.first) not in DEFINITE:
            return None
        order = self.discourse.order(s)
        for i in range(order, max(-1, order - WINDOW), -1):
            before = self.discourse.sentences[i]
            end = phrase.first if i == order else len(before)
            at = next((j for j in range(end - 1, -1, -1) if before.lowered[j] == noun), None)
            if at is not None and before.lower(nominal_start(before, at) - 1) not in DEFINITE:
                return self.subject_of_sending(before, at)
        return None

    def subject_of_sending(self, s: Sentence, message: int) -> Referent | None:
        """The subject of the verb of sending before a message."""
        verb = next((i for i in range(message - 1, max(0, message - FARTHEST), -1) if s.lowered[i] in SENDING), None)
        found = phrase_before(s, verb - 1) if verb else None
        if found is None or found.is_pronoun:
            return None
        name = self.discourse.name_at(s, found.name) if found.name else None
        if name is not None:
            return name.entity
        start = s.start(found.first)
        if start not in self.by_offset:
            words = undetermined(self.discourse.text[start : s.end(found.last)])
            self.by_offset[start] = UnnamedSpeaker(words)
        return self.by_offset[start]

    def issuer(self, s: Sentence, phrase: Phrase) -> Entity | None:
        """The body whose name precedes a noun for a document, "the Port Authority report", or the person or body whose
        message it is: "Lee's letter".
        """
        if not s.tags[phrase.last] & Tag.BODY or s.tags[phrase.last] & Tag.CAPITAL:
            return None
        is_message = s.lower(phrase.last) in MESSAGES and s.tag(phrase.last - 1) & Tag.CLITIC
        for name in self.discourse.names[self.discourse.order(s)]:
            entity, end = name.entity, name.core[1]
            if name.first < phrase.first or (entity.longest == 1 and s.tags[end] & Tag.ORGANISATION):
                continue
            if (end == phrase.last - 1 and entity.is_body) or (end == phrase.last - 2 and is_message):
                return entity
        return None


def last_subject(entity: Entity, order: int) -> int:
    """The last of the few sentences up to `order` in which somebody is the subject; -1 without one."""
    at = bisect_right(entity.occurrences, order, key=lambda name: name.order)
    for name in entity.occurrences[max(0, at - WINDOW) : at][::-1]:
        if name.order <= order - WINDOW:
            break
        if is_subject(name):
            return name.order
    return -1


def gender_of(tag: int) -> Gender:
    """The gender of a noun."""
    return Gender.FEMALE if tag & Tag.FEMALE else Gender.MALE if tag & Tag.MALE else Gender.UNKNOWN


def is_one(noun: str, tag: int) -> bool:
    """Whether a noun describes one person: it is listed as such, or it is unknown and no plural."""
    return bool(tag & Tag.PERSON) or not (tag & SEVERAL or noun.endswith("s"))
