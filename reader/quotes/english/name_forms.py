"""Forms of names: what the words of a name say by themselves, worked out once for each form."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import combining, normalize

from reader.quotes.english.lexicon import VOCABULARY
from reader.quotes.english.names_in_phrases import AMPERSAND, name_in
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag
from reader.structs import Struct

FIRST_NAME: Final = Tag.FEMALE_NAME | Tag.MALE_NAME
NO_WORD: Final = Tag.QUOTE | Tag.SUFFIX
MEMO_SIZE: Final = 20_000
"""How many forms are remembered; the memory is emptied at this size, which keeps it within about 10 MB."""
PEOPLE = re.compile(r"(?:[aeiou]ns|crats|ists|publicans)$")
"""Matches the ending of names of peoples and parties: "Romans"."""


class NameForm(Struct, frozen=False, eq=False):
    """A title and a name as written: "Dr. Ann Lee"."""

    words: tuple[str, ...]
    """The words of the name, without title, nickname in quotation marks and suffix; empty if nothing is left."""
    folded: tuple[str, ...]
    """The same regardless of case."""
    title_length: int
    """The number of words of the title."""
    title_tags: int
    """The union of the bits of the title."""
    female: int
    """The evidence that it is a woman's."""
    male: int
    """The evidence that it is a man's."""
    person_score: int
    """The evidence that it is a person's, less the evidence that it is a place's or a people's."""
    is_body: bool
    """Whether it is an organisation's, by its words: "Port Authority", "CSIS"."""
    is_certain: bool
    """Whether the words around it cannot change that: "Ann Lee" is no body, "Port Authority" is one."""
    has_lower_case: bool
    """Whether it has a letter in lower case."""

    @property
    def acronym(self) -> str:
        """Its initials, in lower case."""
        return "".join(word[0] for word in self.words if word[0].isupper()).casefold()


class NameForms(dict[tuple[str, ...], NameForm]):
    """The known forms, by their words."""

    def at(self, s: Sentence, first: int, last: int) -> NameForm:
        """The form of the name between two positions, both included."""
        key = tuple(s.words[first : last + 1])
        found = self.get(key)
        if found is None:
            if len(self) >= MEMO_SIZE:
                self.clear()
            found = self[key] = form_of(s, first, last)
        return found


NAME_FORMS: Final = NameForms()
"""The known forms. Equal words make equal forms: the words before and after a name only decide where it begins and
ends.
"""


def form_of(s: Sentence, first: int, last: int) -> NameForm:
    """The form of the name between two positions, both included."""
    core = name_in(s, first, last)
    start = first if core is None else core[0]
    words = () if core is None else name_words(s, core)
    if not words:
        return NameForm(words, words, start - first, 0, 0, 0, 0, False, False, False)
    is_full = len(words) > 1
    head, tail = VOCABULARY.tag_of(words[0]), VOCABULARY.tag_of(words[-1])
    is_known = is_full and bool(head & FIRST_NAME) and not (is_possessed(words) or AMPERSAND in words)
    female = 3 * bool(is_full and head & Tag.FEMALE_NAME)
    male = 3 * bool(is_full and head & Tag.MALE_NAME)
    title_tags = before = 0
    for before in s.tags[first:start]:
        title_tags |= before
        female += 5 * bool(before & Tag.FEMALE_TITLE)
        male += 5 * bool(before & Tag.MALE_TITLE)
    if before & Tag.PERSON:
        female += 4 * bool(before & Tag.FEMALE)
        male += 4 * bool(before & Tag.MALE)
    person_score = (3 if is_full else 1) * bool(head & FIRST_NAME) + 3 * bool(title_tags & Tag.TITLE) + is_full
    if not is_known:
        is_people = words[-1][-1] == "s" and PEOPLE.search(words[-1]) is not None
        person_score -= 4 * is_people + 4 * bool((head | tail) & Tag.PLACE)
    is_certain = is_known or bool(tail & Tag.ORGANISATION) or AMPERSAND in words
    is_body = not is_known and (
        is_certain or is_named_as_body(words) or (is_full and not title_tags and is_thing(tail))
    )
    has_lower_case = any(map(str.islower, "".join(words)))
    return NameForm(
        words, folded(words), start - first, title_tags, female, male, person_score, is_body, is_certain, has_lower_case
    )


def is_possessed(words: tuple[str, ...]) -> bool:
    """Whether a name has a possessive, as only a body's has: "the Lund Coroner's Office"."""
    return any(VOCABULARY.tag_of(word) & Tag.CLITIC for word in words)


def is_thing(tag: int) -> bool:
    """Whether the last word of a name is a noun for a document and for nobody: "Field Poll"."""
    return bool(tag & Tag.DOCUMENT) and not tag & (Tag.PERSON | Tag.PEOPLE | Tag.TITLE)


def is_named_as_body(words: tuple[str, ...]) -> bool:
    """Whether the words of a name are an organisation's: one of them says so, or the only one is in capitals."""
    if len(words) == 1:
        return words[0].isupper()
    return any(VOCABULARY.tag_of(word) & Tag.ORGANISATION for word in words)


def name_words(s: Sentence, core: tuple[int, int]) -> tuple[str, ...]:
    """The words of a name, without a nickname in quotation marks and without a suffix."""
    places = range(core[0], core[1] + 1)
    return tuple([s.words[i] for i in places if not s.tags[i] & NO_WORD and s.words[i] != ","])


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name regardless of case and accents."""
    return tuple([plain(word).casefold() for word in words])


def plain(word: str) -> str:
    """A word without accents."""
    if word.isascii():
        return word
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


def body_form(s: Sentence, first: int, last: int) -> NameForm:
    """The form of an organisation whose name is all words between two positions, both included."""
    words = tuple(s.words[first : last + 1])
    return NameForm(words, folded(words), 0, 0, 0, 0, 0, True, True, True)
