"""Readings of a word as a cue: what may say that somebody says, thinks or wants something."""

from __future__ import annotations

from reader.named_tuple import NamedTuple
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.cues import BE, Cue, known_cue
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_manner, is_nominal, nominal_start
from reader.quotes.english.others_words import reports_nothing
from reader.quotes.english.phrases import phrase_after, phrase_before
from reader.quotes.english.subjects import main_subject, subject_before
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

FARTHEST_COLON = 8
"""The last position in a sentence at which a colon can follow who speaks."""
POSSESSOR = 4
"""How many words before a noun its possessor is searched for: "*his* latest claim"."""
LONGEST_OFFICE = 6
"""The most words of an office and a name between a part of the office and the verb."""
LATE = 24
"""How many words after a cue the subject of the sentence is searched for: "After *criticizing* it, Lee …"."""

GREETINGS = listed("nouns", "greeting")
NOBODY = listed("pronouns", "nobody")
TELLING = listed("verbs", "telling")
PAPERS = listed("nouns", "paper")
"""Words that begin a phrase which refers to nobody."""
BEFORE_QUESTION = listed("connectives", "before-question") | {"", ":", "(", "—"}
"""What can precede a "who" that asks; the empty string is the beginning of the sentence or a run."""
AGENT = listed("prepositions", "agent")
ABOUT = frozenset({"about", "of", "on", "over", "regarding"})
OWNING = Tag.DETERMINER | Tag.POSSESSIVE | Tag.CLITIC
"""The bits of words before a noun that may name its possessor."""
INTRODUCING = Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.VERBAL | Tag.PARTICIPLE | Tag.TIME
"""The bits of words that begin what precedes the main clause."""


class CueReading(NamedTuple):
    """A reading of a word as a cue, with the phrase that would be its source."""

    first: int
    """The first word of the cue."""
    at: int
    """The reporting word."""
    last: int
    """The last word of the cue."""
    form: str
    """A `CueForm`, or one of the wider forms: state, noun, light, from, colon, other, late."""
    source: Phrase
    """The source."""
    is_inverted: bool = False
    """Whether the source follows the cue."""
    cue: Cue | None = None
    """The cue in the narrow sense, if it is one."""

    @property
    def source_end(self) -> int:
        """The last position of the source with its apposition."""
        return self.source.apposition[1] if self.source.apposition else self.source.last


def readings_at(s: Sentence, at: int) -> list[CueReading]:
    """The readings of a word as a cue, with a source that can be somebody."""
    if reports_nothing(s, at) or is_in_office(s, at):
        return []
    return [reading for reading in all_readings(s, at) if is_somebody(s, reading.source)]


def is_in_office(s: Sentence, at: int) -> bool:
    """Whether a word is part of the office of whoever says something: "Lund Falls *fire* Lieutenant Ann Lee said"."""
    verb = at + 1
    if verb == len(s.tags) or not s.tags[verb] & Tag.CAPITAL:
        return False
    while s.tag(verb) & Tag.CAPITAL and verb <= at + LONGEST_OFFICE:
        verb += 1
    return verb > at + 2 and bool(s.tags[at + 1] & Tag.TITLE and s.tag(verb) & Tag.SPEECH)


def is_somebody(s: Sentence, source: Phrase) -> bool:
    """Whether a source is neither "nobody" nor the "who" of a question, and no number: "since *1990*, when …"."""
    low = s.lowered[source.first]
    if source.first == source.last and low.isdecimal():
        return False
    if low == "who":
        return source.first != source.last or s.lower(source.first - 1) not in BEFORE_QUESTION
    return low not in NOBODY


def all_readings(s: Sentence, at: int) -> list[CueReading]:
    """The readings of a word as a cue, whatever their source."""
    if s.words[at] == ":":
        return colon_readings(s, at)
    tag, before = s.tags[at], s.tags[at - 1] if at else 0
    is_noun = tag & Tag.CUE_NOUN and not tag & Tag.CUE
    found = noun_readings(s, at) if is_noun or before & OWNING else []
    cue = known_cue(s, at)
    if cue is not None:
        if cue.before is not None:
            found.append(CueReading(cue.first, at, cue.last, cue.form, cue.before, False, cue))
        if cue.after is not None:
            found.append(CueReading(cue.first, at, cue.last, cue.form, cue.after, True, cue))
    elif not tag & Tag.CAPITAL:
        found += other_readings(s, at)
    return found


def colon_readings(s: Sentence, at: int) -> list[CueReading]:
    """The reading of a colon near the beginning: "Lee: We agree"."""
    if 0 < at <= FARTHEST_COLON and at + 2 < len(s) and s.lower(0) not in GREETINGS:
        phrase = phrase_before(s, at - 1)
        is_letter = len(s.words[at - 1]) == 1  # "Q: …", "A: …"
        if (
            phrase is not None
            and phrase.first == 0
            and (phrase.name is not None or is_issuer(s, phrase))
            and not is_letter
        ):
            return [CueReading(at, at, at, "colon", phrase)]
    return []


def is_issuer(s: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase names people, a body or a document: "Poll: …"."""
    return bool(s.tags[phrase.last] & (Tag.PERSON_NOUN | Tag.BODY | Tag.DOCUMENT) and s.tags[0] & Tag.CAPITAL)


def noun_readings(s: Sentence, at: int) -> list[CueReading]:
    """The reading of a noun: "*his* claim that", "criticism from *Lee*", "*he* has a view of"."""
    owner = possessor_of(s, at)
    if owner is not None:
        return [CueReading(at, at, at, "noun", owner)]
    if s.lower(at + 1) in AGENT:
        phrase = phrase_after(s, at + 2)
        if phrase is not None:
            return [CueReading(at, at, at + 1, "from", phrase, is_inverted=True)]
    subject = None if is_object_of_preposition(s, at) else main_subject(s, at)
    return [CueReading(at, at, at, "light", subject)] if subject is not None else []


def is_object_of_preposition(s: Sentence, noun: int) -> bool:
    """Whether a noun follows a preposition, or is spoken to, and so is nothing that the subject makes: "asked *about* a
    report that", "told the *newspaper* that".
    """
    before = nominal_start(s, noun) - 1
    while s.tag(before) & Tag.DETERMINER:
        before -= 1
    return s.lower(before) in ABOUT or (s.lower(before) in TELLING and s.lowered[noun] in PAPERS)


def possessor_of(s: Sentence, noun: int) -> Phrase | None:
    """The possessor of a noun: the phrase before "'s", or a possessive."""
    for i in range(noun - 1, max(-1, noun - 1 - POSSESSOR), -1):
        if s.tags[i] & Tag.CLITIC:
            return phrase_before(s, i - 1)
        if s.tags[i] & Tag.POSSESSIVE:
            return Phrase(i, i, is_pronoun=True)
        if not is_nominal(s, i):
            return None
    return None


def other_readings(s: Sentence, at: int) -> list[CueReading]:
    """The reading of a word that is no cue in the narrow sense: "Lee is worried that", "by pushing for"."""
    first = at
    while first > 0 and (
        s.tags[first - 1] & (Tag.AUXILIARY | Tag.ADVERB)
        or is_manner(s.lowered[first - 1])
        or s.lowered[first - 1] == "not"
    ):
        first -= 1
    if first < at and not BE.isdisjoint(s.lowered[first:at]):
        before, _ = subject_before(s, first, False)
        if before is not None:
            return [CueReading(first, at, at, "state", before)]
    before_tag = s.tag(first - 1)
    if before_tag & OWNING:
        return []
    if not (before_tag & (Tag.PREPOSITION | Tag.CONJUNCTION) or s.tags[at] & (Tag.VERBAL | Tag.CUE)):
        return []
    subject = main_subject(s, first)
    if subject is not None:
        return [CueReading(first, at, at, "other", subject)]
    if s.tags[0] & INTRODUCING and "," not in s.words[:at]:
        comma = next((i for i in range(at + 1, min(at + 1 + LATE, len(s))) if s.words[i] == ","), None)
        subject = phrase_after(s, comma + 1) if comma is not None else None
        if subject is not None:
            return [CueReading(first, at, at, "late", subject)]
    return []
