"""What the lexicon of a language says about a word, as a set of bits; worked out once for each distinct word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Final, TypeAlias

from reader.known_code import known_table
from reader.quotes.word_lists import WordLists
from reader.structs import Struct


class Tag:
    """The bits of a word: what it can be, by the word lists and by its form.

    Plain integers rather than an enum, because they are tested millions of times in a long text.
    """

    # Function words
    DETERMINER: Final = 1 << 0
    POSSESSIVE: Final = 1 << 1
    PRONOUN: Final = 1 << 2
    PERSON_PRONOUN: Final = 1 << 3
    AUXILIARY: Final = 1 << 4
    PREPOSITION: Final = 1 << 5
    ATTACHING: Final = 1 << 6
    CONJUNCTION: Final = 1 << 7
    SUBORDINATOR: Final = 1 << 8
    ADVERB: Final = 1 << 9
    OPENER: Final = 1 << 10
    TIME: Final = 1 << 11
    OBJECT_PRONOUN: Final = 1 << 34

    # Verbs and nouns of reporting
    VERB: Final = 1 << 12
    SPEECH: Final = 1 << 13
    WRITING: Final = 1 << 14
    NAMING: Final = 1 << 15
    OPINION: Final = 1 << 16
    CUE_NOUN: Final = 1 << 17
    NOT_SPEECH: Final = 1 << 18

    # Nouns that can be a source, and what stands within and before names
    PERSON: Final = 1 << 19
    PEOPLE: Final = 1 << 20
    BODY: Final = 1 << 21
    ORGANISATION: Final = 1 << 22
    TITLE: Final = 1 << 23
    PARTICLE: Final = 1 << 24
    SUFFIX: Final = 1 << 25
    PLACE: Final = 1 << 33
    DOCUMENT: Final = 1 << 43

    # The form of a word
    CAPITAL: Final = 1 << 26
    NUMBER: Final = 1 << 27
    PUNCTUATION: Final = 1 << 28
    PARTICIPLE: Final = 1 << 29
    BASE_FORM: Final = 1 << 30
    VERBAL: Final = 1 << 31
    QUOTE: Final = 1 << 32
    CLITIC: Final = 1 << 35

    # Gender
    FEMALE: Final = 1 << 36
    MALE: Final = 1 << 37
    FEMALE_TITLE: Final = 1 << 38
    MALE_TITLE: Final = 1 << 39
    FEMALE_NAME: Final = 1 << 40
    MALE_NAME: Final = 1 << 41

    # Unions
    CUE: Final = SPEECH | WRITING | NAMING | OPINION
    PERSON_NOUN: Final = PERSON | PEOPLE
    SOURCE_NOUN: Final = PERSON | PEOPLE | BODY
    FUNCTION: Final = (
        DETERMINER
        | PRONOUN
        | AUXILIARY
        | PREPOSITION
        | CONJUNCTION
        | SUBORDINATOR
        | ADVERB
        | OPENER
        | TIME
        | OBJECT_PRONOUN
        | POSSESSIVE
    )


NUMBER = re.compile(r"[$£€¥#]?\d.*")
MEMO_SIZE: Final = 200_000
"""How many words are remembered; the memory is emptied at this size, which keeps it within about 40 MB."""

Inflect: TypeAlias = Callable[[str], Iterator[tuple[str, int]]]
"""Inflects an entry of a list of verbs: yields each form with the bits that the form adds."""
Word: TypeAlias = tuple[str, str, int]
"""A word as written, in lower case, and its bits."""


class Morphology(Struct):
    """How the words of a language are inflected."""

    inflect: Inflect
    """The inflection of verbs."""
    verbal: re.Pattern[str]
    """Matches words whose ending says that they are forms of verbs."""
    clitics: frozenset[str]
    """Endings that are written with an apostrophe and mark a possessive: "'s" in English."""


class Vocabulary(dict[str, Word]):
    """The words of a language, by spelling; a word is examined when it is first looked up."""

    def __init__(
        self,
        lists: WordLists,
        tags: Mapping[str, Mapping[str, int]],
        verbs: frozenset[str],
        morphology: Morphology,
    ) -> None:
        """`tags` gives the bits of the words of each group, by file and group; the groups in `verbs` are inflected."""
        super().__init__()
        self.lists, self.tags, self.verbs, self.morphology = lists, tags, verbs, morphology

    def __missing__(self, word: str) -> Word:
        """Examine a word that was not looked up before."""
        if len(self) >= MEMO_SIZE:
            self.clear()
        found = self[word] = (word, word.lower(), self.examined(word) if word else 0)
        return found

    def tag_of(self, word: str) -> int:
        """The bits of a word as written."""
        return self[word][2]

    @cached_property
    def lexicon(self) -> dict[str, int]:
        """The bits of each listed word, in lower case."""
        source = repr((self.tags, sorted(self.verbs), [self.lists.text(file) for file in self.tags])).encode()
        modules = __name__, type(self.lists).__module__, self.morphology.inflect.__module__
        return known_table(f"lexicon of {self.lists.package}", source, modules, self.listed)

    def listed(self) -> dict[str, int]:
        """The same, made from the lists."""
        bits: dict[str, int] = {}
        for file, groups in self.tags.items():
            words = self.lists.groups(file)
            for group, tag in groups.items():
                for entry in words[group]:
                    for form, extra in self.morphology.inflect(entry) if group in self.verbs else [(entry, 0)]:
                        bits[form] = bits.get(form, 0) | tag | extra
        return bits

    def has_particle(self, word: str) -> bool:
        """Whether a hyphen joins a name to a particle in lower case: "al-Amin"."""
        particle, _, name = word.partition("-")
        return name[:1].isupper() and bool(self.lexicon.get(particle, 0) & Tag.PARTICLE)

    def examined(self, word: str) -> int:
        """The bits of a word, from the lexicon and from its form."""
        first = word[0]
        if (not first.isalnum() and first not in "'’@#$£€¥") or word in {"'", "’"}:
            return Tag.PUNCTUATION
        lower = word.lower().replace("’", "'")
        is_initial = len(word) == 2 and word[1] == "." and first.isupper()
        bits = self.lexicon.get(lower) or (0 if is_initial else self.lexicon.get(lower.rstrip("."), 0))
        if lower in self.morphology.clitics:
            return bits | Tag.CLITIC
        if not first.isalpha() and NUMBER.fullmatch(word):
            return bits | Tag.NUMBER
        if not bits & (Tag.FUNCTION | Tag.SOURCE_NOUN) and self.morphology.verbal.fullmatch(word):
            bits |= Tag.VERBAL
        if first.isupper() or word[1:2].isupper() or first == "@" or self.has_particle(word):
            bits |= Tag.CAPITAL
        if "-" in word:
            bits |= self.lexicon.get(lower.rsplit("-", 1)[-1], 0) & Tag.SOURCE_NOUN
        return bits
