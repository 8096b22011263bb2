"""The words of noun phrases: parts of names, nouns and adjectives, determiners and nicknames."""

from __future__ import annotations

import re
from typing import Final

from reader.quotes.english.lexicon import listed
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

CLOSED = (
    Tag.AUXILIARY
    | Tag.SUBORDINATOR
    | Tag.VERB
    | Tag.QUOTE
    | Tag.PUNCTUATION
    | Tag.PREPOSITION
    | Tag.CONJUNCTION
    | Tag.TIME
    | Tag.PRONOUN
    | Tag.OBJECT_PRONOUN
    | Tag.DETERMINER
    | Tag.ADVERB
)
"""The bits of words that a noun phrase does not extend over."""
NOUN = Tag.SOURCE_NOUN | Tag.CUE_NOUN | Tag.TITLE
CAPITAL: Final = Tag.CAPITAL
GIVEN: Final = Tag.FEMALE_NAME | Tag.MALE_NAME
FUNCTION: Final = Tag.FUNCTION
UNSURE_NAME: Final = CAPITAL | FUNCTION | Tag.VERB | Tag.VERBAL | Tag.SOURCE_NOUN | Tag.CUE_NOUN | Tag.CUE
"""The bits of a capitalised word that can speak against a name, and the capital itself."""
UNSURE: Final = CLOSED | CAPITAL | Tag.CUE | Tag.VERBAL | Tag.CLITIC
"""The bits of words that need a closer look before a noun phrase extends over them."""
BESIDE_NAME: Final = CAPITAL | Tag.SPEECH | Tag.PUNCTUATION | Tag.AUXILIARY | Tag.CLITIC
"""The bits of what follows a word that is both a verb and a surname, where it is a name."""
EXCEPTED: Final = CAPITAL | Tag.CLITIC | Tag.TIME | Tag.NUMBER | Tag.PARTICLE
"""The bits of words that a noun phrase can extend over although they are closed."""


BEFORE_DATE = listed("prepositions", "before-date")
ARTICLES = listed("pronouns", "article")
APOSTROPHES: Final = frozenset({"'", "’"})
DEGREES = listed("names", "degree")
HOURS = listed("words", "hour")
PRESS_WORDS = listed("nouns", "press-word")
BEFORE_VERB = listed("words", "before-verb")
THIRD_PERSON = re.compile(r"[^sui'’]s$")
"""Matches the ending of verbs in the third person, and of plurals: "avoids"."""
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
LEAST_OF_VERB: Final = 4
NOT_ADVERBS = listed("words", "not-adverb")
COMPOUND = re.compile(rf"-(?:{'|'.join(sorted(listed('names', 'compound')))}|\w+ed|\w+ing)$")
"""Matches the last part of adjectives that begin with a name: "Paris-born", "Lund-based"."""


def is_name_word(s: Sentence, at: int) -> bool:
    """Whether a word can be part of a name: it has a capital, and not only because it begins the sentence."""
    tags = s.tags
    if not 0 <= at < len(tags) or not tags[at] & CAPITAL:
        return False
    if tags[at] & UNSURE_NAME == CAPITAL:
        return "-" not in s.words[at] or COMPOUND.search(s.words[at]) is None
    return is_unsure_name_word(s, at, tags[at])


def is_unsure_name_word(s: Sentence, at: int, tag: int) -> bool:
    """Whether a capitalised time, verb, noun or function word can be part of a name."""
    if tag & Tag.TIME:
        before, after = s.tag(at - 1), s.tag(at + 1)
        is_date = before & (Tag.PREPOSITION | Tag.TIME) or s.lower(at - 1) in BEFORE_DATE
        is_name = tag & (Tag.FEMALE_NAME | Tag.MALE_NAME) and after & Tag.CAPITAL and not after & Tag.FUNCTION
        is_paper = after & Tag.CAPITAL and s.lower(at + 1) in PRESS_WORDS
        return bool((is_name or is_paper) and not is_date)
    if tag & FUNCTION:
        word = s.words[at]
        return word.isupper() and (len(word) > 2 or (len(word) == 2 and is_before_name(s, at)))
    if "-" in s.words[at] and COMPOUND.search(s.words[at]):
        return False
    if tag & Tag.TITLE or not begins(s, at):
        return True
    if tag & (Tag.SPEECH | Tag.VERBAL):
        return False
    if tag & Tag.VERB and not tag & GIVEN:  # "Hit reply", not "Shook said"
        after = s.tag(at + 1)
        return bool(after & BESIDE_NAME) and not after & Tag.BASE_FORM
    if tag & (Tag.SOURCE_NOUN | Tag.CUE_NOUN | Tag.CUE):
        return is_name_word(s, at + 1)
    return True


def is_before_name(s: Sentence, at: int) -> bool:
    """Whether two capitals within a sentence open a name: "of *IF* Metall"."""
    after = at + 1
    return not begins(s, at) and s.tag(after) & UNSURE_NAME == CAPITAL and not s.words[after].isupper()


def begins(s: Sentence, at: int) -> bool:
    """Whether a capital at a position is insignificant: a sentence, or a clause after a dash or colon, begins there."""
    return at == 0 or bool(s.tags[at - 1] & Tag.PUNCTUATION and s.words[at - 1] in {"—", "–", ":", "--", "•", "("})


def is_nominal(s: Sentence, at: int) -> bool:
    """Whether a noun phrase can extend over a word: names, nouns, adjectives, numbers, the possessive "'s"."""
    tags = s.tags
    if not 0 <= at < len(tags):
        return False
    tag = tags[at]
    if tag & CLOSED and not tag & EXCEPTED:
        return False
    if not tag & UNSURE or (tag & UNSURE_NAME == CAPITAL and "-" not in s.words[at]):
        return True
    return is_unsure_nominal(s, at, tag)


def nominal_end(s: Sentence, at: int) -> int:
    """The last of the words after a position that a noun phrase extends over; the position itself without any."""
    tags, end = s.tags, len(s.tags) - 1
    while at < end:
        tag = tags[at + 1]
        if tag & Tag.PUNCTUATION and is_plural_possessive(s, at + 1):
            at += 2
            continue
        if (tag & CLOSED and not tag & EXCEPTED) or (tag & Tag.NUMBER and is_of_date(s, at - 1)):
            break
        is_sure = not tag & UNSURE or (tag & UNSURE_NAME == CAPITAL and "-" not in s.words[at + 1])
        if not is_sure and not is_unsure_nominal(s, at + 1, tag):
            break
        if tags[at] & CAPITAL and not tag & CAPITAL and is_after_name(s, at + 1):
            break
        at += 1
    return at


def is_after_name(s: Sentence, at: int) -> bool:
    """Whether a word in lower case after a name is no noun: "Ann Lee *angrily* left", "Ann Lee *avoids* them"."""
    word, after = s.lowered[at], s.tag(at + 1)
    if is_manner(word):
        return True
    if word in BEFORE_VERB:
        return bool(after & (Tag.CUE | Tag.VERB | Tag.AUXILIARY | Tag.TIME))
    if s.tags[at] or len(word) < LEAST_OF_VERB or not THIRD_PERSON.search(word):
        return False
    is_person = s.tag(at - 2) & (Tag.FEMALE_NAME | Tag.MALE_NAME | Tag.FEMALE_TITLE | Tag.MALE_TITLE)
    return bool(
        is_person and s.tag(at - 2) & CAPITAL and after & (Tag.DETERMINER | Tag.VERBAL | Tag.PREPOSITION | Tag.CAPITAL)
    )


def is_plural_possessive(s: Sentence, at: int) -> bool:
    """Whether an apostrophe ends a possessor in the plural: "the ferry workers*'* union"."""
    if s.words[at] not in APOSTROPHES or at < 1 or not s.lowered[at - 1].endswith("s"):
        return False
    after = s.tag(at + 1)
    if after & Tag.CAPITAL:
        return bool(after & Tag.ORGANISATION and s.tags[at - 1] & Tag.CAPITAL)
    return bool(after & Tag.SOURCE_NOUN)


AFTER_PERSON = listed("words", "after-person")
"""Adjectives after the noun that they describe: "a person *familiar* with the matter"."""


def nominal_start(s: Sentence, at: int) -> int:
    """The first of the words before a position that a noun phrase extends over; the position itself without any."""
    tags = s.tags
    while at > 0:
        tag = tags[at - 1]
        if tag & CLOSED and not tag & EXCEPTED:
            if tag & Tag.PUNCTUATION and is_plural_possessive(s, at - 1):
                at -= 2
                continue
            break
        is_sure = not tag & UNSURE or (tag & UNSURE_NAME == CAPITAL and "-" not in s.words[at - 1])
        if (not is_sure and not is_unsure_nominal(s, at - 1, tag)) or (tag & Tag.NUMBER and is_year(s, at - 1)):
            break
        at -= 1
    return at


def is_year(s: Sentence, at: int) -> bool:
    """Whether a number is the year with which a sentence opens: "In *2019* farmers said"."""
    return at == 1 and bool(s.tags[0] & Tag.PREPOSITION) and YEAR.fullmatch(s.words[1]) is not None


def noun_position(s: Sentence, first: int, last: int) -> int:
    """The position of the noun of a description: its last word before a preposition."""
    at = first
    while at < last and not s.tag(at + 1) & (Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.PUNCTUATION):
        if s.lowered[at + 1] in AFTER_PERSON and s.tags[at] & Tag.PERSON_NOUN:
            break
        at += 1
    return at


def is_of_date(s: Sentence, at: int) -> bool:
    """Whether a number is the year or day after a month: "In June *1848* Lee said"."""
    return at > 0 and bool(s.tags[at - 1] & Tag.TIME) and s.words[at].isdecimal() and s.lowered[at - 1] not in HOURS


def is_unsure_nominal(s: Sentence, at: int, tag: int) -> bool:
    """Whether a noun phrase can extend over a word that needs a closer look."""
    if tag & Tag.CLITIC:
        return s.words[at][-1] in "sS" and at > 0
    if tag & CAPITAL and is_name_word(s, at):
        return True
    if tag & Tag.NUMBER or (tag & Tag.TIME and (is_date_of_noun(s, at) or is_hour_of_name(s, at))):
        return True
    if tag & CLOSED:
        return (
            is_particle(s, at) and is_name_word(s, before_particles(s, at)) and is_name_word(s, after_particles(s, at))
        )
    if tag & Tag.CUE:
        return bool(tag & NOUN) or (bool(tag & Tag.DOCUMENT) and is_noun_for_document(s, at))
    if not tag & Tag.VERBAL or s.tag(at - 1) & (Tag.DETERMINER | Tag.CLITIC) or s.lower(at - 1).endswith("ly"):
        return True
    return s.lowered[at].endswith("ing") and bool(s.tag(at + 1) & (Tag.PERSON | Tag.TITLE)) and at > 0


def is_noun_for_document(s: Sentence, at: int) -> bool:
    """Whether a word that is also a verb is a document by its place: "a *note*", "a programme *note*"."""
    before = s.tag(at - 1)
    if before & Tag.DETERMINER and not before & Tag.PRONOUN:
        return True
    return bool(s.tag(at - 2) & Tag.DETERMINER) and not before & (CLOSED | CAPITAL | Tag.SOURCE_NOUN | Tag.CUE)


def is_date_of_noun(s: Sentence, at: int) -> bool:
    """Whether a time modifies the noun after it: "a *Monday* editorial", "the *Nov.* 8 election"."""
    if not s.tag(at - 1) & Tag.DETERMINER or s.lower(at - 1) not in ARTICLES:
        return False
    after = at + 1
    while s.tag(after) & Tag.NUMBER:
        after += 1
    tag = s.tag(after)
    return (
        after < len(s)
        and not tag & (CLOSED | Tag.CAPITAL | Tag.VERBAL | Tag.CLITIC)
        and (not tag & Tag.CUE or bool(tag & NOUN))
    )


def is_hour_of_name(s: Sentence, at: int) -> bool:
    """Whether a time of day begins a name: "*Morning* Hour co-anchor Ann Lee"."""
    return (
        bool(s.tags[at] & Tag.CAPITAL and s.tag(at + 1) & Tag.CAPITAL and not s.tag(at + 1) & Tag.FUNCTION)
        and s.lowered[at] in HOURS
    )


def is_nickname(s: Sentence, at: int) -> bool:
    """Whether a run in quotation marks is part of a name: 'Marcia "Cia" Price'."""
    return at in s.nicknames and is_name_word(s, at - 1) and is_name_word(s, at + 1)


def is_particle(s: Sentence, at: int) -> bool:
    """Whether a word is a particle of names in lower case: "van", "de"."""
    tag = s.tag(at)
    return bool(tag & Tag.PARTICLE) and not tag & Tag.CAPITAL


def before_particles(s: Sentence, at: int) -> int:
    """The position before the particles that end at a position."""
    while is_particle(s, at):
        at -= 1
    return at


def after_particles(s: Sentence, at: int) -> int:
    """The position after the particles that begin at a position."""
    while is_particle(s, at):
        at += 1
    return at


def is_determiner(s: Sentence, at: int) -> bool:
    """Whether a word belongs to the phrase after it: "the", "her", the "The" of "The Hill", but not the "that" of "said
    that people …".
    """
    tag = s.tag(at)
    if not tag & Tag.DETERMINER or (tag & Tag.SUBORDINATOR and at > 0):
        return False
    return not tag & Tag.CAPITAL or begins(s, at) or (s.lowered[at] in ARTICLES and bool(s.tag(at + 1) & Tag.CAPITAL))


def is_degree(s: Sentence, at: int) -> bool:
    """Whether a word is a degree or an honour, which follows a name and is no part of it: "Ann Lee, *MD*"."""
    word = s.lower(at)
    return word in DEGREES or word.rstrip(".") in DEGREES


def is_manner(word: str) -> bool:
    """Whether a word is an adverb of manner: "angrily"."""
    return len(word) > 4 and word.endswith("ly") and word not in NOT_ADVERBS
