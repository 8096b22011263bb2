"""Clauses and participles after a noun: "the officers *who arrested the man*", "residents *living near by*"."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_nominal
from reader.quotes.english.phrases import phrase_before
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

SUBJECT_RELATIVE = listed("pronouns", "relative") | {"that"}
"""Relative pronouns that are the subject of their clause."""
LONGEST: Final = 14
"""The longest clause that is looked through, in words."""
STOPS: Final = Tag.PUNCTUATION | Tag.QUOTE | Tag.CONJUNCTION
"""The bits of words that end a clause."""
VERBS: Final = Tag.AUXILIARY | Tag.VERB | Tag.CUE
OWNING = "whose"


def modified_before(s: Sentence, last: int) -> Phrase | None:
    """The phrase that a clause or a participle modifies which ends at a position, None if none ends there.

    The clause has a verb of its own, so that one after it belongs to the phrase: "*the officers* who arrested the man".
    """
    for at in range(last, max(0, last - LONGEST), -1):
        word, tag = s.lowered[at], s.tags[at]
        if word in SUBJECT_RELATIVE or word == OWNING:
            return antecedent_of(s, at, last)
        if tag & STOPS or (tag & Tag.SUBORDINATOR and not tag & Tag.PREPOSITION):
            return None
        if is_participle(s, at):
            return phrase_before(s, at - 1)
    return None


def antecedent_of(s: Sentence, pronoun: int, last: int) -> Phrase | None:
    """The antecedent of a relative pronoun whose clause has one verb up to a position and begins with it."""
    tags = s.tags
    verb = pronoun + 1
    if s.lowered[pronoun] == OWNING:
        verb = next((i for i in range(pronoun + 1, last + 1) if is_verb(s, i)), last + 1)
    while verb < last and tags[verb] & (Tag.AUXILIARY | Tag.ADVERB):
        verb += 1
    if verb > last or not (is_verb(s, verb) or tags[verb - 1] & Tag.AUXILIARY):
        return None
    if any(tags[i] & VERBS and not tags[i] & Tag.PARTICIPLE for i in range(verb + 1, last + 1) if not is_nominal(s, i)):
        return None
    antecedent = phrase_before(s, pronoun - 1)
    if antecedent is None or (tags[verb] & Tag.CUE and not opens_clause(s, antecedent.first)):
        return None
    return antecedent


def is_verb(s: Sentence, at: int) -> bool:
    """Whether a word after a relative pronoun can be its verb: a known one, a past form or a third person."""
    tag, word = s.tags[at], s.lowered[at]
    if tag & (Tag.DETERMINER | Tag.PRONOUN | Tag.CAPITAL | Tag.PREPOSITION):
        return False
    return bool(tag & (VERBS | Tag.VERBAL)) or word.endswith("s")


def is_participle(s: Sentence, at: int) -> bool:
    """Whether a word is a present participle right after a noun: "residents *living* near the plant"."""
    tag = s.tags[at]
    if not s.lowered[at].endswith("ing") or tag & (Tag.CAPITAL | Tag.TIME | Tag.PREPOSITION | Tag.CUE) or at < 1:
        return False
    before = s.tags[at - 1]
    return bool(before & (Tag.PERSON_NOUN | Tag.BODY | Tag.DOCUMENT)) and not tag & (Tag.BODY | Tag.PERSON_NOUN)


def opens_clause(s: Sentence, at: int) -> bool:
    """Whether a phrase that begins at a position is the first of its clause."""
    return at == 0 or bool(s.tags[at - 1] & (STOPS | Tag.SUBORDINATOR))
