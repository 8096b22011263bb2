"""Figures of an article: the people and bodies that its names mean, with the signs of what they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from reader.document import Gender
from reader.quotes.english.lexicon import VOCABULARY, listed
from reader.quotes.english.name_forms import NameForm
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag


@dataclass(slots=True, eq=False)
class Name:
    """One occurrence of a name."""

    text: str
    """The text of the document."""
    sentence: Sentence
    """Where it stands."""
    order: int
    """The number of the sentence in the document."""
    first: int
    """Its first word, titles included, as a position."""
    core: tuple[int, int]
    """The name itself, as positions."""
    last: int
    """Its last word, with the suffix behind a comma."""
    form: NameForm
    """Its words and what they say."""
    entity: Entity = field(init=False)
    """Whom it means; set by the cast."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, without nickname in quotation marks and without suffix."""
        return self.form.words

    @property
    def shown(self) -> str:
        """The name as the article writes it, with both."""
        start, end = self.sentence.offsets(self.core[0], self.last)
        return " ".join(self.text[start:end].split())


@dataclass(slots=True, eq=False)
class Entity:
    """A person or body of the article, while it is read."""

    is_body: bool
    """Whether it is an organisation rather than a person."""
    first: int
    """The number of the sentence in which it is met first; in full, if it ever is."""
    names: dict[tuple[str, ...], int] = field(default_factory=dict)
    """The forms of the name, with how often each stands."""
    occurrences: list[Name] = field(default_factory=list)
    """Where, in the order of the text; filled when all names are known."""
    count: int = 0
    """How often it is named, as far as the names are known."""
    person: int | None = None
    """Signs that it is a person, less the signs that it is a place; None until it is asked for."""
    female: int = 0
    """Signs that it is a woman."""
    male: int = 0
    """Signs that it is a man."""
    initials: str = ""
    """The letters, in small ones, with which its names in several words begin."""
    longest: int = 0
    """How many words the longest of its names has."""
    acronyms: frozenset[str] = frozenset()
    """The words that stand for a body of several words: its initials, and itself where it is of one word."""

    def add_form(self, form: NameForm) -> None:
        """Take note of a form of the name that is new."""
        length = len(form.words)
        self.longest = max(self.longest, length)
        if length > 1:
            self.initials += form.folded[0][0]
        if self.is_body:
            self.acronyms |= {form.acronym if length > 1 else form.folded[0]}

    @property
    def name(self) -> str:
        """The fullest form as the article writes it; among equals the most frequent."""
        different: dict[tuple[NameForm, int, bool], Name] = {}
        for name in self.occurrences:
            different.setdefault((name.form, name.last - name.first, name.core[0] == 0), name)
        if len(different) == 1:
            return self.occurrences[0].shown
        fit = [name for name in different.values() if not self.begins_with_common_word(name)]
        return max(fit or different.values(), key=self.fullness).shown

    def fullness(self, name: Name) -> tuple[int, bool, int]:
        """How full a form of the name is: its words, whether it has small letters, how often it stands."""
        shown = name.shown
        return shown.count(" "), not shown.isupper(), self.names[name.words]

    def begins_with_common_word(self, name: Name) -> bool:
        """Whether the first word only begins the sentence: «Rival Ann Lee said» where «Ann Lee» stands elsewhere."""
        if len(name.words) < 3 or self.names[name.words] > 1 or name.words[1:] not in self.names:
            return False
        if VOCABULARY.tag_of(name.words[0]) & (Tag.FEMALE_NAME | Tag.MALE_NAME):
            return False
        return name.core[0] == 0 or bool(VOCABULARY.tag_of(name.words[0].lower()) & (Tag.VERBAL | Tag.CUE | Tag.VERB))

    @property
    def can_speak(self) -> bool:
        """Whether a «he» or «she» can mean it."""
        if self.person is None:
            self.person = 0 if self.is_body else sum(map(person_evidence, self.occurrences))
        return self.person > 0

    @property
    def gender(self) -> Gender:
        """What most of the signs say."""
        if self.female == self.male:
            return Gender.UNKNOWN
        return Gender.FEMALE if self.female > self.male else Gender.MALE


LOCATIVE = listed("prepositions", "locative")
WRITTEN_OR_SAID: Final = Tag.SPEECH | Tag.WRITING
BEFORE_PERSON: Final = Tag.SPEECH | Tag.PERSON_NOUN


def person_evidence(name: Name) -> int:
    """What the words around a name say for and against a person."""
    s, first, after = name.sentence, name.first, name.core[1] + 1
    tags, found = s.tags, name.form.person
    if after < len(tags) and tags[after] & WRITTEN_OR_SAID:
        found += 3
    if first:
        before, word = tags[first - 1], s.lowered[first - 1]
        if before & BEFORE_PERSON:
            found += 3 * bool(before & Tag.SPEECH) + bool(before & Tag.PERSON_NOUN)
        return found - 3 * (word in LOCATIVE) - 2 * (word == "the")
    if name.form.has_small:
        return found
    is_label = s.lower(after) == ":"
    is_dateline = not is_label and name.shown.isupper() and len(name.shown) > 3
    return found - 4 * is_dateline


@dataclass(slots=True, eq=False)
class UnnamedSpeaker:
    """A speaker whom the article does not name."""

    description: str
    """The words, without determiner."""
    gender: Gender = Gender.UNKNOWN
    """What the noun says: «the woman»."""
    is_one: bool = False
    """Whether it is one person."""


Referent = Entity | UnnamedSpeaker
"""Who can be the speaker of a quotation."""
