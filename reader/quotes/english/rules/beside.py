"""Rules for cues before the quotation and around it, in the same sentence."""

from __future__ import annotations

from typing import Final

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.contents import QUESTIONS, content_of, is_inserted
from reader.quotes.english.cues import Cue, CueForm
from reader.quotes.english.lexicon import listed
from reader.quotes.english.phrases import can_speak, phrase_after, phrase_before
from reader.quotes.english.rules.rule import Stage, rule
from reader.quotes.english.subjects import main_subject, subject_before
from reader.quotes.sentences import Sentence
from reader.quotes.tokens import DASHES
from reader.quotes.vocabulary import Tag

SAYS_SOMETHING: Final = Tag.SOURCE_NOUN | Tag.TITLE | Tag.DOCUMENT | Tag.CUE_NOUN | Tag.CAPITAL
OF_CLAUSE: Final = Tag.AUXILIARY | Tag.SPEECH | Tag.VERB | Tag.PRONOUN
"""The bits of words that a name with a role and a place has none of."""
SURE = 0.9
"""The confidence that 'was called "…" by Ann Lee' says who called it so."""
MOST_OF_MANNER = 6
"""The most words from "put" to the quotation after a colon."""
LEAD_IN = 12
"""The most words between a cue and the quotation that it leads into."""
READING: Final = frozenset({"read", "reads"})
WORDING = listed("verbs", "wording")
PUTTING = listed("verbs", "putting")
BEFORE_PUTTING = listed("connectives", "before-putting")
NEXT_CLAUSE = listed("connectives", "next-clause")
OPENS_OBJECT: Final = QUESTIONS - {"when", "where"} | {"that"}
"""The words that open a clause which is the subject or object of a verb: "What Lee wrote …"."""
FOR_WHOM = listed("prepositions", "for-whom")
NO_LEAD: Final = frozenset({CueForm.ACCORDING, CueForm.PASSIVE})
"""The forms of cues that lead into no quotation."""
OWNERS = listed("pronouns", "owner")
GOING = listed("verbs", "going-by")


@rule(Stage.SENTENCE)
def cue_before(at: Candidate) -> Verdict | None:
    """The quotation is attributed to the subject of the reporting verb that leads into it.

    >>> said('Ann Lee told reporters: "We agree."')
    'Ann Lee'
    >>> said('On Monday Ann Lee, the mayor, called the plan "a gift to the town."')
    'Ann Lee'
    """
    cue = nearest_left(at)
    if cue is None or at.position - cue.last > LEAD_IN:
        return None
    source = cue.before or cue.after
    return at.said_by(cue, source, SURE if is_read(at, cue) else 0.85)


def is_read(at: Candidate, cue: Cue) -> bool:
    """Whether a document has the words: 'a statement that *read*, in part, "…"'."""
    s, source = at.sentence, cue.before
    if s.lowered[cue.at] not in READING or source is None or source.is_pronoun or not at.text[0].isupper():
        return False
    return any(s.tags[i] & Tag.DOCUMENT for i in range(source.first, source.last + 1))


def nearest_left(at: Candidate) -> Cue | None:
    """The last cue before the run, if nothing between them ends its reach."""
    s = at.sentence
    best: Cue | None = None
    for cue in at.cues:
        if cue.last >= at.position:
            break
        if cue.form in NO_LEAD or not (cue.before or cue.after):
            continue
        if cue.tag & Tag.NOT_SPEECH and at.position - cue.last > 2 and (best is not None or is_motion(s, cue)):
            continue
        if best is None or not is_within(s, cue, best):
            best = cue
    if best is None:
        return None
    if any(cue.form is CueForm.PASSIVE and best.last < cue.first and cue.last == at.position - 1 for cue in at.cues):
        return None
    between = s.words[best.last : at.position]
    is_weak = best.form is CueForm.PARTICIPLE and not best.is_strong
    return None if ";" in between or (is_weak and "," in between) else best


def is_motion(s: Sentence, cue: Cue) -> bool:
    """Whether somebody goes somewhere rather than on: "*went* to the meeting"."""
    return s.lower(cue.last) in GOING and s.lower(cue.last + 1) != "on" and bool(s.tag(cue.last + 1) & Tag.PREPOSITION)


def is_within(s: Sentence, cue: Cue, outer: Cue) -> bool:
    """Whether a cue is part of what another one reports: "Lee said he *wants* …", "Lee said Bo *believes* …"."""
    if cue.before is None or cue.before.first <= outer.last or not outer.is_strong:
        return False
    if opens_sentence(s, outer) and (cue.before.is_pronoun or cue.before.name is not None):
        return False
    if not cue.is_strong and is_inserted(s, outer):
        return True
    between = range(outer.last + 1, cue.before.first)
    if any(s.words[i] in {",", "—", ";"} or s.lower(i) in NEXT_CLAUSE for i in between):
        return False
    return cue.before.is_pronoun or not cue.is_strong


def opens_sentence(s: Sentence, cue: Cue) -> bool:
    """Whether a cue is in a clause that opens its sentence and goes with the main one: "When Lee *wrote* to Berg"."""
    first = cue.before.first if cue.before is not None else cue.first
    return first == 1 and bool(s.tags[0] & Tag.SUBORDINATOR) and s.lower(0) not in OPENS_OBJECT


@rule(Stage.SENTENCE)
def according_to(at: Candidate) -> Verdict | None:
    """The quotation is next to “according to” and is attributed to the source that it names.

    >>> said('The wall is "beyond repair," according to Ann Lee, an engineer.')
    'Ann Lee'
    """
    for cue in at.cues:
        if cue.form is CueForm.ACCORDING and not is_measure(at.sentence, cue.after):
            content = content_of(at.sentence, cue)
            if content is not None and content[0] <= at.position <= content[1]:
                return at.said_by(cue, cue.after, 0.88)
    return None


def is_measure(s: Sentence, phrase: Phrase | None) -> bool:
    """Whether "according to" says by what something goes and not who says it: "according to *their taste*"."""
    if phrase is None or not s.tags[phrase.first] & Tag.POSSESSIVE:
        return False
    nouns = range(phrase.first, phrase.last + 1)
    return phrase.name is None and not any(s.tags[i] & SAYS_SOMETHING for i in nouns)


@rule(Stage.SENTENCE)
def wording(at: Candidate) -> Verdict | None:
    """The sentence says whose wording it is: “in the words of”, “as somebody puts it”.

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
            before, _ = subject_before(s, i, chain=False)
            source = before if before is not None and s.lower(before.first - 1) in BEFORE_PUTTING else None
            if source is None and s.lower(at.position - 1) == ":" and i < at.position <= i + MOST_OF_MANNER:
                source = before  # 'Lee put it more bluntly: "…"'
        if source is not None and can_speak(s, source):
            return Verdict(0.8, s, source)
    return None


@rule(Stage.SENTENCE)
def cue_around(at: Candidate) -> Verdict | None:
    """The quotation is part of what the subject of the reporting verb after it said.

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
    """The quotation is attributed to the subject of a reporting verb earlier in the sentence.

    >>> said('Ann Lee said the old wall, which was built before the war by the men of the port, is "beyond repair."')
    'Ann Lee'
    """
    cue = nearest_left(at)
    return at.said_by(cue, cue.before or cue.after, 0.73) if cue is not None else None


@rule(Stage.SENTENCE)
def agent(at: Candidate) -> Verdict | None:
    """The verb is in the passive, and the quotation is attributed to the person named after “by”.

    >>> said('The plan was called "a gift to the town" by Ann Lee.')
    'Ann Lee'
    """
    for cue in at.cues:
        if cue.form is CueForm.PASSIVE and cue.last < at.position:
            is_sure = at.sentence.lower(at.position + 1) == "by" and cue.last == at.position - 1
            return at.said_by(cue, cue.after, SURE if is_sure else 0.5)
    return None


@rule(Stage.SENTENCE)
def cue_noun(at: Candidate) -> Verdict | None:
    """The quotation follows a noun such as “statement” or “claim” and is attributed to its possessor.

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
    """The possessor of a noun: the phrase before "'s", or a possessive."""
    for i in range(noun - 1, max(-1, noun - 4), -1):
        if s.tags[i] & Tag.CLITIC:
            return phrase_before(s, i - 1)
        if s.tags[i] & Tag.PREPOSITION:
            return None
        if s.tags[i] & Tag.POSSESSIVE:
            return Phrase(i, i, is_pronoun=True) if s.lower(i) in OWNERS else None
    return None


@rule(Stage.SENTENCE)
def before_colon(at: Candidate) -> Verdict | None:
    """The quotation follows a colon without a verb of saying and is attributed to the person before it.

    >>> said('Ann Lee, mayor of Lund, in a letter: "We knew it all along."')
    'Ann Lee'
    >>> said('Nobody was less surprised than Ann Lee: "We knew it all along."')
    'Ann Lee'
    """
    s, p = at.sentence, at.position
    opening = name_before_mark(at)
    if opening is not None:
        return Verdict(0.7, s, opening)
    if s.lower(p - 1) != ":":
        return None
    source = phrase_before(s, p - 2)
    return Verdict(0.7, s, source) if source is not None and source.name is not None else None


def name_before_mark(at: Candidate) -> Phrase | None:
    """The name that opens a sentence without a verb up to the colon or dash before a quotation, which is all the rest:
    'Ann Lee, mayor of Lund, in a letter: "…"'.
    """
    s, mark = at.sentence, at.position - 1
    if mark < 1 or not (s.words[mark] == ":" or s.words[mark] in DASHES) or not at.text[0].isupper():
        return None
    if any(not tag & Tag.PUNCTUATION for tag in s.tags[mark + 2 :]) or any(tag & OF_CLAUSE for tag in s.tags[:mark]):
        return None
    source = phrase_after(s, 0)
    if source is None or source.name is None or source.last >= mark:
        return None
    is_dateline = s.words[mark] != ":" and s.words[0].isupper()
    return source if not is_dateline else None


@rule(Stage.SENTENCE)
def for_somebody(at: Candidate) -> Verdict | None:
    """The quotation follows a colon and is attributed to the person whose view the sentence is about.

    >>> said('For Ann Lee, the matter is clear: "We knew it all along."')
    'Ann Lee'
    """
    s = at.sentence
    if s.lower(at.position - 1) != ":" or s.lower(0) not in FOR_WHOM:
        return None
    source = phrase_after(s, 1)
    return Verdict(0.7, s, source) if source is not None and source.name is not None else None


@rule(Stage.CONTEXT)
def subject(at: Candidate) -> Verdict | None:
    """Without any cue, a quotation of some length is attributed to the subject of the sentence.

    >>> said('Ann Lee raised her arms with a cry of "never in my life again!"')
    'Ann Lee'
    """
    if at.words < 4:
        return None
    source = main_subject(at.sentence, at.position)
    if source is None or not can_speak(at.sentence, source):
        return None
    return Verdict(0.5, at.sentence, source)
