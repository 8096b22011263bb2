"""Forms of names: what the words of a name say by themselves, worked out once for each that is met."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reader.quotes.english.lexicon import VOCABULARY
from reader.quotes.english.nominal import name_in
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

FIRST_NAME: Final = Tag.FEMALE_NAME | Tag.MALE_NAME
NO_WORD: Final = Tag.QUOTE | Tag.SUFFIX
MEMO_SIZE: Final = 20_000
"""Where the memory of forms is emptied, so that it stays within some 10 MB."""
PEOPLE = re.compile(r"(?:[aeiou]ns|crats|ists|publicans)$")
"""The end of names of peoples and parties: «Romans»."""


@dataclass(slots=True, eq=False)
class NameForm:
    """Title and name, as they stand in a text: «Dr. Ann Lee»."""

    words: tuple[str, ...]
    """The words of the name, without title, nickname in quotation marks and suffix; none if nothing is left."""
    folded: tuple[str, ...]
    """The same without regard to capitals."""
    title: int
    """How many words of title stand before the name."""
    titles: int
    """All bits of the title."""
    female: int
    """Signs that it is a woman's."""
    male: int
    """Signs that it is a man's."""
    person: int
    """Signs that it is a person's, less the signs that it is a place's or a people's."""
    is_body: bool
    """Whether it is an organisation's, by its words: «Port Authority», «CSIS»."""
    is_plain: bool
    """Whether nothing around it can say otherwise: «Ann Lee» is no body, «Port Authority» is."""
    has_small: bool
    """Whether it has a letter that is no capital."""

    @property
    def acronym(self) -> str:
        """Its initials, in small letters."""
        return "".join(word[0] for word in self.words if word[0].isupper()).casefold()


class NameForms(dict[tuple[str, ...], NameForm]):
    """The forms that were met, by their words."""

    def at(self, s: Sentence, first: int, last: int) -> NameForm:
        """The form that stands from one position to another, which are first and last word of a name."""
        key = tuple(s.words[first : last + 1])
        found = self.get(key)
        if found is None:
            if len(self) >= MEMO_SIZE:
                self.clear()
            found = self[key] = form_of(s, first, last)
        return found


NAME_FORMS: Final = NameForms()
"""The forms of names that were met. Names of the same words are alike: whether a word belongs to a name depends on
what stands before and behind only at its ends."""


def form_of(s: Sentence, first: int, last: int) -> NameForm:
    """What the words of a name say."""
    core = name_in(s, first, last)
    start = first if core is None else core[0]
    words = () if core is None else name_words(s, core)
    if not words:
        return NameForm(words, words, start - first, 0, 0, 0, 0, False, False, False)
    is_full = len(words) > 1
    head, tail = VOCABULARY.tag_of(words[0]), VOCABULARY.tag_of(words[-1])
    is_known = is_full and bool(head & FIRST_NAME)
    female = 3 * bool(is_full and head & Tag.FEMALE_NAME)
    male = 3 * bool(is_full and head & Tag.MALE_NAME)
    titles = before = 0
    for before in s.tags[first:start]:
        titles |= before
        female += 5 * bool(before & Tag.FEMALE_TITLE)
        male += 5 * bool(before & Tag.MALE_TITLE)
    if before & Tag.PERSON:
        female += 4 * bool(before & Tag.FEMALE)
        male += 4 * bool(before & Tag.MALE)
    person = 3 * is_known + 3 * bool(titles & Tag.TITLE) + is_full
    if not is_known:
        is_people = words[-1][-1] == "s" and PEOPLE.search(words[-1]) is not None
        person -= 4 * is_people + 4 * bool((head | tail) & Tag.PLACE)
    is_plain = is_known or bool(tail & Tag.ORGANISATION)
    is_body = not is_known and (is_plain or is_named_as_body(words))
    has_small = any(map(str.islower, "".join(words)))
    return NameForm(words, folded(words), start - first, titles, female, male, person, is_body, is_plain, has_small)


def is_named_as_body(words: tuple[str, ...]) -> bool:
    """Whether the words of a name tell an organisation: one of them, or all of them capitals."""
    if len(words) == 1:
        return words[0].isupper()
    return any(VOCABULARY.tag_of(word) & Tag.ORGANISATION for word in words)


def name_words(s: Sentence, core: tuple[int, int]) -> tuple[str, ...]:
    """The words of a name, without nickname in quotation marks and without suffix."""
    places = range(core[0], core[1] + 1)
    return tuple([s.words[i] for i in places if not s.tags[i] & NO_WORD and s.words[i] != ","])


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without regard to capitals."""
    return tuple(map(str.casefold, words))
