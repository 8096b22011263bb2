"""Coreference: from the words that name a source to the person or body they refer to."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Final

from reader.document import QuoteKind, Span
from reader.quotes.english.antecedent_model import Choice, most_probable
from reader.quotes.english.antecedents import Antecedents
from reader.quotes.english.appearances import INTRODUCING, is_demonym, is_one_of_a_people
from reader.quotes.english.appositions import Phrase, is_office_alone
from reader.quotes.english.authors import credited_author
from reader.quotes.english.authorship import author_of
from reader.quotes.english.description_resolution import NEAR, DescriptionResolver, is_called_body
from reader.quotes.english.descriptions import noun_of, undetermined
from reader.quotes.english.discourse import Discourse
from reader.quotes.english.entities import Entity, Name, Referent, UnnamedSpeaker
from reader.quotes.english.interviews import ANSWER_RULE
from reader.quotes.english.label_names import LabelNames
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.name_clauses import name_in_clause
from reader.quotes.english.name_forms import folded, name_words
from reader.quotes.english.names_in_phrases import is_office, name_in
from reader.quotes.english.nominal import is_nominal, noun_position
from reader.quotes.english.pairs import last_pair, named_together
from reader.quotes.english.phrases import STANDALONE, phrase_after
from reader.quotes.english.pronoun_resolution import PronounResolver
from reader.quotes.english.pronouns import FIRST_PERSON, GENDERED, is_subject
from reader.quotes.english.relation import Relation
from reader.quotes.english.reports import VIEW
from reader.quotes.english.transcripts import LABEL_RULE
from reader.quotes.sentences import Paragraph, Sentence
from reader.quotes.vocabulary import Tag

ASKING = listed("verbs", "asking")
NO_DESCRIPTION = listed("pronouns", "relative") | listed("pronouns", "no-description")
SMALL_WORDS: Final = Tag.ADVERB | Tag.SUBORDINATOR | Tag.CONJUNCTION | Tag.AUXILIARY | Tag.PREPOSITION | Tag.TIME
"""The bits of words that describe nobody."""

LAST_SPEAKER = listed("pronouns", "last-speaker")
SEVERAL = listed("pronouns", "several")


class Resolver:
    """Resolves the sources of attribution relations, in the order of the text."""

    def __init__(self, text: str, paragraphs: list[Paragraph], byline: str, choice: Choice = most_probable) -> None:
        self.discourse = Discourse(text, paragraphs)
        antecedents = Antecedents(self.discourse)
        self.pronouns = PronounResolver(self.discourse, antecedents, choice)
        self.descriptions = DescriptionResolver(self.discourse, antecedents)
        self.labels = LabelNames(self.discourse)
        self.byline = byline
        self.last: Referent | None = None
        self.turn = Span(0, 0)
        """The last turn without quotation marks."""
        self.outer: Referent | None = None
        """Whose it is."""
        self.pairs: dict[str, UnnamedSpeaker] = {}
        self.one_more = ""
        """How the last speaker whom "a" or "another" introduced is described, of whom "another" is one more."""

    def resolve(self, relation: Relation) -> Referent | None:
        """Whom the source of a relation refers to; None if that is not known."""
        is_view, is_label = relation.rule.startswith(VIEW), relation.rule == LABEL_RULE
        s = relation.sentence
        found = (self.labels.resolve(relation) if is_label else None) or self.referent_of(relation)
        if found is not None and relation.kind is QuoteKind.INDIRECT:
            self.discourse.add_report(s, relation.span.start, relation.span.end, found)
        if found is None or is_view:
            return found
        if is_label:
            self.labels.remember(relation, found)
        if is_label or relation.rule == ANSWER_RULE:
            self.pronouns.speaking[self.discourse.paragraph_at(relation.span.start)] = found
        self.last = found
        if relation.kind is QuoteKind.DIRECT and not relation.runs:
            self.turn, self.outer = relation.span, found
        source = relation.source
        if source.first < source.last and s.lowered[source.first] in INTRODUCING:
            self.one_more = undetermined(self.discourse.text[slice(*s.offsets(source.first + 1, source.last))])
        if not is_question(self.discourse.text, relation):
            self.discourse.add_speaker(s, found)
        return found

    def is_no_name(self, relation: Relation) -> bool:
        """Whether the word before a colon only looks like a name: "Quick: the text is there at once"."""
        if relation.source.name is None or not relation.rule.endswith("_colon"):
            return False
        first, last = relation.source.name
        name = self.discourse.name_at(relation.sentence, (first, last))
        if name is None:
            return self.discourse.is_word(relation.sentence, first)
        if len(name.words) > 1 or name.shown.isupper():
            return False
        is_first_name = VOCABULARY.tag_of(name.words[0]) & (Tag.FEMALE_NAME | Tag.MALE_NAME)
        return not is_first_name and len(name.entity.occurrences) == 1

    def referent_of(self, relation: Relation) -> Referent | None:
        """Whom the source refers to: by the name in it or in its apposition, as a pronoun or as a description."""
        s, phrase = relation.sentence, relation.source
        name = self.discourse.name_at(s, phrase.name) if phrase.name else None
        name = name and self.officer_of(name, phrase)
        if (
            phrase.apposition is not None
            and not phrase.is_pronoun
            and (
                (name is None and phrase.name is None) or (phrase.name is not None and is_office_alone(s, phrase.name))
            )
        ):
            name = self.apposed(s, *phrase.apposition) or name
        if name is None and phrase.name is None and not phrase.is_pronoun:
            name = self.body_named(s, phrase)
        if name is None and phrase.name is None and not phrase.is_pronoun:
            inner = name_in_clause(s, phrase)
            name = self.discourse.name_at(s, inner) if inner else None
        if name is not None and is_demonym(name):
            meant = self.descriptions.persons.last_person(s, phrase, self.discourse.order(s), s.lowered[name.last])
            return meant or name.entity
        if name is not None and (holder := self.holder_of(s, phrase)) is not None:
            return holder
        if name is not None and not is_one_of_a_people(name):
            return (self.both(s, phrase) if phrase.first < phrase.last else None) or name.entity
        if phrase.is_pronoun:
            return self.referent_of_pronoun(relation)
        if phrase.name and name is None:
            in_headline = self.discourse.entities.by_form.get(folded(name_words(s, phrase.name)))
            if in_headline is not None:
                return in_headline
        if self.one_more and phrase.first == phrase.last and s.lower(phrase.last) == "another":
            return UnnamedSpeaker(f"another {self.one_more}", is_one=True)
        if is_nobody(s, phrase):
            return None
        author = None if relation.rule == LABEL_RULE else self.author_referent(relation)
        found = (
            author
            or self.the_person(s, phrase)
            or self.descriptions.resolve(
                s, phrase, is_view=relation.rule.startswith(VIEW), is_label=relation.rule == LABEL_RULE
            )
        )
        return self.told_of(relation) if found is self.outer and self.is_within_turn(relation) else found

    def the_person(self, s: Sentence, phrase: Phrase) -> UnnamedSpeaker | None:
        """Who "*the person*" is: whoever without a name spoke last, in the same paragraph."""
        if s.lowered[phrase.first : phrase.last + 1] != ["the", "person"]:
            return None
        last, order = self.last, self.discourse.order(s)
        spoke = any(last in self.discourse.speakers.get(i, ()) for i in range(order - s.index, order))
        return last if spoke and isinstance(last, UnnamedSpeaker) and last.is_one else None

    def is_within_turn(self, relation: Relation) -> bool:
        """Whether the source of a relation is in the words of the last turn, whose speaker says "I"."""
        return self.turn.start <= relation.sentence.start(relation.source.first) < self.turn.end

    def told_of(self, relation: Relation) -> UnnamedSpeaker:
        """Somebody whom the speaker of a turn describes."""
        source = relation.sentence.offsets(relation.source.first, relation.source.last)
        return UnnamedSpeaker(undetermined(self.discourse.text[slice(*source)]), is_one=True)

    def holder_of(self, s: Sentence, phrase: Phrase) -> Entity | None:
        """Who holds the office that minutes write as a name: "the *Chair*" after "Ann Lee (Chair)"."""
        if phrase.name != (phrase.first + 1, phrase.last) or s.lower(phrase.first) != "the":
            return None
        if not is_office_alone(s, phrase.name):
            return None
        found = self.descriptions.persons.holders.holder_of(s.lowered[phrase.name[1]], self.discourse.order(s), set())
        return None if found is None else found.entity

    def author_referent(self, relation: Relation) -> Referent | None:
        """Whom the source of a relation, a document, names as its author: its owner, or persons after "by"."""
        s, phrase = relation.sentence, relation.source
        author = author_of(s, phrase)
        if author is None:
            return None
        if author.first > phrase.first:
            names = self.discourse.names[self.discourse.order(s)]
            authors = [name.entity for name in names if author.first <= name.core[0] <= author.last]
            if not all(entity.can_speak for entity in authors):
                return None
        found = self.referent_of(relation._replace(source=author))
        if found is not None:
            self.descriptions.remember(noun_of(s, phrase), found)
        return found

    def referent_of_pronoun(self, relation: Relation) -> Referent | None:
        """Whom a pronoun refers to."""
        s, at = relation.sentence, relation.source.first
        word = s.lower(at)
        if word in LAST_SPEAKER:
            return None if word == "we" else self.several(s) if word in SEVERAL else self.thing(s, at)
        if word in FIRST_PERSON:
            first = self.discourse.sentences[self.discourse.order(s) - s.index]
            return None if first.words[0] == ">" else self.author  # a quoted line of a mail is somebody else's
        if word not in GENDERED:
            return None
        cue = "" if relation.cue is None else relation.cue.of(self.discourse.text)
        return self.pronouns.resolve(s, at, relation.span.of(self.discourse.text), cue)

    @cached_property
    def author(self) -> Referent | None:
        """Who says "I" outside quotation marks: whom the byline names, or else whom the text credits."""
        return UnnamedSpeaker(self.byline, is_one=True) if self.byline else credited_author(self.discourse)

    def several(self, s: Sentence) -> Referent | None:
        """Whom "they" refers to: the last speaker; if that is one person, the last two who act together, and one person
        only where the paragraph names nobody else.
        """
        last, order = self.last, self.discourse.order(s)
        group = self.group_before(s, order)
        if group is not None:
            return group
        if last is None or not (isinstance(last, Entity) and not last.is_body):
            return last
        pair = last_pair(self.discourse, order)
        if pair is not None:
            return self.pair(pair)
        named = {name.entity for names in self.discourse.names[order - s.index : order + 1] for name in names}
        return last if named == {last} else None

    def group_before(self, s: Sentence, order: int) -> Referent | None:
        """The people without names who are the subject of the sentence before: "*Analysts at Orne* left"."""
        return None if order - 1 in self.discourse.speakers else self.subject_before(s, order, Tag.PEOPLE)

    def subject_before(self, s: Sentence, order: int, kind: int) -> Referent | None:
        """Whom the subject of the sentence before in the paragraph describes, if its noun is of a kind."""
        before = self.discourse.sentences[order - 1] if s.index else None
        phrase = None if before is None or before.runs else phrase_after(before, 0)
        if before is None or phrase is None or phrase.name is not None:
            return None
        if not before.tags[noun_position(before, 0, phrase.last)] & kind:
            return None
        return self.descriptions.resolve(before, phrase, is_view=False, is_label=False)

    def apposed(self, s: Sentence, first: int, last: int) -> Name | None:
        """The name that an apposition is, or else the one that it ends with: "his aide, *Dr. Ann Lee* of Lund"."""
        first += s.lower(first) == "one" and is_nominal(s, first + 1)  # "the clerk, *one* Ann Lee, …"
        if not is_nominal(s, first):
            inner = name_in(s, first, last) if s.tags[first] & Tag.DETERMINER else None
            is_titled = inner is not None and s.tags[inner[0] - 1] & (Tag.CAPITAL | Tag.PERSON) == Tag.PERSON
            return self.discourse.name_at(s, inner) if inner is not None and is_titled else None
        names = (name for name in self.discourse.names[self.discourse.order(s)] if name.first == first)
        name = next((name for name in names if name.core[1] <= last and not name.form.is_body), None)
        inner = name_in(s, first, last)
        return name or (self.discourse.name_at(s, inner) if inner else None)

    def officer_of(self, body: Name, phrase: Phrase) -> Name:
        """Who is named after a body and an office in it, "Friends of the Sea chair *Ann Lee*", or else the body."""
        office = body.core[1] + 1
        if not body.form.is_body or not is_office(body.sentence, office) or phrase.last <= office:
            return body
        names = self.discourse.names[body.order]
        return next((name for name in names if name.core[0] == office + 1 and not name.form.is_body), body)

    def body_named(self, s: Sentence, phrase: Phrase) -> Name | None:
        """The body whose name begins with people and fills a phrase: "Friends of the Sea"."""
        first = phrase.first + bool(s.tags[phrase.first] & Tag.DETERMINER)
        name = self.discourse.name_at(s, (first, first))
        is_whole = name is not None and name.core[0] == first and name.core[1] >= phrase.last
        return name if is_whole and name is not None and name.form.is_body and len(name.words) > 1 else None

    def thing(self, s: Sentence, at: int) -> Referent | None:
        """Whom "it" refers to: the last speaker, if that is no person, or else the last body that is a subject."""
        order = self.discourse.order(s)
        document = self.subject_before(s, order, Tag.DOCUMENT)
        if document is not None:
            return document
        if not isinstance(self.last, Entity) or self.last.is_body or not self.last.can_speak:
            return self.last
        for i in range(order, max(-1, order - NEAR), -1):
            for name in reversed(self.discourse.names[i]):
                is_body = name.entity.is_body or is_called_body(name)
                if is_body and is_subject(name) and (i < order or name.first < at):
                    return name.entity
            body = phrase_after(self.discourse.sentences[i], 0)
            if body is not None and body.name is None and (i < order or body.last < at):
                found = self.descriptions.body_meant(
                    self.discourse.sentences[i], body, noun_of(self.discourse.sentences[i], body)
                )
                if found is not None:
                    return found
        return None

    def both(self, s: Sentence, phrase: Phrase) -> UnnamedSpeaker | None:
        """The two people whom a source names together: "Ann Lee and Bo Berg"."""
        pair = named_together(self.discourse.names[self.discourse.order(s)], phrase.first, phrase.last)
        return None if pair is None else self.pair(pair)

    def pair(self, names: str) -> UnnamedSpeaker:
        """The speaker that stands for two people."""
        return self.pairs.setdefault(names, UnnamedSpeaker(names))

    def release(self) -> None:
        """Break the links between names and entities, so that no reference cycles are left to garbage collection."""
        self.discourse.entities.release()


def is_nobody(s: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is a single word that describes nobody: "who", "there", "rather"."""
    if phrase.first != phrase.last or phrase.name is not None or s.tags[phrase.last] & Tag.SOURCE_NOUN:
        return False
    word = s.lower(phrase.last)
    return word not in STANDALONE and (word in NO_DESCRIPTION or bool(s.tags[phrase.last] & SMALL_WORDS))


def is_question(text: str, relation: Relation) -> bool:
    """Whether a relation is a question: whoever is asked speaks next, not whoever asks."""
    if relation.cue is None or "ask" not in relation.cue.of(text).lower():
        return False
    s = relation.sentence
    first = bisect_left(s.starts, relation.cue.start, s.first, s.first + len(s))
    last = bisect_left(s.starts, relation.cue.end, first, s.first + len(s))
    return not ASKING.isdisjoint(s.lowered[first - s.first : last - s.first])
