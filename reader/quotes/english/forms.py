"""Forms of names: what the words of a name say by themselves, worked out once for each that is met."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reader.quotes.english import VOCABULARY
from reader.quotes.english.nominal import name_in
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

FIRST_NAME: Final = Tag.FEMALE_NAME | Tag.MALE_NAME
NO_WORD: Final = Tag.QUOTE | Tag.SUFFIX
MEMO_SIZE: Final = 20_000
"""Where the memory of forms is emptied, so that it stays within some 20 MB."""
PEOPLE = re.compile(r"(?:[aeiou]ns|crats|ists|publicans)$")
"""The end of names of peoples and parties: «Romans»."""


@dataclass(slots=True, eq=False)
class Form:
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
    acronym: str
    """Its initials, in small letters."""


class Forms(dict[tuple[str, ...], Form]):
    """The forms that were met, by their words."""

    def at(self, s: Sentence, first: int, last: int) -> Form:
        """The form that stands from one position to another, which are first and last word of a name."""
        key = tuple(s.words[first : last + 1])
        found = self.get(key)
        if found is None:
            if len(self) >= MEMO_SIZE:
                self.clear()
            found = self[key] = form_of(s, first, last)
        return found


FORMS: Final = Forms()
"""The forms of names that were met. Names of the same words are alike: whether a word belongs to a name depends on
what stands before and behind only at its ends."""


def form_of(s: Sentence, first: int, last: int) -> Form:
    """What the words of a name say."""
    core = name_in(s, first, last)
    start = first if core is None else core[0]
    words = () if core is None else name_words(s, core)
    title = s.tags[first:start]
    before = title[-1] if title else 0
    is_one = bool(before & Tag.ONE)
    head, tail = (VOCABULARY.tag_of(words[0]), VOCABULARY.tag_of(words[-1])) if words else (0, 0)
    known = head if len(words) > 1 else 0
    is_known = bool(known & FIRST_NAME)
    is_place = not is_known and bool((head | tail) & Tag.PLACE)
    is_people = not is_known and bool(words) and PEOPLE.search(words[-1]) is not None
    is_body = any(VOCABULARY.tag_of(word) & Tag.ORGANISATION for word in words)
    return Form(
        words=words,
        folded=folded(words),
        title=len(title),
        titles=bits_of(title),
        female=votes(title, Tag.FEMALE_TITLE)
        + 4 * (is_one and bool(before & Tag.FEMALE))
        + 3 * bool(known & Tag.FEMALE_NAME),
        male=votes(title, Tag.MALE_TITLE) + 4 * (is_one and bool(before & Tag.MALE)) + 3 * bool(known & Tag.MALE_NAME),
        person=3 * is_known + 3 * bool(bits_of(title) & Tag.TITLE) + (len(words) > 1) - 4 * (is_people + is_place),
        is_body=not is_known and (is_body or (len(words) == 1 and words[0].isupper())),
        is_plain=is_known or bool(tail & Tag.ORGANISATION),
        acronym="".join(word[0] for word in words if word[0].isupper()).casefold(),
    )


def bits_of(tags: list[int]) -> int:
    """All bits of some words."""
    bits = 0
    for tag in tags:
        bits |= tag
    return bits


def votes(title: list[int], honorific: int) -> int:
    """What the words of a title that are such an honorific weigh for a gender."""
    return 5 * sum(1 for tag in title if tag & honorific)


def name_words(s: Sentence, core: tuple[int, int]) -> tuple[str, ...]:
    """The words of a name, without nickname in quotation marks and without suffix."""
    return tuple(s.words[i] for i in range(core[0], core[1] + 1) if not s.tags[i] & NO_WORD and s.words[i] != ",")


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without regard to capitals."""
    return tuple(word.casefold() for word in words)
