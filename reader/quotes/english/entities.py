"""Entities: the people and bodies of an article, and the names that refer to them."""

from __future__ import annotations

from typing import Final

from reader.document import Gender
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.name_forms import NameForm
from reader.quotes.english.nominal import is_manner
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag
from reader.structs import Struct, fresh


class Name:
    """One occurrence of a name."""

    __slots__ = (
        "acronym",
        "core",
        "entity",
        "first",
        "form",
        "is_small_elsewhere",
        "last",
        "order",
        "sentence",
        "text",
    )

    entity: Entity
    """The entity that it refers to; set by the entity index."""

    def __init__(  # noqa: PLR0913, PLR0917  # the fields, in the order of the words
        self,
        text: str,
        sentence: Sentence,
        order: int,
        first: int,
        core: tuple[int, int],
        last: int,
        form: NameForm,
        acronym: str = "",
    ) -> None:
        self.text = text
        """The text of the document."""
        self.sentence = sentence
        """The sentence that contains it."""
        self.order = order
        """The number of the sentence in the document."""
        self.first = first
        """The position of its first word, including titles."""
        self.core = core
        """The first and last position of the name itself."""
        self.last = last
        """The position of its last word, including a suffix after a comma."""
        self.form = form
        """Its words and what they say."""
        self.acronym = acronym
        """The acronym that follows it in brackets, in lower case."""
        self.is_small_elsewhere = False
        """Whether its first word begins the sentence, and the article also has that word in lower case."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, without a nickname in quotation marks and without a suffix."""
        return self.form.words

    @property
    def nickname(self) -> str:
        """The nickname in quotation marks within the name, in lower case; empty if there is none."""
        s, (first, last) = self.sentence, self.core
        return next((run.span.of(self.text).casefold() for at, run in s.runs if first < at < last), "")

    @property
    def shown(self) -> str:
        """The name as the article writes it, including both."""
        start, end = self.sentence.offsets(self.core[0], self.last)
        return " ".join(self.text[start:end].split())


class Entity(Struct, frozen=False, eq=False):
    """A person or body of the article."""

    is_body: bool
    """Whether it is an organisation rather than a person."""
    first: int
    """The number of the sentence that names it first; in full, if any does."""
    names: dict[tuple[str, ...], int] = fresh(dict)
    """The forms of its name with their frequencies."""
    occurrences: list[Name] = fresh(list)
    """Its names in the order of the text; complete when all names are indexed."""
    count: int = 0
    """How often it is named, among the names that are indexed so far."""
    person_score: int | None = None
    """The evidence that it is a person, less the evidence that it is a place; None until it is asked for."""
    female: int = 0
    """The evidence that it is a woman."""
    male: int = 0
    """The evidence that it is a man."""
    initials: str = ""
    """The first letters, in lower case, of its names of several words."""
    longest: int = 0
    """The number of words in the longest of its names."""
    nicknames: frozenset[str] = frozenset()
    """The nicknames in quotation marks within its names, in lower case."""
    acronyms: frozenset[str] = frozenset()
    """The words that can abbreviate a body: the initials of its names, and names of one word."""

    def add_form(self, form: NameForm) -> None:
        """Record a new form of the name."""
        length = len(form.words)
        self.longest = max(self.longest, length)
        if length > 1:
            self.initials += form.folded[0][0]
        if self.is_body:
            self.acronyms |= {form.acronym if length > 1 else form.folded[0]}

    @property
    def name(self) -> str:
        """The fullest form, as the article writes it; among equals the most frequent."""
        different: dict[tuple[NameForm, int, bool], Name] = {}
        for name in self.occurrences:
            different.setdefault((name.form, name.last - name.first, name.core[0] == 0), name)
        if len(different) == 1:
            return self.occurrences[0].shown
        fit = [name for name in different.values() if not self.begins_with_common_word(name)]
        return max(fit or different.values(), key=self.fullness).shown

    def fullness(self, name: Name) -> tuple[bool, int, bool, int]:
        """The fullness of a name: whether more than initials precede the surname, its number of words, whether it has
        lower case, and its frequency.
        """
        shown = name.shown
        has_first_name = any(len(word.rstrip(".")) > 1 for word in name.words[:-1])
        return has_first_name, shown.count(" "), not shown.isupper(), self.names[name.words]

    def begins_with_common_word(self, name: Name) -> bool:
        """Whether the first word is no part of the name but begins the sentence: "Rival Ann Lee said", in an article
        that also has "Ann Lee".
        """
        if len(name.words) < 2 or name.words[1:] not in self.names:
            return False
        if (
            len(name.words) > 2
            and VOCABULARY.tag_of(name.words[1]) & GIVEN
            and not VOCABULARY.tag_of(name.words[0]) & GIVEN
        ):
            return True
        if len(name.words) == 2 or self.names[name.words] > 1:
            return name.words[0].lower() in EPITHETS or (
                name.core[0] == 0 and (is_common(name) or is_noun_or_verb(name))
            )
        if VOCABULARY.tag_of(name.words[0]) & GIVEN:
            return False
        return name.core[0] == 0 or bool(VOCABULARY.tag_of(name.words[0].lower()) & (Tag.VERBAL | Tag.CUE | Tag.VERB))

    @property
    def evidence(self) -> int:
        """The evidence that it is a person, less the evidence that it is a place."""
        if self.person_score is None:
            self.person_score = 0 if self.is_body else person_score(self.occurrences)
        return self.person_score

    @property
    def can_speak(self) -> bool:
        """Whether "he" or "she" can refer to it."""
        return self.evidence > 0

    @property
    def gender(self) -> Gender:
        """The gender for which there is more evidence."""
        female, male = self.female, self.male
        if self.longest == 1 and len(self.names) == 1:
            tag = VOCABULARY.tag_of(next(iter(self.names))[0])
            female += FIRST_NAME_WEIGHT * bool(tag & Tag.FEMALE_NAME)
            male += FIRST_NAME_WEIGHT * bool(tag & Tag.MALE_NAME)
        if female == male:
            return Gender.UNKNOWN
        return Gender.FEMALE if female > male else Gender.MALE


EPITHETS = listed("names", "epithet")
GIVEN: Final = Tag.FEMALE_NAME | Tag.MALE_NAME
COMMON: Final = Tag.ADVERB | Tag.SUBORDINATOR | Tag.PREPOSITION | Tag.CONJUNCTION | Tag.DETERMINER
"""The bits of words that can begin a sentence before a name."""


def is_noun_or_verb(name: Name) -> bool:
    """Whether the first word of a name is a noun for a person or a verb: "*Hacker* Tuxedo", "*Try* Movado"."""
    tag = VOCABULARY.tag_of(name.words[0].lower())
    return bool(tag & (Tag.PERSON | Tag.VERB | Tag.CUE)) and not VOCABULARY.tag_of(name.words[0]) & GIVEN


def is_common(name: Name) -> bool:
    """Whether the first word of a name that begins a sentence is an adverb or the like: "*Hence* George"."""
    low = name.words[0].lower()
    if VOCABULARY.tag_of(name.words[0]) & GIVEN:
        return False
    return bool(VOCABULARY.tag_of(low) & COMMON) or is_manner(low) or name.is_small_elsewhere


FIRST_NAME_WEIGHT = 2
"""How much a first name alone says about gender."""
LOCATIVE = listed("prepositions", "locative")
WRITTEN_OR_SAID: Final = Tag.SPEECH | Tag.WRITING
BEFORE_PERSON: Final = Tag.SPEECH | Tag.PERSON_NOUN


def person_score(names: list[Name]) -> int:
    """The evidence for a person, less that for a place: of the form that speaks most for one, and of the words around
    each occurrence.
    """
    return max((name.form.person_score for name in names), default=0) + sum(map(evidence_around, names))


def evidence_around(name: Name) -> int:
    """The evidence for a person, less that for a place, in the words around a name."""
    s, first, after = name.sentence, name.first, name.core[1] + 1
    tags, found = s.tags, 0
    if after < len(tags) and tags[after] & WRITTEN_OR_SAID:
        found += 3
    if first:
        before, word = tags[first - 1], s.lowered[first - 1]
        if before & BEFORE_PERSON:
            found += 3 * bool(before & Tag.SPEECH) + bool(before & Tag.PERSON_NOUN)
        elif word == "," and s.tag(first - 2) & Tag.PERSON and (after == len(tags) or tags[after] & Tag.PUNCTUATION):
            found += 3
        is_origin = word == "of" and s.lower(first - 2) == ","
        return found - 3 * (word in LOCATIVE or is_origin) - 2 * (word == "the")
    if name.form.has_lower_case:
        return found
    is_label = s.lower(after) in {":", "("}
    is_dateline = not is_label and name.shown.isupper() and len(name.shown) > 3
    return found - 4 * is_dateline


class UnnamedSpeaker(Struct, frozen=False, eq=False):
    """A speaker whom the article does not name."""

    description: str
    """The description, without a determiner."""
    gender: Gender = Gender.UNKNOWN
    """The gender of the noun: "the woman"."""
    is_one: bool = False
    """Whether it is one person."""


Referent = Entity | UnnamedSpeaker
"""What the source of a quotation can refer to."""
