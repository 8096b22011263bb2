"""Contents: the part of a sentence that a cue presents as said."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.cues import Cue, CueForm
from reader.quotes.english.datelines import dateline_end
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_manner
from reader.quotes.english.phrases import phrase_after
from reader.quotes.sentences import Sentence
from reader.quotes.tokens import ENDS
from reader.quotes.vocabulary import Tag

TELLING = listed("verbs", "telling")
"""Cues that can have an addressee before the content."""
QUESTIONS = listed("pronouns", "question")
THAT_OR_QUESTION = QUESTIONS | {"that"}
OPENS_CLAUSE = THAT_OR_QUESTION | {"to"}
COPULA = listed("verbs", "copula")
OBJECT_END = listed("connectives", "object-end")
NEXT_PREDICATE = listed("connectives", "next-predicate")
NEXT_CLAUSE = listed("connectives", "next-clause")
SETTING_PREPOSITIONS = listed("prepositions", "setting")
OPENS_CONTENT = listed("prepositions", "opens-content")
MEANWHILE: Final = frozenset({"as", "while"})
"""The words that begin the circumstances of saying, after what was said before the cue."""
FINITE: Final = Tag.AUXILIARY | Tag.VERB
LEAST_BEFORE = 4
"""The least words before a cue for something to be said before it."""
BEFORE_CUE = frozenset({",", "—", "–", "?", "''", "'"})
"""Punctuation between a content and the cue after it."""
REACH = 9
"""How many words after a cue the "that" that opens its content is searched for."""
PREDICATE: Final = Tag.CUE | Tag.AUXILIARY
OPENING: Final = PREDICATE | Tag.QUOTE | Tag.PUNCTUATION | Tag.SUBORDINATOR
"""The bits of words that can open a content, and of those after which no opening word is searched for."""
TIME_OR_ADVERB: Final = Tag.TIME | Tag.ADVERB

Extent = tuple[int, int]
"""A first and a last position in a sentence, both included."""


def content_of(s: Sentence, cue: Cue) -> Extent | None:
    """The content of a cue; None if it has none in this sentence."""
    if cue.form is CueForm.ACCORDING:
        return beside_according(s, cue)
    if is_inserted(s, cue):
        return trimmed(s, 0, content_end(s, cue.last + 2))
    if cue.before is not None or cue.form is CueForm.PARTICIPLE:
        after = content_after(s, cue)
        return after or (content_left(s, cue.before.first) if cue.before and not cue.is_relative else None)
    return content_left(s, cue.first)


def is_inserted(s: Sentence, cue: Cue) -> bool:
    """Whether a cue with its subject interrupts what is said: "The wall, she said, held"."""
    if cue.form is not CueForm.FINITE or not cue.tag & (Tag.SPEECH | Tag.OPINION) or cue.is_relative:
        return False
    if cue.before is not None:
        first, last = cue.before.first, cue.last
        if cue.before.apposition is not None or cue.before.last != cue.first - 1:
            return False
    elif cue.after is not None:
        first, last = cue.first, cue.after.apposition[1] if cue.after.apposition else cue.after.last
    else:
        return False
    if first < 3 or s.lowered[first - 1] != ",":
        return False
    while s.tag(last + 1) & (Tag.TIME | Tag.ADVERB) or (s.lower(last + 1) == "on" and s.tag(last + 2) & Tag.TIME):
        last += 1
    is_closed = s.lower(last + 1) == "," and last + 4 < len(s) and not s.tag(last + 2) & (Tag.PARTICIPLE | Tag.QUOTE)
    is_whole = s.lower(last + 2) in MEANWHILE and any(tag & FINITE for tag in s.tags[:first])
    return is_closed and not is_whole and not says_next(s, last + 2)


def is_according_inserted(s: Sentence, first: int, source_end: int) -> bool:
    """Whether "according to …" stands between a subject and its verb: "The wall, according to Lee, is old"."""
    if first < 2 or s.words[first - 1] != "," or s.lower(source_end + 1) != ",":
        return False
    return bool(s.tag(source_end + 2) & (Tag.AUXILIARY | Tag.VERB)) and not s.tag(source_end + 2) & Tag.CAPITAL


def beside_according(s: Sentence, cue: Cue) -> Extent | None:
    """The content of "according to …": what precedes it, or what follows it at the beginning of a sentence."""
    if cue.first > 2 or any(tag & Tag.QUOTE for tag in s.tags[: cue.first]):
        return content_left(s, cue.first)
    phrase = cue.after
    if phrase is None:
        return None
    end = phrase.apposition[1] if phrase.apposition else phrase.last
    commas = [i for i in range(phrase.last, len(s)) if s.words[i] == ","]
    comma = next((i for i in commas if i >= end), commas[0] if commas else None)
    return trimmed(s, comma + 1, len(s) - 1) if comma is not None else None


def content_left(s: Sentence, before: int) -> Extent | None:
    """The content from the beginning of the sentence to the comma or quotation before a position."""
    last = before - 1
    if last < 0 or not (s.tags[last] & Tag.QUOTE or s.words[last] in BEFORE_CUE or s.words[before] == "according"):
        return None
    return trimmed(s, dateline_end(s), last)


def content_after(s: Sentence, cue: Cue) -> Extent | None:
    """The content after a cue, its addressee and the time and place of saying."""
    start = content_start(s, cue)
    if start is None:
        return None
    is_name = bool(cue.tag & Tag.NAMING and not cue.tag & Tag.SPEECH and s.tags[start] & Tag.QUOTE)
    end = object_end(s, start) if is_name or is_object(s, cue, start) else content_end(s, start)
    return trimmed(s, start, end)


def is_object(s: Sentence, cue: Cue, start: int) -> bool:
    """Whether what follows a cue is no clause but the thing spoken of: "criticized *the plan*"."""
    if cue.tag & (Tag.SPEECH | Tag.WRITING) or not cue.tag & (Tag.NAMING | Tag.OPINION):
        return False
    return s.lower(start) not in OPENS_CLAUSE and not s.tags[start] & (Tag.QUOTE | Tag.PERSON_PRONOUN)


def object_end(s: Sentence, start: int) -> int:
    """The end of the thing spoken of: before punctuation, another predicate, or the time and place of saying."""
    for i in range(start + 1, len(s)):
        word = s.lower(i)
        if s.words[i] in {",", ";", "—", "–", ":", "("} or word in OBJECT_END:
            return i - 1
        if word in NEXT_PREDICATE and s.tag(i + 1) & (Tag.CUE | Tag.VERB | Tag.AUXILIARY | Tag.VERBAL):
            return i - 1
        if word in SETTING_PREPOSITIONS and is_setting(s, i + 1):
            return i - 1
    return len(s) - 1


def is_setting(s: Sentence, at: int) -> bool:
    """Whether a time, or the speech or text in which something is said, begins at a position."""
    while s.tag(at) & (Tag.DETERMINER | Tag.POSSESSIVE):
        at += 1
    return bool(s.tag(at) & (Tag.TIME | Tag.CUE_NOUN) or s.tag(at + 1) & Tag.CUE_NOUN)


def content_start(s: Sentence, cue: Cue) -> int | None:
    """The beginning of the content after a cue: at "that", at a quotation, or where a clause begins."""
    at, end, words, lowered, tags = cue.last + 1, len(s.words), s.words, s.lowered, s.tags
    if at >= end or lowered[at] == "not":
        return None
    if lowered[cue.at] in TELLING or lowered[at] in TELLING:
        addressee = phrase_after(s, at) or objective(s, at)
        if addressee is not None and not s.tag(addressee.last + 1) & Tag.AUXILIARY:
            at = addressee.last + 1
            if s.lower(at) == "of" and s.tag(at + 1) & Tag.OBJECT_PRONOUN:  # "asked each *of them*"
                at += 2
    for i in range(at, min(at + REACH, end)):
        if tags[i] & OPENING:
            word = words[i]
            if lowered[i] == "that" or tags[i] & Tag.QUOTE or (word == ":" and i + 1 < end):
                return i + (word == ":")
            if tags[i] & PREDICATE or word in {",", ";"}:
                break
    if at < end and lowered[at] in COPULA and s.lower(at + 1) in THAT_OR_QUESTION:
        at += 1
    while at < end and (
        tags[at] & TIME_OR_ADVERB or is_manner(lowered[at]) or (lowered[at] == "on" and s.tag(at + 1) & Tag.TIME)
    ):
        at += 1
    if at >= end or words[at] in ENDS or words[at] in {",", ";", "—", "–", ")"}:
        return None
    if tags[at] & Tag.PREPOSITION and lowered[at] not in OPENS_CONTENT:
        return None
    is_over = lowered[at] in MEANWHILE and not cue.tag & Tag.NAMING and is_set_off(s, cue)
    return None if is_over else at


def is_set_off(s: Sentence, cue: Cue) -> bool:
    """Whether a comma parts a cue with its subject from what is said before: "The wall is old, *she said* as …"."""
    first = cue.before.first if cue.before is not None else cue.first
    return first >= LEAST_BEFORE and s.words[first - 1] == ","


def objective(s: Sentence, at: int) -> Phrase | None:
    """A pronoun for the addressee: "told *them*"."""
    return Phrase(at, at, is_pronoun=True) if s.tag(at) & Tag.OBJECT_PRONOUN else None


def content_end(s: Sentence, start: int) -> int:
    """The end of the content that begins at `start`: at the end of the sentence or before a comma and another cue."""
    for i in range(start + 1, len(s) - 1):
        if s.words[i] in {",", "—", "–", ";"}:
            tag, word = s.tags[i + 1], s.lower(i + 1)
            if (tag & Tag.PARTICIPLE and tag & Tag.CUE) or word == "according" or says_next(s, i + 1):
                return i - 1
        elif s.lowered[i] in NEXT_CLAUSE and is_said_next(s.tags[i + 1]):
            return i - 1
    return len(s) - 1


def is_said_next(tag: int) -> bool:
    """Whether a word after "and" or "but" is a verb of saying in the past: "… and *said* that"."""
    return bool(tag & (Tag.SPEECH | Tag.WRITING)) and not tag & (Tag.NOT_SPEECH | Tag.PARTICIPLE | Tag.BASE_FORM)


def says_next(s: Sentence, at: int) -> bool:
    """Whether another report begins at a position: "…, Lee said that …", "…, but she added …"."""
    if s.lower(at) in NEXT_CLAUSE:
        at += 1
    subject = Phrase(at, at, is_pronoun=True) if s.tag(at) & Tag.PERSON_PRONOUN else phrase_after(s, at)
    if subject is None or subject.first != at:
        return False
    end = subject.apposition[1] + 1 if subject.apposition else subject.last
    for i in range(end + 1, min(end + 4, len(s))):
        tag = s.tags[i]
        if tag & (Tag.SPEECH | Tag.WRITING) and not tag & (Tag.NOT_SPEECH | Tag.PARTICIPLE):
            return s.lower(i + 1) not in {",", "."}
        if not tag & (Tag.AUXILIARY | Tag.ADVERB):
            return False
    return False


def trimmed(s: Sentence, first: int, last: int) -> Extent | None:
    """An extent without punctuation at its ends; None if nothing is left."""
    while first <= last and s.tags[first] & Tag.PUNCTUATION:
        first += 1
    last = last_word(s, first, last)
    return (first, last) if first <= last else None


def last_word(s: Sentence, first: int, last: int) -> int:
    """The last position of an extent without punctuation at its end; `first` - 1 if nothing is left."""
    while last >= first and s.tags[last] & Tag.PUNCTUATION and s.words[last] not in {")", "%", "$"}:
        last -= 1
    return last
