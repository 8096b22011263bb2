"""Verbs whose subject is not who speaks: "the Herald quoted *Lee* as saying", "Lee is said to be ill"."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_nominal
from reader.quotes.english.phrases import phrase_after, phrase_before
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

BE = listed("verbs", "be")
QUOTING = listed("verbs", "quoting")
QUOTED = 16
"""How many words before "as saying" the "quoted" is searched for."""
RUMOURED = listed("verbs", "rumoured")
ASKED = "asked"
OF_NEXT_CLAUSE: Final = Tag.PUNCTUATION | Tag.QUOTE | Tag.SUBORDINATOR | Tag.PERSON_PRONOUN
NEXT_CLAUSE = listed("connectives", "next-clause")
SAYING = "saying"
CALLS: Final = frozenset({"call", "calls"})
BEFORE_CALL = listed("nouns", "before-call")
GOING = listed("verbs", "going-by")
NAMING = listed("verbs", "naming-participle")
AS = frozenset({"as"})
OF_OTHERS = QUOTING | RUMOURED | NAMING | {ASKED, SAYING}
"""The verbs that any of these functions is about."""


def reports_nothing(s: Sentence, at: int) -> bool:
    """Whether a verb reports nothing by its subject: it says whose words follow, or what is rumoured, or somebody asks
    or names the subject.
    """
    if s.lowered[at] not in OF_OTHERS:
        return False
    return is_of_others(s, at) or is_rumour(s, at) or is_asked(s, at) or is_named(s, at) or is_proverb(s, at)


def is_proverb(s: Sentence, at: int) -> bool:
    """Whether a saying is told, and nobody says it: "as the old *saying* goes"."""
    return s.lowered[at] == SAYING and (s.lower(at + 1) in GOING or s.lower(at + 2) in GOING)


def is_talk(s: Sentence, at: int) -> bool:
    """Whether "call" is a noun, and nobody calls somebody something: "on a conference *call*"."""
    return s.lowered[at] in CALLS and s.lower(at - 1) in BEFORE_CALL


def is_named(s: Sentence, at: int) -> bool:
    """Whether it is the subject that is named: 'periods, sometimes *called* "labs", were added'."""
    if s.lowered[at] not in NAMING:
        return False
    if not (s.tag(at + 1) & Tag.QUOTE or (s.lower(at + 1) in AS and s.tag(at + 2) & Tag.QUOTE)):
        return False
    first = at
    while s.tag(first - 1) & Tag.ADVERB:
        first -= 1
    noun = first - 2
    if noun < 0 or s.lower(first - 1) != "," or s.tags[noun] & (Tag.CAPITAL | Tag.FUNCTION):
        return False
    is_apposition = any(s.words[i] == "," and s.tags[i - 1] & Tag.CAPITAL for i in range(1, noun))
    return is_nominal(s, noun) and not is_apposition


def is_asked(s: Sentence, at: int) -> bool:
    """Whether it is the subject who is asked: "Lee, *asked* whether it was late, smiled", "guests *asked* to leave are
    gone".
    """
    if s.lowered[at] != ASKED:
        return False
    if s.lower(at + 1) == "to" and is_predicate_after(s, at + 3):
        return True
    if s.lower(at - 1) != "," or (s.tag(at + 1) | s.tag(at + 2)) & Tag.QUOTE:
        return False
    asked = phrase_before(s, at - 2)
    if asked is None or asked.name is None or at + 1 == len(s) or s.tags[at + 1] & Tag.PUNCTUATION:
        return False
    return asked.apposition is None and s.lower(asked.first - 1) != ","


def is_predicate_after(s: Sentence, start: int) -> bool:
    """Whether a finite verb comes before the next clause: the words before it are part of its subject."""
    for i in range(start, len(s)):
        if s.tags[i] & OF_NEXT_CLAUSE or s.lowered[i] in NEXT_CLAUSE:
            return False
        if s.tags[i] & Tag.AUXILIARY:
            return True
    return False


def is_rumour(s: Sentence, at: int) -> bool:
    """Whether it is not the subject that says something: "Lee *is said* to be ill"."""
    if s.lowered[at] not in RUMOURED or s.lower(at + 1) != "to":
        return False
    return not BE.isdisjoint(s.lowered[max(0, at - 2) : at])


def is_of_others(s: Sentence, at: int) -> bool:
    """Whether a verb names whose words follow "as", and reports nothing itself: "*quoted* Lee as saying"."""
    if s.lowered[at] not in QUOTING:
        return False
    places = (i for i in range(at + 1, min(at + 1 + QUOTED, len(s) - 1)) if s.lowered[i] == "as")
    return any(s.tags[i + 1] & Tag.PARTICIPLE and s.tags[i + 1] & Tag.CUE for i in places)


def verb_of_quoting(s: Sentence, first: int) -> int | None:
    """The position of the "quoted" to which an "as saying" belongs that begins at a position."""
    if s.lower(first - 1) != "as":
        return None
    return next((i for i in range(first - 2, max(-1, first - 2 - QUOTED), -1) if s.lowered[i] in QUOTING), None)


def quoted_before_colon(s: Sentence, at: int) -> Phrase | None:
    """Whom a verb quotes before a colon: 'the Herald quoted *a driver*: "…"'."""
    if s.lowered[at] not in QUOTING:
        return None
    named = phrase_after(s, at + 1)
    if named is None:
        return None
    end = (named.apposition[1] if named.apposition else named.last) + 1
    return named if s.lower(end) == ":" and s.tag(end + 1) & Tag.QUOTE else None
