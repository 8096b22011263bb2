"""Antecedents: the people and bodies that a pronoun can refer to, with what the text shows of each."""

from __future__ import annotations

from typing import Final

from reader.document import Gender
from reader.quotes.english.appearances import Appearance, appearances_in, introduces
from reader.quotes.english.appositions import Phrase, bare_name_after
from reader.quotes.english.descriptions import capitals, undetermined
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Referent, UnnamedSpeaker
from reader.quotes.english.holders import Holders
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.name_clauses import name_in_clause
from reader.quotes.english.phrases import phrase_after
from reader.quotes.vocabulary import Tag
from reader.structs import Struct, fresh

OF_ONE = listed("nouns", "office-of-one")
WINDOW: Final = 12
"""How many sentences back an antecedent can be, that of the pronoun included."""
SURE: Final = 3
"""Above which evidence the gender of a person is sure: that of a first name."""

PLACE: Final = -2
"""The evidence for a person in each occurrence of a name up to which it is surely a place or a people."""


class Antecedent(Struct, frozen=False, eq=False):
    """Somebody whom a pronoun can refer to."""

    who: Referent
    """The person or body."""
    appearances: list[Appearance] = fresh(list)
    """Where they appear before the pronoun, in the order of the text."""
    spoke: int = -1
    """The number of the last sentence in which they were found to speak; -1 if in none."""
    speeches: int = 0
    """In how many sentences they were found to speak."""


class Antecedents:
    """Gathers the antecedents of the pronouns in an article."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.by_order: dict[int, list[Appearance]] = {}
        self.holders = Holders(discourse)
        self.described: dict[int, UnnamedSpeaker] = {}
        """The people whom the article describes without a name, by the offset of the description."""
        self.seen: dict[str, UnnamedSpeaker] = {}
        """The last ones who were introduced, by the words, as "the old man" who comes up again is the same."""

    def appearances(self, order: int) -> list[Appearance]:
        """The appearances in a sentence."""
        found = self.by_order.get(order)
        if found is None:
            found = self.by_order[order] = appearances_in(
                self.discourse.sentences[order], order, self.discourse.names[order]
            )
        return found

    def before(self, order: int, position: int) -> list[Antecedent]:
        """Everybody who appears or speaks in the sentences before a position of a sentence."""
        found: dict[Referent, Antecedent] = {}
        by_noun: dict[str, Referent] = {}
        by_order, speakers = self.by_order, self.discourse.speakers
        for i in range(max(0, order - WINDOW + 1), order + 1):
            appearances = by_order.get(i)
            for appearance in self.appearances(i) if appearances is None else appearances:
                if i == order and appearance.first >= position:
                    break
                who = appearance.who
                if who is None:
                    if introduces(self.discourse.sentences[i], appearance):
                        who = by_noun[appearance.noun] = self.called(appearance) or self.introduced(appearance)
                    else:
                        who = by_noun.get(appearance.noun) or self.holder(appearance)
                        if who is None and self.is_unnamed_officer(appearance):
                            who = by_noun[appearance.noun] = self.introduced(appearance)
                if who is not None:
                    add(found, who).appearances.append(appearance)
            for who in speakers.get(i, ()):
                if i < order:
                    add_speech(add(found, who), i)
                if isinstance(who, UnnamedSpeaker):
                    by_noun.setdefault(last_word(who.description), who)
        return list(found.values())

    def holder(self, appearance: Appearance) -> Referent | None:
        """The only person of the article who holds the title of a subject: "*the senator* did not laugh"."""
        s = self.discourse.sentences[appearance.order]
        if appearance.role != "subject" or s.lowered[appearance.first] != "the":
            return None
        if capitals(s, appearance.first, appearance.last):
            return None
        return self.holders.only_holder(appearance.noun)

    def is_unnamed_officer(self, appearance: Appearance) -> bool:
        """Whether a subject that opens a sentence is the holder of an office whom the article does not name: "*The
        governor* came".
        """
        s = self.discourse.sentences[appearance.order]
        last = appearance.last
        if appearance.first or appearance.role != "subject" or s.lowered[:last] not in (["the"], ["the", "prime"]):
            return False
        end = len(self.discourse.sentences)
        return appearance.noun in OF_ONE and self.holders.holder_of(appearance.noun, end, set()) is None

    def introduced(self, appearance: Appearance) -> UnnamedSpeaker:
        """The person whom a description introduces."""
        s = self.discourse.sentences[appearance.order]
        start = s.start(appearance.first)
        found = self.described.get(start)
        if found is None:
            tag = VOCABULARY.lexicon.get(appearance.noun, 0)
            gender = Gender.FEMALE if tag & Tag.FEMALE else Gender.MALE if tag & Tag.MALE else Gender.UNKNOWN
            words = undetermined(self.discourse.text[start : s.end(appearance.last)])
            known = self.seen.get(words) if s.lower(appearance.first) == "the" else None
            found = self.described[start] = self.seen[words] = known or UnnamedSpeaker(words, gender, True)
        return found

    def called(self, appearance: Appearance) -> Referent | None:
        """Whom a clause after a description names: "a student *who gave his name only as Bo*"."""
        s = self.discourse.sentences[appearance.order]
        phrase = phrase_after(s, appearance.first) or Phrase(appearance.first, appearance.last)
        apposed = bare_name_after(s, phrase.last + 1) if phrase.last > appearance.last else None
        inner = apposed or name_in_clause(s, Phrase(appearance.first, appearance.last))
        name = self.discourse.name_at(s, inner) if inner else None
        return None if name is None else name.entity


def last_word(description: str) -> str:
    """The last word of a description, in lower case."""
    return description.rpartition(" ")[2].lower()


def add(found: dict[Referent, Antecedent], who: Referent) -> Antecedent:
    """The antecedent of a referent, which is added if it is new."""
    antecedent = found.get(who)
    if antecedent is None:
        antecedent = found[who] = Antecedent(who)
    return antecedent


def add_speech(antecedent: Antecedent, order: int) -> None:
    """Record that somebody speaks in a sentence, where they appear even if only as a pronoun."""
    antecedent.spoke = order
    antecedent.speeches += 1
    if not antecedent.appearances or antecedent.appearances[-1].order < order:
        antecedent.appearances.append(Appearance(antecedent.who, "", order, 0, 0, "subject"))


def can_be(who: Referent, wanted: Gender) -> bool:
    """Whether "he" or "she" can refer to somebody; what the first name says of a full name is not sure."""
    if isinstance(who, UnnamedSpeaker):
        return who.is_one and (who.gender is wanted or who.gender is Gender.UNKNOWN)
    if who.is_body or (not who.can_speak and (who.longest < 2 or (who.person_score or 0) <= PLACE * who.count)):
        return False
    gender = who.gender
    if gender is wanted or gender is Gender.UNKNOWN:
        return True
    return who.longest > 1 and abs(who.female - who.male) <= SURE
