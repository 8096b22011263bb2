"""Rules for cues and verbs that follow the quotation."""

from __future__ import annotations

import re
from typing import Final

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.contents import TELLING
from reader.quotes.english.cues import Cue, CueForm
from reader.quotes.english.lexicon import listed
from reader.quotes.english.names_in_phrases import name_in
from reader.quotes.english.nominal import is_manner
from reader.quotes.english.phrases import can_speak, phrase_after
from reader.quotes.english.rules.rule import Stage, rule
from reader.quotes.sentences import Sentence
from reader.quotes.tokens import DASHES
from reader.quotes.vocabulary import Tag

OWN = frozenset({CueForm.FINITE, CueForm.PARTICIPLE})
"""The forms of cues that are next to their subject."""
NO_VERB: Final = Tag.CAPITAL | Tag.FUNCTION | Tag.PUNCTUATION | Tag.CLITIC | Tag.SOURCE_NOUN | Tag.NUMBER
ALONE: Final = Tag.QUOTE | Tag.PUNCTUATION
"""The bits of what stands before the dash of a signature, unless a label opens the sentence."""
LONGEST_LABEL = 5
"""The most tokens of such a label, with its colon."""
NO_NOUN: Final = Tag.FUNCTION | Tag.QUOTE | Tag.VERB | Tag.CUE | Tag.VERBAL
COMING = listed("verbs", "coming")
ORIGIN = listed("prepositions", "agent")
DIRECTIONS = listed("prepositions", "direction")
REACH = 6
"""Among how many words after "came" the "from" before the source is searched for."""
LONGEST_BRACKET = 14
"""The most tokens of a bracket that names a source."""
YEAR = re.compile(r"(?:1[6-9]|20)\d\d[a-z]?")
LEAST_CITED, LEAST_ALONE = 2, 5
"""The least words of a quotation that a paper cites, and of one that stands alone; fewer are rather a term or title."""
OWN_CONTENT = listed("connectives", "own-content")


@rule(Stage.SENTENCE)
def cue_after(at: Candidate) -> Verdict | None:
    """The quotation is attributed to the subject of the reporting verb right after it.

    >>> said('"We agree," said Ann Lee, a farmer.')
    'Ann Lee'
    >>> said('"We agree," Ann Lee, who farms here, told reporters.')
    'Ann Lee'
    """
    s, p = at.sentence, at.position
    start = p + 1
    end = len(s.words)
    while start < end and (s.words[start] in {",", "—", "–", "-", "."} or is_link(s, start)):
        start += 1
    for cue in at.cues:
        if cue.first < start or cue.form not in OWN:
            continue
        if cue.first == start and cue.after is not None and cue.form is CueForm.FINITE:
            return at.said_by(cue, cue.after, 0.95)
        if cue.before is not None and cue.before.first == start and is_reporting(cue) and not has_own_content(s, cue):
            if at.text[-1] == "." and s.lower(cue.last + 1) in DIRECTIONS:  # '… "Lund Lines." Lee pleaded to it.'
                return None
            if modifies(at, cue.before):
                return None
            return at.said_by(cue, cue.before, 0.95)
        break
    return None


@rule(Stage.SENTENCE)
def signature(at: Candidate) -> Verdict | None:
    """The quotation is signed: a dash and a name after it end the sentence. A label with a colon may stand before it.

    >>> said('"We agree that it is late." — Ann Lee')
    'Ann Lee'
    """
    s, dash = at.sentence, at.position + 1
    if dash == len(s.words) or s.words[dash] not in DASHES:
        return None
    is_labelled = s.lower(at.position - 1) == ":" and at.position <= LONGEST_LABEL
    if not (is_labelled or all(tag & ALONE for tag in s.tags[:dash])):
        return None
    source = phrase_after(s, dash + 1)
    if source is None or source.name is None:
        return None
    end = source.apposition[1] if source.apposition else source.last
    is_end = all(is_of_signature(s, i) for i in range(end + 1, len(s)))
    return Verdict(0.9, s, source) if is_end else None


def is_of_signature(s: Sentence, at: int) -> bool:
    """Whether a word can follow the name in a signature: "— Ann Lee, *retired mayor*, Lund"."""
    tag = s.tags[at]
    return bool(tag & (Tag.PUNCTUATION | Tag.CAPITAL)) or not tag & NO_NOUN or s.lowered[at].endswith("ed")


@rule(Stage.SENTENCE)
def in_brackets(at: Candidate) -> Verdict | None:
    """The quotation has its source in brackets after it, with a year, as a paper cites, or alone, as interviews do.

    >>> said('Rest is called "a quiet crisis" (Lee, 2019).')
    'Lee'
    >>> said('"Nobody asked me what I had seen." (Ann Lee, nurse)')
    'Ann Lee'
    """
    s, after = at.sentence, at.position + 1
    bracket = next((i for i in range(after, len(s)) if s.words[i] == "("), None)
    if bracket is None or any(tag & Tag.QUOTE for tag in s.tags[after:bracket]):
        return None
    end = next((i for i in range(bracket + 1, min(bracket + LONGEST_BRACKET, len(s))) if s.words[i] == ")"), None)
    source = phrase_after(s, bracket + 1) if end is not None else None
    if end is None or source is None or source.last >= end or not s.tags[source.first] & Tag.CAPITAL:
        return None
    source = Phrase(source.first, source.last, source.name)
    if any(YEAR.fullmatch(s.words[i]) for i in range(source.last + 1, end)):
        return Verdict(0.85, s, source) if at.words >= LEAST_CITED and source.name is not None else None
    is_alone = bracket == after and all(tag & ALONE for tag in s.tags[:after]) and end + 2 >= len(s)
    is_somebody = source.name is not None or s.tags[source.last] & (Tag.PERSON | Tag.NUMBER)
    return Verdict(0.8, s, source) if is_alone and is_somebody and at.words >= LEAST_ALONE else None


@rule(Stage.SENTENCE)
def came_from(at: Candidate) -> Verdict | None:
    """The quotation is followed by “came a call from”, and is attributed to whoever it came from.

    >>> said('"Close the gate," came the cry from Ann Lee.')
    'Ann Lee'
    """
    s, verb = at.sentence, at.position + 1
    while s.lower(verb) == ",":
        verb += 1
    if s.lower(verb) not in COMING:
        return None
    ends = range(verb + 1, min(verb + REACH, len(s)))
    origin = next((i for i in ends if s.lowered[i] in ORIGIN and not s.tag(i - 1) & Tag.PUNCTUATION), None)
    source = phrase_after(s, origin + 1) if origin is not None and origin > verb + 1 else None
    return Verdict(0.85, s, source) if source is not None else None


@rule(Stage.SENTENCE)
def verb_after(at: Candidate) -> Verdict | None:
    """After a quotation that opens the sentence and ends with a comma or a mark, any verb counts as one of saying.

    >>> said('"We agree," Ann Lee beamed.')
    'Ann Lee'
    >>> said('"Who agrees?" thundered Ann Lee.')
    'Ann Lee'
    """
    s, start = at.sentence, at.position + 1
    if not all(tag & (Tag.QUOTE | Tag.PUNCTUATION) for tag in s.tags[:start]):
        return None
    if at.text[-1] not in ",?!" and not (s.lower(start) == "," and at.words > 3):
        return None
    while start < len(s) and (s.words[start] in {",", "—", "–"} or s.tags[start] & Tag.ADVERB):
        start += 1
    source = phrase_after(s, start)
    if source is not None and source.name is None and ends_with_verb(s, source):
        name = name_in(s, start, source.last - 1)
        return Verdict(0.92, s, Phrase(start, source.last - 1, name)) if name is not None else None
    if source is not None and can_speak(s, source) and not is_inverted(s, start):
        end = source.apposition[1] + 1 if source.apposition else source.last
        return Verdict(0.92, s, source) if is_predicate(s, end + 1) else None
    source = phrase_after(s, start + 1)
    if source is None or not can_speak(s, source):
        return None
    if is_past(s, start) or (source.name is not None and is_present(s, start)):
        return Verdict(0.92, s, source)
    return None


def modifies(at: Candidate, source: Phrase) -> bool:
    """Whether a quotation belongs to the noun right after it: 'any *"fish first"* rules say so'."""
    s, first = at.sentence, at.position + 1
    if source.first != first or source.is_pronoun or at.text[-1] in ",.?!…":
        return False
    return not s.tags[first] & (Tag.DETERMINER | Tag.POSSESSIVE | Tag.CAPITAL | Tag.PRONOUN)


def is_predicate(s: Sentence, at: int) -> bool:
    """Whether a finite verb is at a position, or after adverbs there."""
    while s.tag(at) & Tag.ADVERB or is_manner(s.lower(at)):
        at += 1
    tag = s.tag(at)
    return is_past(s, at) or (
        bool(tag & (Tag.CUE | Tag.VERB) or s.lower(at).endswith("s"))
        and not tag & (Tag.CAPITAL | Tag.PARTICIPLE | Tag.PUNCTUATION | Tag.CLITIC | Tag.FUNCTION)
    )


def is_past(s: Sentence, at: int) -> bool:
    """Whether a word is a verb in the past, by its form."""
    tag = s.tag(at)
    return (
        bool(tag & (Tag.VERBAL | Tag.CUE | Tag.VERB))
        and not tag & (Tag.CAPITAL | Tag.PARTICIPLE)
        and (not s.lower(at).endswith("ing"))
    )


def ends_with_verb(s: Sentence, phrase: Phrase) -> bool:
    """Whether the last word of a phrase is rather a verb after a name: "Ann Lee *enthuses*."."""
    last = phrase.last
    is_end = last + 1 >= len(s) or s.tags[last + 1] & (Tag.PUNCTUATION | Tag.PREPOSITION | Tag.ADVERB | Tag.TIME)
    return bool(is_end and last > phrase.first and s.tags[last - 1] & Tag.CAPITAL and is_present(s, last))


def is_inverted(s: Sentence, at: int) -> bool:
    """Whether a word is a verb before the name that ends the clause: "*grins* Ann Lee."."""
    if not is_present(s, at) or not s.tag(at + 1) & Tag.CAPITAL:
        return False
    source = phrase_after(s, at + 1)
    return source is not None and source.name is not None and bool(s.tag(source.last + 1) & Tag.PUNCTUATION)


def is_present(s: Sentence, at: int) -> bool:
    """Whether a word can be a verb in the present, by its form: "grins"."""
    tag, word = s.tag(at), s.lower(at)
    return word.endswith("s") and not word.endswith("ss") and not tag & NO_VERB


def is_link(s: Sentence, at: int) -> bool:
    """Whether a word can stand between a quotation and its speaker: '"…," *as* Lee said', '"…," *then* said'."""
    return s.lower(at) == "as" or bool(
        s.tags[at] & (Tag.ADVERB | Tag.VERBAL) and not s.tags[at] & (Tag.CAPITAL | Tag.CUE)
    )


def has_own_content(s: Sentence, cue: Cue) -> bool:
    """Whether a clause after the cue is what it reports: "72 percent said yes", "he said the time …"."""
    if s.lower(cue.at) in TELLING:
        return False
    after = s.tag(cue.last + 1)
    if s.lower(cue.last + 1) == ":":
        return True
    if after & (Tag.TIME | Tag.PREPOSITION | Tag.QUOTE | Tag.ADVERB):
        return False
    return bool(after & (Tag.DETERMINER | Tag.PRONOUN) or s.lower(cue.last + 1) in OWN_CONTENT)


def is_reporting(cue: Cue) -> bool:
    """Whether a verb can follow the quotation it reports."""
    return bool(cue.tag & (Tag.SPEECH | Tag.WRITING)) or cue.is_strong
