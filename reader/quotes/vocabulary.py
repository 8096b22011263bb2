"""What the word lists say of a word, as a set of bits; asked once for each different word of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from importlib.resources import files
from typing import Final, TypeAlias


class Tag:
    """The bits of a word. Plain integers, because millions of them are tested."""

    DETERMINER: Final = 1 << 0
    POSSESSIVE: Final = 1 << 1
    PRONOUN: Final = 1 << 2
    PERSON_PRONOUN: Final = 1 << 3
    AUXILIARY: Final = 1 << 4
    PREPOSITION: Final = 1 << 5
    ATTACHING: Final = 1 << 6
    CONJUNCTION: Final = 1 << 7
    CLAUSE: Final = 1 << 8
    ADVERB: Final = 1 << 9
    OPENER: Final = 1 << 10
    TIME: Final = 1 << 11
    VERB: Final = 1 << 12
    SPEECH: Final = 1 << 13
    WRITING: Final = 1 << 14
    NAMING: Final = 1 << 15
    OPINION: Final = 1 << 16
    CUE_NOUN: Final = 1 << 17
    NOT_SPEECH: Final = 1 << 18
    ONE: Final = 1 << 19
    MANY: Final = 1 << 20
    BODY: Final = 1 << 21
    ORGANISATION: Final = 1 << 22
    TITLE: Final = 1 << 23
    PARTICLE: Final = 1 << 24
    SUFFIX: Final = 1 << 25
    CAPITAL: Final = 1 << 26
    NUMBER: Final = 1 << 27
    MARK: Final = 1 << 28
    PARTICIPLE: Final = 1 << 29
    PLAIN: Final = 1 << 30
    VERBAL: Final = 1 << 31
    QUOTE: Final = 1 << 32
    PLACE: Final = 1 << 33
    OBJECT: Final = 1 << 34
    CLITIC: Final = 1 << 35
    FEMALE: Final = 1 << 36
    MALE: Final = 1 << 37
    FEMALE_TITLE: Final = 1 << 38
    MALE_TITLE: Final = 1 << 39
    FEMALE_NAME: Final = 1 << 40
    MALE_NAME: Final = 1 << 41
    SILENT: Final = 1 << 42
    DOCUMENT: Final = 1 << 43

    CUE: Final = SPEECH | WRITING | NAMING | OPINION
    PERSON_NOUN: Final = ONE | MANY
    SOURCE_NOUN: Final = ONE | MANY | BODY
    FUNCTION: Final = (
        DETERMINER
        | PRONOUN
        | AUXILIARY
        | PREPOSITION
        | CONJUNCTION
        | CLAUSE
        | ADVERB
        | OPENER
        | TIME
        | OBJECT
        | POSSESSIVE
    )
    GENDER_WORD: Final = FEMALE | MALE


LISTS: Final = {
    "words.txt": {
        "determiner": Tag.DETERMINER,
        "possessive": Tag.POSSESSIVE,
        "pronoun": Tag.PRONOUN,
        "person": Tag.PERSON_PRONOUN,
        "object": Tag.OBJECT,
        "auxiliary": Tag.AUXILIARY,
        "preposition": Tag.PREPOSITION,
        "attaching": Tag.ATTACHING,
        "conjunction": Tag.CONJUNCTION,
        "clause": Tag.CLAUSE,
        "adverb": Tag.ADVERB,
        "opener": Tag.OPENER,
        "time": Tag.TIME,
        "verb": Tag.VERB,
    },
    "cues.txt": {
        "speech": Tag.SPEECH,
        "writing": Tag.WRITING,
        "naming": Tag.NAMING,
        "opinion": Tag.OPINION,
        "noun": Tag.CUE_NOUN,
        "not-speech": Tag.NOT_SPEECH,
        "silent": Tag.SILENT,
    },
    "nouns.txt": {
        "one": Tag.ONE,
        "many": Tag.MANY,
        "body": Tag.BODY,
        "document": Tag.DOCUMENT,
        "organisation-word": Tag.ORGANISATION,
        "place-word": Tag.PLACE,
    },
    "names.txt": {
        "title": Tag.TITLE,
        "female-title": Tag.FEMALE_TITLE,
        "male-title": Tag.MALE_TITLE,
        "female": Tag.FEMALE,
        "male": Tag.MALE,
        "particle": Tag.PARTICLE,
        "suffix": Tag.SUFFIX,
    },
    "first_names.txt": {
        "female": Tag.FEMALE_NAME,
        "male": Tag.MALE_NAME,
    },
}
"""For each list of each file the bit that its words get."""

VERBS: Final = frozenset({"speech", "writing", "naming", "opinion", "silent"})
"""The lists whose words stand for all their forms."""

NUMBER = re.compile(r"[$£€¥#]?\d.*")
MEMO_SIZE: Final = 200_000
"""Where the memory of words is emptied, so that it stays within some 40 MB."""

Forms: TypeAlias = Callable[[str], Iterator[tuple[str, int]]]
"""Makes the forms of a verb of an entry of a list, each with the bits that its form gives."""


Word: TypeAlias = tuple[str, str, int]
"""A word as it is written, in small letters, and its bits."""


class Vocabulary(dict[str, Word]):
    """The words of a language, from the data files of its pack; each word that is met is looked at once."""

    def __init__(self, package: str, forms: Forms, verbal: re.Pattern[str]) -> None:
        super().__init__()
        self.package = package
        self.forms = forms
        self.verbal = verbal

    def __missing__(self, word: str) -> Word:
        """Look at a new word."""
        if len(self) >= MEMO_SIZE:
            self.clear()
        found = self[word] = (word, word.lower(), self.examined(word) if word else 0)
        return found

    def tag_of(self, word: str) -> int:
        """The bits of a word as it is written."""
        return self[word][2]

    def sections(self, file: str) -> Iterator[tuple[str, list[str]]]:
        """The lists of a file: name and words."""
        name, words = "", list[str]()
        for line in files(self.package).joinpath(file).read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                if name:
                    yield name, words
                name, words = line.strip("[]"), []
            elif not line.startswith("#"):
                words.extend(line.split())
        yield name, words

    @cached_property
    def lists(self) -> dict[tuple[str, str], frozenset[str]]:
        """The words of each list, by file and name."""
        return {(file, name): frozenset(words) for file in LISTS for name, words in self.sections(file)}

    @cached_property
    def lexicon(self) -> dict[str, int]:
        """Each word of the lists, in small letters, with its bits."""
        bits: dict[str, int] = {}
        for file, lists in LISTS.items():
            for name, words in self.sections(file):
                tag = lists.get(name, 0)
                for entry in words:
                    for form, extra in self.forms(entry) if name in VERBS else [(entry, 0)]:
                        bits[form] = bits.get(form, 0) | tag | extra
        return bits

    def examined(self, word: str) -> int:
        """The bits of a word that is new."""
        first = word[0]
        if (not first.isalnum() and first not in "'’@#$£€¥") or word in {"'", "’"}:
            return Tag.MARK
        lower = word.lower().replace("’", "'")
        bits = self.lexicon.get(lower) or self.lexicon.get(lower.rstrip("."), 0)
        if lower == "'s":
            return bits | Tag.CLITIC
        if not first.isalpha() and NUMBER.fullmatch(word):
            return bits | Tag.NUMBER
        if not bits & (Tag.FUNCTION | Tag.SOURCE_NOUN) and self.verbal.fullmatch(word):
            bits |= Tag.VERBAL
        if first.isupper() or word[1:2].isupper() or first == "@":
            bits |= Tag.CAPITAL
        if "-" in word:
            bits |= self.lexicon.get(lower.rsplit("-", 1)[-1], 0) & Tag.SOURCE_NOUN
        return bits
