"""Description resolution: whom "the senator", "the agency" or "a witness" refers to."""

from __future__ import annotations

from typing import Final

from reader.formats.speaker_labels import without_stop
from reader.quotes.english.antecedents import WINDOW, Antecedents
from reader.quotes.english.appositions import Phrase, apposition_after
from reader.quotes.english.descriptions import (
    Owner,
    noun_of,
    owner_in,
    possessive_in,
    spelling,
    undetermined,
    with_part,
)
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Entity, Name, Referent, UnnamedSpeaker
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.name_forms import folded
from reader.quotes.english.nominal import noun_position
from reader.quotes.english.person_descriptions import RELATIVES, PersonDescriptions, gender_of, is_one
from reader.quotes.english.pronouns import is_subject
from reader.quotes.english.senders import DEFINITE, Senders
from reader.quotes.english.short_forms import fuller_words
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

NEAR = 3
"""How many sentences back "the agency" can refer to a body without the word in its name, its own included."""
GENERAL_BODIES = listed("nouns", "general-body")
PAPERS = listed("nouns", "paper")
PRESS_WORDS = listed("nouns", "press-word")
ANAPHORIC_BODIES = listed("nouns", "anaphoric-body")
RELATIVE = listed("pronouns", "relative")
PARTNERS: Final = frozenset({"husband", "wife"})
EDITORIAL = "editorial"
"""What a board is that speaks for its paper."""


class DescriptionResolver:
    """Resolves descriptions, and remembers the unnamed speakers that were described."""

    def __init__(self, discourse: Discourse, antecedents: Antecedents) -> None:
        self.discourse, self.antecedents = discourse, antecedents
        self.by_noun: dict[tuple[str, Owner], Referent] = {}
        """Whom a noun was found to describe, also by whose mother or lawyer it is."""
        self.by_description: dict[str, UnnamedSpeaker] = {}
        self.by_offset: dict[int, UnnamedSpeaker] = {}
        self.not_introduced: set[UnnamedSpeaker] = set()
        """Those whom the article did not introduce: "the judge", of whom it may say later that it is Judge Lee."""
        self.last_owned: dict[tuple[str, str], tuple[int, UnnamedSpeaker]] = {}
        """Who was called "his lawyer" last, by both words, and the number of the sentence."""
        self.senders = Senders(discourse, self.by_offset)
        self.persons = PersonDescriptions(discourse, antecedents)

    def resolve(self, s: Sentence, phrase: Phrase, *, is_view: bool, is_label: bool) -> Referent:
        """Whom a description refers to: an entity, an unnamed speaker described before, or a new one.

        The source of a view (`is_view`) is not remembered by its noun. That of a speaker label (`is_label`) is the same
        wherever the label recurs.
        """
        start = s.start(phrase.first)
        last = phrase.last - (s.lower(phrase.last) in RELATIVE and phrase.last > phrase.first)
        description = undetermined(self.discourse.text[start : s.end(with_part(s, phrase, last))]).rstrip(" ,")
        if is_label:
            description = without_stop(description)
        head, owner = noun_of(s, phrase), owner_in(self.discourse, s, phrase)
        is_definite = s.lower(phrase.first) in DEFINITE or owner is not None
        known = self.known(s, phrase, head, owner, description)
        if known is None and is_definite:
            known = self.persons.meant(s, phrase, head, owner) or self.body_meant(s, phrase, head)
        if known is not None:
            return known
        if is_definite and not is_label:
            description = fuller_words(self.discourse, s, phrase, head) or description
            if description.casefold() in self.by_description:
                return self.by_description[description.casefold()]
        tag = VOCABULARY.lexicon.get(head, 0)
        found = self.antecedents.described.get(start) or UnnamedSpeaker(description, gender_of(tag), is_one(head, tag))
        found.description = description
        if is_definite:
            self.not_introduced.add(found)
        if not is_view:
            self.by_noun[spelling(head), owner] = self.by_noun[spelling(head), None] = found
        if s.tags[phrase.last] & (Tag.PEOPLE | Tag.BODY) or head.endswith("s") or is_label:
            self.by_description[description.casefold()] = found
        if s.tags[phrase.first] & Tag.POSSESSIVE:
            self.last_owned[s.lower(phrase.first), spelling(head)] = self.discourse.order(s), found
        self.by_offset[start] = self.antecedents.described.setdefault(start, found)
        return found

    def remember(self, noun: str, who: Referent) -> None:
        """Let a noun mean somebody from here on: "the study" is whoever wrote it."""
        self.by_noun[spelling(noun), None] = who

    def known(self, s: Sentence, phrase: Phrase, head: str, owner: Owner, description: str) -> Referent | None:
        """Who was described by the same words or noun before, or sent the message that a phrase describes."""
        key = spelling(head), owner
        found = self.by_offset.get(s.start(phrase.first))
        if found is not None:
            return found
        sender = self.senders.issuer(s, phrase) or self.senders.sender(s, phrase, head)
        if sender is not None:
            self.by_noun[key] = sender
            return sender
        if s.lower(phrase.first) in DEFINITE or owner is not None:
            named = self.named_since(s, phrase, head, self.by_noun.get(key))
            if named is not None:
                self.by_noun[key] = named
            if key in self.by_noun:
                return self.by_noun[key]
        same = self.by_description.get(description.casefold())
        return self.owned(s, phrase, head) if same is None and s.tags[phrase.first] & Tag.POSSESSIVE else same

    def owned(self, s: Sentence, phrase: Phrase, head: str) -> Referent | None:
        """Who "his lawyer" is: whoever was called so near by, or the relative whom the article named."""
        order = self.discourse.order(s)
        said, known = self.last_owned.get((s.lower(phrase.first), spelling(head)), (-WINDOW, None))
        if order - said < WINDOW:
            return known
        if head in PARTNERS and (partner := self.persons.partner(head, order, phrase.first)) is not None:
            return partner
        holder = self.persons.holders.holder_of(head, order, set()) if head in RELATIVES else None
        return holder.entity if holder is not None and order - holder.order < WINDOW else None

    def named_since(self, s: Sentence, phrase: Phrase, head: str, known: Referent | None) -> Entity | None:
        """Whoever was named with the title of somebody whom the article did not introduce: "the judge" is Judge Lee."""
        if known not in self.not_introduced or possessive_in(s, phrase) is not None:
            return None
        holder = self.persons.holders.holder_of(head, self.discourse.order(s), set())
        return None if holder is None else holder.entity

    def body_meant(self, s: Sentence, phrase: Phrase, head: str) -> Entity | None:
        """The body that "the agency" or "the newspaper" refers to: the last one with the word in its name, else the
        nearest subject.
        """
        tag = VOCABULARY.lexicon.get(head, 0)
        if not tag & Tag.BODY or tag & Tag.DOCUMENT or head in GENERAL_BODIES or possessive_in(s, phrase) is not None:
            return None
        is_paper = head in PAPERS or s.lower(noun_position(s, phrase.first, phrase.last) - 1) == EDITORIAL
        order, nearest = self.discourse.order(s), None
        for i in range(order, max(-1, order - WINDOW), -1):
            for name in reversed(self.discourse.names[i]):
                entity, is_named_so = name.entity, name.sentence.lower(name.first - 1) == head
                is_body = entity.is_body or is_named_so or is_called_body(name)
                if not is_body or (i == order and name.first >= phrase.first):
                    continue
                if is_named_so or head in folded(name.words) or (is_paper and name.words[-1].lower() in PRESS_WORDS):
                    return entity
                if nearest is None and order - i < NEAR and head in ANAPHORIC_BODIES:
                    nearest = entity if is_subject(name) else None
        return nearest


def is_called_body(name: Name) -> bool:
    """Whether an apposition calls what is named a body: "Orne, *the bicycle maker*, …"."""
    apposition = apposition_after(name.sentence, name.core[1])
    if apposition is None:
        return False
    tag = name.sentence.tags[noun_position(name.sentence, *apposition)]
    return bool(tag & Tag.BODY) and not tag & (Tag.PERSON | Tag.DOCUMENT | Tag.CAPITAL)
