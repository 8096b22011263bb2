"""Characters: somebody in a story, with the names, titles and gender that the story gives them."""

from __future__ import annotations

import re
from collections import Counter

from reader.document import Gender
from reader.quotes.english.lexicon import VOCABULARY
from reader.quotes.english.story.mentions import Key
from reader.quotes.english.story.words import (
    FEMALE,
    FEMALE_TITLE,
    MALE,
    MALE_TITLE,
    OFFICE,
    SHORT_FORMS,
    TITLE,
    WIFE,
    YOUNG,
    listed,
    pairs,
)
from reader.quotes.vocabulary import Tag
from reader.structs import Struct, fresh

KNIGHT = listed("knight-title")
LONG = {short: title for short, [title] in pairs("abbreviation/title").items()}
"""Titles for their abbreviations."""
PLAIN_WORD = re.compile(r"\b[^\W\d_]+(?:-[^\W\d_]+)*(?!\w|['’]s\b)")
"""Matches a word, unless it says whose somebody is: "the *king's* cook"."""
CLEAR = 1.5
"""How many times more evidence there is for a gender than against it, where it is known."""


class Character(Struct, frozen=False, eq=False):
    """Somebody in a story."""

    id: int
    """The index in `Cast.characters`."""
    forms: Counter[Key] = fresh(Counter)
    """The names or the description, and how often they occur."""
    first: str = ""
    last: str = ""
    """First and last name in lower case, where they are known."""
    spouse: str = ""
    """The first name of her husband, where she is called by it: "Mrs. John Lee"."""
    titles: Counter[str] = fresh(Counter)
    sentences: set[int] = fresh(set)
    """The numbers of the sentences with one of the names."""
    male: float = 0.0
    female: float = 0.0
    """The evidence for each gender."""
    is_description: bool = False
    """Whether there is no name, only a description: "the landlady"."""
    is_narrator: bool = False
    is_person: bool = True
    """Whether this is somebody, not a place or the like."""

    @property
    def count(self) -> int:
        """How often the character is named."""
        return self.forms.total()

    @property
    def gender(self) -> Gender:
        """As titles, first names and the pronouns of the story show it."""
        if self.male > CLEAR * self.female:
            return Gender.MALE
        return Gender.FEMALE if self.female > CLEAR * self.male else Gender.UNKNOWN

    def add_evidence(self, gender: Gender, weight: float) -> None:
        """Count evidence for a gender."""
        self.male += weight * (gender is Gender.MALE)
        self.female += weight * (gender is Gender.FEMALE)


def split(key: Key) -> tuple[list[str], list[str]]:
    """The titles of a name and the rest of it, one word at least."""
    at = 0
    while at < len(key) - 1 and (key[at] in TITLE or key[at] + "." in TITLE):
        at += 1
    return list(key[:at]), list(key[at:])


def gender_of_titles(titles: list[str]) -> Gender:
    """The gender that the titles of a name say."""
    for title in titles:
        if title in MALE_TITLE:
            return Gender.MALE
        if title in FEMALE_TITLE:
            return Gender.FEMALE
    return Gender.UNKNOWN


def gender_of_noun(noun: str) -> Gender:
    """The gender that a noun for a person says."""
    is_female = noun in FEMALE or noun in FEMALE_TITLE or noun.endswith("woman")
    is_male = noun in MALE or noun in MALE_TITLE or (noun.endswith("man") and not is_female)
    if is_male == is_female:
        return Gender.UNKNOWN
    return Gender.MALE if is_male else Gender.FEMALE


def gender_of_first_name(name: str) -> Gender:
    """The gender of those who usually have a first name."""
    tag = VOCABULARY[name.capitalize()][2] & (Tag.MALE_NAME | Tag.FEMALE_NAME)
    return {Tag.MALE_NAME: Gender.MALE, Tag.FEMALE_NAME: Gender.FEMALE}.get(tag, Gender.UNKNOWN)


def gender_of_person(name: str, role: str) -> Gender:
    """The gender of somebody with a name and a role: "Mrs. Hallow", "First Lady", "Prospero, the *duke* of Milan"."""
    nouns = [word for words in (name, role) for word in PLAIN_WORD.findall(words.lower())]
    known = (gender for noun in nouns if (gender := gender_of_noun(noun)) is not Gender.UNKNOWN)
    return next(known, gender_of_first_name(name.split(maxsplit=1)[0]))


def may_be(character: Character, gender: Gender) -> bool:
    """Whether a character can be of a gender."""
    return Gender.UNKNOWN in (gender, character.gender) or gender is character.gender


def is_same_first(name: str, other: str) -> bool:
    """Whether two first names can be one person's: "Kate" and "Catherine", "J" and "John"."""
    if not other:
        return False
    is_initial = len(name) == 1 or len(other) == 1
    if name == other or (is_initial and name[0] == other[0]):
        return True
    return other in SHORT_FORMS.get(name, ()) or name in SHORT_FORMS.get(other, ())


def suits(character: Character, titles: list[str]) -> bool:
    """Whether the titles of a name don't contradict a character's: "Mrs." and "Miss", "Captain" and "General"."""
    title, known = titles[-1], set(character.titles)
    offices = {LONG.get(office, office) for office in known if office in OFFICE}
    if title in OFFICE:
        if character.gender is Gender.FEMALE or known & KNIGHT:
            return False
        return not offices or LONG.get(title, title) in offices
    if title in FEMALE_TITLE and offices:
        return False
    if (title in KNIGHT and "mr" in known) or (title == "mr" and known & KNIGHT):
        return False
    return not (title in YOUNG and known & WIFE) and not (title in WIFE and known & YOUNG)
