"""Boundaries: the positions in a sentence where a content can end, their kinds and what follows them."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_manner, is_nominal
from reader.quotes.english.phrases import phrase_after
from reader.quotes.english.profile import FINITE, Boundary, SentenceProfile
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

SUBORDINATORS = listed("connectives", "subordinator")
"""Words that begin another clause."""
SEPARATORS = frozenset({";", "—", "–", "--", ":", "(", "-"})
SETTING = listed("prepositions", "setting")
COORDINATORS = listed("connectives", "coordinator")
NO_BOUNDARY: Boundary = ("", "", True)
"""The result for a position that is no boundary."""
BEFORE_TIME: Final = Tag.PREPOSITION | Tag.DETERMINER | Tag.TIME | Tag.CLITIC
"""The bits of words that belong to the time after them."""
ADVERBIAL: Final = Tag.ADVERB | Tag.PUNCTUATION
PREDICATING: Final = FINITE | Tag.CUE
JOINING: Final = Tag.CONJUNCTION | Tag.PREPOSITION
PASSED: Final = Tag.PUNCTUATION | Tag.CONJUNCTION | Tag.ADVERB
"""The bits of what can stand between a boundary and what follows it."""
SAYING: Final = Tag.SPEECH | Tag.WRITING
NOT_REPORTING: Final = Tag.NOT_SPEECH | Tag.PARTICIPLE
PREDICATE: Final = Tag.CUE | Tag.VERB | Tag.AUXILIARY | Tag.VERBAL


def boundary_at(profile: SentenceProfile, at: int) -> Boundary:
    """Examine a position, and record the result in the profile."""
    kind, is_near = kind_at(profile, at)
    found = profile.boundaries[at] = (kind, what_follows(profile.s, at), is_near) if kind else NO_BOUNDARY
    return found


def kind_at(profile: SentenceProfile, at: int) -> tuple[str, bool]:
    """The kind of the boundary at a position, or an empty string; and whether it can follow the first word of a
    content.
    """
    s = profile.s
    tags, low = s.tags, s.lowered[at]
    tag = tags[at]
    if tag & Tag.PUNCTUATION:
        return comma_kind(profile, at) if low == "," else low if low in SEPARATORS else "", True
    if low in SUBORDINATORS:
        return "" if low == "as" and s.lower(at - 1) == "such" else low, False
    if tag & JOINING:
        after = tags[at + 1] if at + 1 < len(tags) else 0
        if tag & Tag.CONJUNCTION and after & PREDICATE and not after & Tag.CAPITAL:
            return f"{low} verb", True
        if tag & Tag.PREPOSITION:
            if after & Tag.TIME:
                return "TIME", True
            if low in SETTING and (after | s.tag(at + 2)) & Tag.CUE_NOUN:
                return "SETTING", True
            return "PREPOSITION" if low != "of" else "", False
    is_time = tag & Tag.TIME and not s.tag(at - 1) & BEFORE_TIME
    return "TIME" if is_time else "", True


def comma_kind(profile: SentenceProfile, at: int) -> str:
    """The kind of a comma, by the word that follows it."""
    s = profile.s
    after, low = s.tag(at + 1), s.lower(at + 1)
    if low in COORDINATORS:
        is_verb = s.tag(at + 2) & PREDICATE and not is_nominal(s, at + 2)
        return f", {low} verb" if is_verb else f", {low}"
    if after & Tag.PARTICIPLE or (after & Tag.VERBAL and low.endswith("ing")):
        return ", cue ing" if after & Tag.CUE else ", ing"
    return f", {profile.classes[at + 1] or low}"


def what_follows(s: Sentence, at: int) -> str:
    """What follows a boundary: a report, a clause, a phrase, a verb, a quotation or nothing."""
    tags = s.tags
    end = len(tags)
    while at < end and tags[at] & PASSED:
        at += 1
    if at == end:
        return "end"
    tag = tags[at]
    if tag & Tag.QUOTE:
        return "quote"
    phrase = phrase_after(s, at)
    if phrase is not None:
        stop = (phrase.apposition[1] if phrase.apposition else phrase.last) + 1
        while stop < end and (tags[stop] & ADVERBIAL or is_manner(s.lowered[stop])):
            stop += 1
        verb = tags[stop] if stop < end else 0
        if verb & SAYING and not verb & NOT_REPORTING:
            return "report"
        return "clause" if verb & PREDICATING and not verb & Tag.PARTICIPLE else "phrase"
    if tag & SAYING and not tag & Tag.NOT_SPEECH:
        return "speech"
    return "verb" if tag & PREDICATE else "other"
