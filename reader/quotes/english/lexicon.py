"""What the word lists say of a word, as a set of bits; asked once for each different word of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final


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

VERBAL = re.compile(r"[a-z]+(?:ed|ing)")
NUMBER = re.compile(r"[$£€¥#]?\d.*")


def sections(file: str) -> Iterator[tuple[str, list[str]]]:
    """The lists of a file: name and words."""
    name, words = "", list[str]()
    for line in files(__package__).joinpath(file).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            if name:
                yield name, words
            name, words = line.strip("[]"), []
        elif not line.startswith("#"):
            words.extend(line.split())
    yield name, words


@cache
def word_list(file: str, name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(word for section, words in sections(file) if section == name for word in words)


@cache
def lexicon() -> dict[str, int]:
    """Each word of the lists, in small letters, with its bits."""
    bits: dict[str, int] = {}
    for file, lists in LISTS.items():
        for name, words in sections(file):
            tag = lists.get(name, 0)
            for entry in words:
                for form, extra in forms(entry) if name in VERBS else [(entry, 0)]:
                    bits[form] = bits.get(form, 0) | tag | extra
    return bits


def forms(entry: str) -> Iterator[tuple[str, int]]:
    """The forms of a verb, each with what its form tells; irregular past forms stand behind slashes."""
    plain, *past = entry.split("/")
    stem = plain[:-1] if plain.endswith("e") else plain
    soft = plain[:-1] + "i" if re.search(r"[^aeiou]y$", plain) else plain
    yield plain, Tag.PLAIN
    yield (soft + "es" if re.search(r"(?:[sxz]|ch|sh|[^aeiou]i|o)$", soft) else plain + "s"), 0
    doubled = [plain + plain[-1]] if re.search(r"[^aeiou][aeiou][bdgmnprt]$|quip$", plain) else []
    for root in (stem, *doubled):
        yield root + "ing", Tag.PARTICIPLE
    for form in past or [soft + "d" if plain.endswith("e") else soft + "ed", *(root + "ed" for root in doubled)]:
        yield form, 0


MEMO: dict[str, int] = {}
"""The bits of words met so far, as they were written."""
MEMO_SIZE: Final = 200_000
"""Where the memory of words is emptied, so that it stays within some 20 MB."""


def tag_of(word: str) -> int:
    """The bits of a word as it is written."""
    known = MEMO.get(word)
    if known is not None:
        return known
    if len(MEMO) >= MEMO_SIZE:
        MEMO.clear()
    bits = MEMO[word] = examined(word)
    return bits


def examined(word: str) -> int:
    """The bits of a word that is new."""
    lower = word.lower().replace("’", "'")
    bits = lexicon().get(lower) or lexicon().get(lower.rstrip("."), 0)
    if (not word[0].isalnum() and word[0] not in "'’@#$£€¥") or word in {"'", "’"}:
        return Tag.MARK
    if lower == "'s":
        return bits | Tag.CLITIC
    if NUMBER.fullmatch(word):
        return bits | Tag.NUMBER
    if VERBAL.fullmatch(word) and not bits & (Tag.FUNCTION | Tag.SOURCE_NOUN):
        bits |= Tag.VERBAL
    if any(char.isupper() for char in word[:2]) or word[0] == "@":
        bits |= Tag.CAPITAL
    if "-" in word:
        last = lower.rsplit("-", 1)[-1]
        bits |= lexicon().get(last, 0) & Tag.SOURCE_NOUN
    return bits
