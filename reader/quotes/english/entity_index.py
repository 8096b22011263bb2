"""The entity index: which names of an article refer to the same person or body."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, islice
from operator import attrgetter
from typing import Final

from reader.document import Gender
from reader.quotes.english.entities import GIVEN, Entity, Name
from reader.quotes.english.lexicon import VOCABULARY
from reader.quotes.english.misspellings import is_misspelling
from reader.quotes.english.name_evidence import is_persons
from reader.quotes.english.name_forms import folded
from reader.quotes.english.names_in_phrases import PEOPLE_ADJECTIVES
from reader.quotes.english.nominal import is_nominal
from reader.quotes.english.pronouns import GENDERED, HE, gender_beside
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

HONORIFICS: Final = Tag.FEMALE_TITLE | Tag.MALE_TITLE
ONE: Final = Tag.PERSON
first_met = attrgetter("first")
"""The number of the sentence that names an entity first."""
times_named = attrgetter("count")
"""How often an entity is named."""


class EntityIndex:
    """The entities of an article, by their names."""

    def __init__(self, names: list[Name], sentences: Sequence[Sentence] = ()) -> None:
        """`sentences` are all those of the article, in order; the pronouns in them tell namesakes apart."""
        self.names, self.sentences = names, sentences
        self.by_last: dict[str, list[Entity]] = {}
        self.by_first: dict[str, list[Entity]] = {}
        self.by_inner: dict[str, list[Entity]] = {}
        self.of_bodies: set[str] = set()
        self.by_form: dict[tuple[str, ...], Entity] = {}
        self.full_names_by_sentence: defaultdict[int, list[Entity]] = defaultdict(list)
        self.full_names: defaultdict[Entity, list[Name]] = defaultdict(list)
        gendered: list[Name] = []
        others: list[Name] = []
        for name in names:
            if len(name.form.words) > 1:
                self.add(name, self.full_name_match(name) or self.new(name))
            elif name.form.title_tags & HONORIFICS:
                gendered.append(name)
            else:
                others.append(name)
        for name in gendered + others:
            self.add(name, self.short_name_match(name) or self.new(name))
        for name in names:
            name.entity.occurrences.append(name)

    def release(self) -> None:
        """Break the links between names and entities, so that no reference cycles are left to garbage collection."""
        for entity in chain.from_iterable(self.by_last.values()):
            entity.occurrences.clear()
        self.full_names.clear()

    @cached_property
    def known(self) -> set[tuple[str, ...]]:
        """The words of all names, regardless of case."""
        return {name.form.folded for name in self.names}

    def add(self, name: Name, entity: Entity) -> None:
        """Record an occurrence of an entity."""
        form = name.form
        name.entity = entity
        known = entity.names.get(form.words, 0)
        entity.names[form.words] = known + 1
        if not known:
            self.by_form.setdefault(form.folded, entity)
            entity.add_form(form)
        entity.count += 1
        if name.acronym:
            entity.acronyms |= {name.acronym}
            self.of_bodies.add(name.acronym)
            insert(self.by_last, name.acronym, entity)
        if name.sentence.nicknames and (nickname := name.nickname) and nickname not in entity.nicknames:
            entity.nicknames |= {nickname}
            insert(self.by_first, nickname, entity)
        if len(form.words) > 1:
            self.full_names_by_sentence[name.order].append(entity)
            self.full_names[entity].append(name)
        if form.female or form.male:
            entity.female += form.female
            entity.male += form.male
        if not form.title_length and name.first:
            before = name.sentence.tags[name.first - 1]
            if name.sentence.words[name.first - 1] == "," and is_closed(name):
                before = name.sentence.tag(name.first - 2)
            if before & ONE:
                entity.female += 4 * bool(before & Tag.FEMALE)
                entity.male += 4 * bool(before & Tag.MALE)

    def new(self, name: Name) -> Entity:
        """Add the entity of a name that refers to none that is known."""
        form = name.form
        entity = Entity(is_body(name), name.order)
        insert(self.by_last, form.folded[-1], entity)
        if entity.is_body:
            self.of_bodies.update((form.folded[-1], form.acronym))
        if len(form.words) > 1:
            if form.folded[0] not in PEOPLE_ADJECTIVES:
                insert(self.by_first, form.folded[0], entity)
            if not entity.is_body:
                for word in form.folded[1:-1]:
                    insert(self.by_inner, word, entity)
            if entity.is_body and len(form.acronym) >= LEAST_OF_ACRONYM:
                insert(self.by_last, form.acronym, entity)
        return entity

    def full_name_match(self, name: Name) -> Entity | None:
        """The known entity that a name of several words refers to."""
        words, initial = name.form.words, name.form.folded[0][0]
        for entity in nearest(self.by_last.get(name.form.folded[-1]), name):
            if name.form.folded[0] in entity.nicknames:
                return entity
            if initial not in entity.initials and entity.longest == len(words) == 2:
                continue
            forms = islice(entity.names, MOST_FORMS)
            if (words in entity.names and len(entity.names) <= MOST_FORMS) or any(
                same_person(words, other) or self.is_within(words, other) for other in forms
            ):
                return entity
        return None

    def is_within(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether one name ends with the other, unless it is two names in a row: "San Lee Wu" and "Lee Wu"."""
        short, long = sorted((one, other), key=len)
        rest = folded(long[: len(long) - len(short)])
        return len(short) > 1 and folded(short) == folded(long)[len(rest) :] and rest not in self.known

    def short_name_match(self, name: Name) -> Entity | None:
        """The entity that a surname, a first name or an acronym refers to; of several the most frequent so far."""
        word = name.form.folded[0]
        entities = nearest(self.by_last.get(word), name)
        if word in self.of_bodies:
            entities = [f for f in entities if not f.is_body or can_abbreviate(name, f)]
        entities = entities or nearest(self.by_first.get(word), name) or nearest(self.by_inner.get(word), name)
        if not entities:
            return self.misspelt(name)
        if name.form.title_tags & HONORIFICS:
            entities = [f for f in entities if fits_title(name, f)]
            entities = self.of_title(name, entities) if len(entities) > 1 else entities
        if len(entities) < 2:
            return entities[0] if entities else None
        if name.order in self.full_names_by_sentence:
            others = self.full_names_by_sentence[name.order]
            entities = [f for f in entities if f not in others] or entities
        gender = gender_beside(name)
        of_gender = [f for f in entities if f.gender is gender] if gender is not Gender.UNKNOWN else []
        if len(of_gender) == 1:
            return of_gender[0]
        near = entities[: bisect_right(entities, name.order, key=first_met)]
        return max(near or entities, key=times_named)

    def of_title(self, name: Name, entities: list[Entity]) -> list[Entity]:
        """Those of several namesakes who are of the gender of a title, as far as the pronouns after them show."""
        wanted = Gender.FEMALE if name.form.title_tags & Tag.FEMALE_TITLE else Gender.MALE
        shown = [(f, self.gender_shown(f)) for f in entities]
        sure = [f for f, gender in shown if gender is wanted]
        return sure or [f for f, gender in shown if gender is Gender.UNKNOWN] or entities

    def gender_shown(self, entity: Entity) -> Gender:
        """The gender of somebody by the first name, or else by the first pronoun after a full name, in its sentence or
        the next one of the paragraph.
        """
        if entity.gender is not Gender.UNKNOWN:
            return entity.gender
        for name in self.full_names.get(entity, ()):
            words = name.sentence.lowered[name.core[1] + 1 :]
            for after in self.sentences[name.order + 1 : name.order + 2]:
                words = words + after.lowered if after.paragraph == name.sentence.paragraph else words
            found = next((word for word in words if word in GENDERED), None)
            if found is not None:
                return Gender.MALE if found in HE else Gender.FEMALE
        return Gender.UNKNOWN

    @cached_property
    def people(self) -> dict[str, list[tuple[str, Entity]]]:
        """The people with a full name whose gender it shows, each with the surname, by the initial of the surname."""
        found: dict[str, list[tuple[str, Entity]]] = defaultdict(list)
        for word, entities in self.by_last.items():
            found[word[0]] += [(word, f) for f in entities if f.longest > 1 and not f.is_body and (f.female or f.male)]
        return found

    def misspelt(self, name: Name) -> Entity | None:
        """The person whose surname is misspelt, if the word is certainly a person's.

        Only the first people of an initial are compared: all would take time with the square of the length.
        """
        word = name.form.folded[0]
        if not is_persons(name) or VOCABULARY.tag_of(name.words[0]) & GIVEN:
            return None
        for surname, entity in islice(self.people.get(word[0], ()), MOST_PEOPLE):
            if is_misspelling(word, surname):
                insert(self.by_last, word, entity)
                return entity
        return None


LEAST_OF_ACRONYM = 2
"""The least letters of the initials that stand for a body: "GE"."""
MOST_NEAREST = 20
"""How many entities of one name, before and after a place, are considered for a name there."""
MOST_PEOPLE = 50
"""How many people with one initial are compared with a word that may be a misspelt surname."""
MOST_FORMS = 20
"""How many forms of an entity's name are compared with another name."""


def is_closed(name: Name) -> bool:
    """Whether a name ends its clause or a comma follows it."""
    s, after = name.sentence, name.last + 1
    return after >= len(s) or bool(s.tags[after] & Tag.PUNCTUATION)


def insert(index: dict[str, list[Entity]], word: str, entity: Entity) -> None:
    """Add an entity under a word, in the order of the text."""
    entities = index.setdefault(word, [])
    if not entities or entities[-1].first <= entity.first:
        entities.append(entity)
    else:
        insort(entities, entity, key=first_met)


def nearest(entities: list[Entity] | None, name: Name) -> list[Entity]:
    """The entities in the order of the text that are named first around a name."""
    if entities is None:
        return []
    if len(entities) <= MOST_NEAREST:
        return entities
    at = bisect_right(entities, name.order, key=first_met)
    return entities[max(0, at - MOST_NEAREST) : at + MOST_NEAREST]


def can_abbreviate(name: Name, entity: Entity) -> bool:
    """Whether a word can refer to a body: an acronym, or "the" and its last word."""
    if name.form.folded[0] in entity.acronyms:
        return True
    s, first = name.sentence, name.first
    return bool(VOCABULARY.tag_of(name.words[0]) & Tag.ORGANISATION) and (
        s.lower(first - 1) in {"the", "a"} or s.words[name.core[0] - 1 : name.core[0]] == ["The"]
    )


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of several words, the last of which they share, can be one person's.

    The first names begin with the same three letters, or one is the initial of the other.
    """
    a, b = one[0].rstrip(".").casefold(), other[0].rstrip(".").casefold()
    return a[:3] == b[:3] or (min(len(a), len(b)) == 1 and a[0] == b[0])


def fits_title(name: Name, entity: Entity) -> bool:
    """Whether the title before a surname agrees with an entity: "Mrs. Lee" is not Bo Lee."""
    if name.form.title_tags & Tag.FEMALE_TITLE:
        return entity.gender is not Gender.MALE
    return entity.gender is not Gender.FEMALE


def is_body(name: Name) -> bool:
    """Whether a name is an organisation's, by its words: "Port Authority", "CSIS", "the Guardian"."""
    form = name.form
    if not form.is_certain and not form.title_length and name.sentence.lower(name.first - 1) == "the":
        return not is_nominal(name.sentence, name.core[1] + 1)
    return form.is_body
