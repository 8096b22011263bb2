"""Messages and documents: who is said to have sent "the letter", and which body issued "the Port Authority report"."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.antecedents import WINDOW
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.authorship import author_of, is_document
from reader.quotes.english.descriptions import undetermined
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Entity, Referent, UnnamedSpeaker
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import nominal_start
from reader.quotes.english.phrases import phrase_before
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

DEFINITE = listed("pronouns", "definite")
MESSAGES = listed("nouns", "message")
SENDING = listed("verbs", "sending")
FARTHEST: Final = 8
"""How many words before a message its verb can stand."""


class Senders:
    """Finds whose words a message or a document has."""

    def __init__(self, discourse: Discourse, unnamed: dict[int, UnnamedSpeaker]) -> None:
        self.discourse = discourse
        self.unnamed = unnamed
        """The unnamed speakers by the offset of their description, which are added to."""

    def sender(self, s: Sentence, phrase: Phrase, noun: str) -> Referent | None:
        """Whoever is said to have written or sent a message: "The growers sent a letter to the mayor. … the letter
        says"; "A letter from Lee came. … the letter says"; "Lee said so in a letter. … the letter says".
        """
        if noun not in MESSAGES or phrase.last > phrase.first + 1 or s.lower(phrase.first) not in DEFINITE:
            return None
        order = self.discourse.order(s)
        for i in range(order, max(-1, order - WINDOW), -1):
            before = self.discourse.sentences[i]
            end = phrase.first if i == order else len(before)
            at = next((j for j in range(end - 1, -1, -1) if before.lowered[j] == noun), None)
            if at is None:
                continue
            first = nominal_start(before, at)
            first -= bool(before.tag(first - 1) & (Tag.DETERMINER | Tag.POSSESSIVE))
            author = author_of(before, Phrase(first, end - 1), at)
            if author is not None:
                return None if author.is_pronoun else self.who(before, author)
            if before.lower(first - 1) == "in" and i in self.discourse.speakers:
                return self.discourse.speakers[i][-1]
            if before.lower(first) not in DEFINITE:
                return self.subject_of_sending(before, at)
        return None

    def subject_of_sending(self, s: Sentence, message: int) -> Referent | None:
        """The subject of the verb of sending before a message."""
        verb = next((i for i in range(message - 1, max(0, message - FARTHEST), -1) if s.lowered[i] in SENDING), None)
        found = phrase_before(s, verb - 1) if verb else None
        return None if found is None or found.is_pronoun else self.who(s, found)

    def who(self, s: Sentence, phrase: Phrase) -> Referent:
        """Whom a phrase names, or the unnamed speaker that it describes."""
        name = self.discourse.name_at(s, phrase.name) if phrase.name else None
        if name is not None:
            return name.entity
        start = s.start(phrase.first)
        if start not in self.unnamed:
            words = undetermined(self.discourse.text[start : s.end(phrase.last)])
            self.unnamed[start] = UnnamedSpeaker(words)
        return self.unnamed[start]

    def issuer(self, s: Sentence, phrase: Phrase) -> Entity | None:
        """The body whose name precedes a noun for a document, "the Port Authority report", or the person or body whose
        message it is: "Lee's letter".
        """
        if not (s.tags[phrase.last] & Tag.BODY or is_document(s, phrase.last)) or s.tags[phrase.last] & Tag.CAPITAL:
            return None
        is_message = s.lower(phrase.last) in MESSAGES and s.tag(phrase.last - 1) & Tag.CLITIC
        for name in self.discourse.names[self.discourse.order(s)]:
            entity, end = name.entity, name.core[1]
            if name.first < phrase.first or (entity.longest == 1 and s.tags[end] & Tag.ORGANISATION):
                continue
            if (end == phrase.last - 1 and entity.is_body) or (end == phrase.last - 2 and is_message):
                return entity
        return None
