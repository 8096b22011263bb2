"""Cues in the sentence of the quotation: beside it, around it, or further away."""

from __future__ import annotations

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.contents import TELLING, content_of, is_inserted
from reader.quotes.english.cues import Cue, CueForm
from reader.quotes.english.lexicon import listed
from reader.quotes.english.nominal import is_manner
from reader.quotes.english.phrases import can_speak, phrase_after, phrase_before
from reader.quotes.english.rules.rule import Stage, rule
from reader.quotes.english.subjects import main_subject
from reader.quotes.sentences import Sentence
from reader.quotes.vocabulary import Tag

OWN = frozenset({CueForm.FINITE, CueForm.PARTICIPLE})
"""The forms of cues that stand beside their subject."""
LEAD_IN = 12
"""How many words may stand between a cue and the quotation that it leads into."""


WORDING = listed("verbs", "wording")
PUTTING = listed("verbs", "putting")
NEXT_CLAUSE = listed("connectives", "next-clause")
OWN_CONTENT = listed("connectives", "own-content")
OWNERS = listed("pronouns", "owner")
"""Without any of these a sentence does not say whose wording it is."""


@rule(Stage.SENTENCE)
def cue_after(at: Candidate) -> Verdict | None:
    """The subject of a reporting verb right behind the quotation said it.

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
            return at.said_by(cue, cue.before, 0.95)
        break
    return None


@rule(Stage.SENTENCE)
def verb_after(at: Candidate) -> Verdict | None:
    """Behind a quotation that opens the sentence and ends with a comma or a mark, whatever somebody does is saying.

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
    if source is not None and can_speak(s, source):
        end = source.apposition[1] + 1 if source.apposition else source.last
        return Verdict(0.92, s, source) if is_predicate(s, end + 1) else None
    source = phrase_after(s, start + 1)
    if source is not None and is_past(s, start) and can_speak(s, source):
        return Verdict(0.92, s, source)
    return None


def is_predicate(s: Sentence, at: int) -> bool:
    """Whether a verb in the present or the past stands at a position, behind adverbs."""
    while s.tag(at) & Tag.ADVERB or is_manner(s.lower(at)):
        at += 1
    tag = s.tag(at)
    return is_past(s, at) or (
        bool(tag & (Tag.CUE | Tag.VERB) or s.lower(at).endswith("s"))
        and not tag & (Tag.CAPITAL | Tag.PARTICIPLE | Tag.PUNCTUATION | Tag.CLITIC | Tag.FUNCTION)
    )


def is_past(s: Sentence, at: int) -> bool:
    """Whether a word is a verb in the past by its form."""
    tag = s.tag(at)
    return (
        bool(tag & (Tag.VERBAL | Tag.CUE | Tag.VERB))
        and not tag & (Tag.CAPITAL | Tag.PARTICIPLE)
        and (not s.lower(at).endswith("ing"))
    )


def is_link(s: Sentence, at: int) -> bool:
    """Whether a word can stand between a quotation and who said it: «"…," *as* Lee said», «"…," *then* said»."""
    return s.lower(at) == "as" or bool(
        s.tags[at] & (Tag.ADVERB | Tag.VERBAL) and not s.tags[at] & (Tag.CAPITAL | Tag.CUE)
    )


def has_own_content(s: Sentence, cue: Cue) -> bool:
    """Whether a clause stands behind the cue that is what it says: «72 percent said yes», «he said the time …»."""
    if s.lower(cue.at) in TELLING:
        return False
    after = s.tag(cue.last + 1)
    if after & (Tag.TIME | Tag.PREPOSITION | Tag.QUOTE | Tag.ADVERB):
        return False
    return bool(after & (Tag.DETERMINER | Tag.PRONOUN) or s.lower(cue.last + 1) in OWN_CONTENT)


def is_reporting(cue: Cue) -> bool:
    """Whether the verb can take a quotation on its left."""
    return bool(cue.tag & (Tag.SPEECH | Tag.WRITING)) or cue.is_strong


@rule(Stage.SENTENCE)
def cue_before(at: Candidate) -> Verdict | None:
    """The subject of a reporting verb that leads into the quotation said it.

    >>> said('Ann Lee told reporters: "We agree."')
    'Ann Lee'
    >>> said('On Monday Ann Lee, the mayor, called the plan "a gift to the town."')
    'Ann Lee'
    """
    cue = nearest_left(at)
    if cue is None or at.position - cue.last > LEAD_IN:
        return None
    source = cue.before or cue.after
    return at.said_by(cue, source, 0.85)


def nearest_left(at: Candidate) -> Cue | None:
    """The last cue before the run, with nothing between them that ends its reach."""
    s = at.sentence
    best: Cue | None = None
    for cue in at.cues:
        if cue.last >= at.position:
            break
        if cue.form in {CueForm.ACCORDING, CueForm.PASSIVE} or not (cue.before or cue.after):
            continue
        if cue.tag & Tag.NOT_SPEECH and at.position - cue.last > 2 and best is not None:
            continue
        if best is None or not is_within(s, cue, best):
            best = cue
    if best is None:
        return None
    ends = {";", ","} if best.form is CueForm.PARTICIPLE and not best.is_strong else {";"}
    return None if any(s.words[i] in ends for i in range(best.last, at.position)) else best


def is_within(s: Sentence, cue: Cue, outer: Cue) -> bool:
    """Whether a cue is only part of what another one reports: «Lee said he *wants* …», «Lee said Bo *believes* …»."""
    if cue.before is None or cue.before.first <= outer.last or not outer.is_strong:
        return False
    if not cue.is_strong and is_inserted(s, outer):
        return True
    between = range(outer.last + 1, cue.before.first)
    if any(s.words[i] in {",", "—", ";"} or s.lower(i) in NEXT_CLAUSE for i in between):
        return False
    return cue.before.is_pronoun or not cue.is_strong


@rule(Stage.SENTENCE)
def according_to(at: Candidate) -> Verdict | None:
    """Who stands behind "according to" said what stands beside it.

    >>> said('The wall is "beyond repair," according to Ann Lee, an engineer.')
    'Ann Lee'
    """
    for cue in at.cues:
        if cue.form is CueForm.ACCORDING:
            content = content_of(at.sentence, cue)
            if content is not None and content[0] <= at.position <= content[1]:
                return at.said_by(cue, cue.after, 0.88)
    return None


@rule(Stage.SENTENCE)
def wording(at: Candidate) -> Verdict | None:
    """Whose wording it is, as the sentence says: «in the words of», «as somebody puts it».

    >>> said('The wall is, in the words of Ann Lee, "beyond repair."')
    'Ann Lee'
    >>> said('As Ann Lee puts it, the wall is "beyond all repair."')
    'Ann Lee'
    """
    s = at.sentence
    if WORDING.isdisjoint(s.lowered):
        return None
    for i, low in enumerate(s.lowered):
        source = None
        if low == "words" and s.lower(i - 1) == "the" and s.lower(i + 1) == "of":
            source = phrase_after(s, i + 2)
        elif low in PUTTING and s.lower(i + 1) == "it":
            before = phrase_before(s, i - 1)
            source = before if before is not None and s.lower(before.first - 1) == "as" else None
        if source is not None and can_speak(s, source):
            return Verdict(0.8, s, source)
    return None


@rule(Stage.SENTENCE)
def cue_around(at: Candidate) -> Verdict | None:
    """Within the content of a reporting verb that follows, its subject said it.

    >>> said('The plan is "a gift" to the town, Ann Lee said.')
    'Ann Lee'
    """
    for cue in at.cues:
        if cue.first > at.position and cue.is_strong:
            content = content_of(at.sentence, cue)
            if content is not None and content[0] <= at.position <= content[1]:
                return at.said_by(cue, cue.before or cue.after, 0.9)
    return None


@rule(Stage.SENTENCE)
def cue_further_left(at: Candidate) -> Verdict | None:
    """A reporting verb earlier in the sentence still reaches the quotation.

    >>> said('Ann Lee said the old wall, which was built before the war by the men of the port, is "beyond repair."')
    'Ann Lee'
    """
    cue = nearest_left(at)
    return at.said_by(cue, cue.before or cue.after, 0.73) if cue is not None else None


@rule(Stage.SENTENCE)
def agent(at: Candidate) -> Verdict | None:
    """In the passive, who stands behind "by" said it.

    >>> said('The plan was called "a gift to the town" by Ann Lee.')
    'Ann Lee'
    """
    for cue in at.cues:
        if cue.form is CueForm.PASSIVE and cue.last < at.position:
            return at.said_by(cue, cue.after, 0.5)
    return None


@rule(Stage.SENTENCE)
def cue_noun(at: Candidate) -> Verdict | None:
    """Whose statement, claim or speech it is said it.

    >>> said("Ann Lee's claim that the wall is \\"beyond repair\\" was new.")
    'Ann Lee'
    """
    s = at.sentence
    for i in range(at.position - 1, max(-1, at.position - 10), -1):
        if s.tags[i] & Tag.CUE_NOUN and i > 0:
            owner = possessor(s, i)
            if owner is not None:
                return Verdict(0.65, s, owner)
    return None


def possessor(s: Sentence, noun: int) -> Phrase | None:
    """The phrase before a possessive «'s» that a noun belongs to, or the possessive pronoun."""
    for i in range(noun - 1, max(-1, noun - 4), -1):
        if s.tags[i] & Tag.CLITIC:
            return phrase_before(s, i - 1)
        if s.tags[i] & Tag.POSSESSIVE:
            return Phrase(i, i, is_pronoun=True) if s.lower(i) in OWNERS else None
    return None


@rule(Stage.SENTENCE)
def before_colon(at: Candidate) -> Verdict | None:
    """A colon without a verb of saying: the person before it said what follows.

    >>> said('Nobody was less surprised than Ann Lee: "We knew it all along."')
    'Ann Lee'
    """
    s, p = at.sentence, at.position
    if s.lower(p - 1) != ":":
        return None
    source = phrase_before(s, p - 2)
    return Verdict(0.7, s, source) if source is not None and source.name is not None else None


@rule(Stage.CONTEXT)
def subject(at: Candidate) -> Verdict | None:
    """Without any cue, the subject of the sentence said a quotation of some length.

    >>> said('Ann Lee raised her arms with a cry of "never in my life again!"')
    'Ann Lee'
    """
    if at.words < 4:
        return None
    source = main_subject(at.sentence, at.position)
    if source is None or not can_speak(at.sentence, source):
        return None
    return Verdict(0.5, at.sentence, source)
