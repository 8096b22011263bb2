"""Rules for quotations without a cue in their sentence: they continue another one, or the text around them decides."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.candidate import Candidate, Verdict
from reader.quotes.english.cues import Cue, CueForm, cues_of
from reader.quotes.english.lexicon import listed
from reader.quotes.english.phrases import can_speak, phrase_after, phrase_before
from reader.quotes.english.rules.rule import Stage, rule
from reader.quotes.english.subjects import main_subject
from reader.quotes.sentences import Paragraph, Sentence
from reader.quotes.tokens import DASHES
from reader.quotes.vocabulary import Tag

LEAST = 4
"""The least words of a quotation that goes on in part of a sentence."""
COMING = listed("verbs", "coming")
ORIGIN = listed("prepositions", "origin")
GESTURES = listed("verbs", "gesture")
MOST_BEFORE_GESTURE = 3
"""The most words from the end of a subject to its gesture, with a comma between them."""
LONGEST_SIGNATURE = 20
"""The most words of a signature."""
ASKING = listed("verbs", "asking")
NEAR_ANSWERS = 4
"""The most paragraphs between two answers."""
SENTENCE_ENDS = frozenset({".", "!", "?", ":", "…"})
OF_CLAUSE: Final = Tag.AUXILIARY | Tag.SPEECH | Tag.PRONOUN
"""The bits of words that a role has none of."""


def same(other: Candidate | None, confidence: float) -> Verdict | None:
    """The verdict that the speaker of another run said this one, too."""
    if other is None or other.verdict is None or not other.verdict.is_speech:
        return None
    found = other.verdict
    return Verdict(min(confidence, found.confidence), found.sentence, found.source, None)


@rule(Stage.CONTEXT)
def goes_on(at: Candidate) -> Verdict | None:
    """A quotation that stands alone after another one in the same paragraph has the same speaker.

    >>> said('"We agree," said Ann Lee. "It is late."')
    'Ann Lee'
    """
    if not at.is_alone or not at.shares_paragraph(at.previous) or says_between(at):
        return None
    return same(at.previous, 0.95)


def says_between(at: Candidate) -> bool:
    """Whether a sentence between the previous run and this one reports what somebody said."""
    s = sentence_before(at)
    return s is not None and not s.runs and (any(cue.is_strong for cue in cues_of(s)) or who_gestures(s) is not None)


def who_gestures(s: Sentence, *, is_first: bool = False) -> Phrase | None:
    """Who is about to speak, if a sentence says so by a gesture: "*Her brother* shrugged."; "she" only if nobody has
    spoken before in the paragraph (`is_first`), or else whoever spoke goes on.
    """
    if GESTURES.isdisjoint(s.lowered):
        return None
    verb = next(i for i, low in enumerate(s.lowered) if low in GESTURES)
    source = main_subject(s, verb) or phrase_before(s, verb - 1)
    if source is None or (source.is_pronoun and not is_first) or not can_speak(s, source):
        return None
    return source if verb <= last_of(source) + MOST_BEFORE_GESTURE else None


@rule(Stage.CONTEXT)
def reported_before(at: Candidate) -> Verdict | None:
    """A quotation that stands alone after a report or a gesture in the same paragraph is attributed to whose it is.

    >>> said('"We agree," said Ann Lee. Bo Berg said that he did not. "It is a bad day."')
    'Bo Berg'
    >>> said('"We agree," said Ann Lee. Bo Berg shook his head. "It is a bad day."')
    'Bo Berg'
    """
    s = sentence_before(at) if at.is_alone and at.sentence.index else None
    if s is None or s.runs:
        return None
    source = who_gestures(s, is_first=not at.shares_paragraph(at.previous))
    if source is not None:
        return Verdict(0.9, s, source)
    return of_sentence(s, 0.85) if says_between(at) else None


@rule(Stage.CONTEXT)
def leads_on(at: Candidate) -> Verdict | None:
    """A quotation that stands alone before another one in the same paragraph has the same speaker.

    >>> said('"We agree. " "It is late," said Ann Lee.', run=0)
    'Ann Lee'
    """
    if not at.is_alone or not at.shares_paragraph(at.next):
        return None
    return same(at.next, 0.75)


@rule(Stage.CONTEXT)
def subjectless(at: Candidate) -> Verdict | None:
    """A sentence that begins with a reporting participle has the speaker of the sentence before.

    >>> said('"We agree," said Ann Lee. Adding, "It is late."', run=1)
    'Ann Lee'
    """
    s = at.sentence
    if (
        not s.tag(0) & Tag.PARTICIPLE
        or not s.tag(0) & (Tag.SPEECH | Tag.WRITING)
        or not at.shares_paragraph(at.previous)
    ):
        return None
    return same(at.previous, 0.85)


@rule(Stage.CONTEXT)
def goes_on_in_part(at: Candidate) -> Verdict | None:
    """A quotation that opens a sentence without a verb of saying goes on with the speaker of the sentence before.

    >>> said('"We agree," said Ann Lee. "It is late, but not too late" for a new wall.')
    'Ann Lee'
    """
    previous = at.previous
    if at.position or at.words < LEAST or previous is None or not at.shares_paragraph(previous):
        return None
    if previous.sentence.index != at.sentence.index - 1 or any(cue.is_strong for cue in at.cues):
        return None
    if not COMING.isdisjoint(at.sentence.lowered[at.position + 1 : at.position + 3]):
        return None  # '"I know," came the reply'
    return same(previous, 0.7)


@rule(Stage.CONTEXT)
def signed_below(at: Candidate) -> Verdict | None:
    """A quotation is signed in the paragraph below it: a dash and a name, or a name with what that person is. In a list
    of what was said, the paragraph below each quotation begins with whoever said it.

    >>> said('"We agree that it is late."\\n— Ann Lee, mayor')
    'Ann Lee'
    """
    if not at.is_alone or at.after is None or at.run.outer.end < at.paragraph.span.end:
        return None
    return signed(at.after, 0.9) or listed_above(at, at.after)


def listed_above(at: Candidate, below: Paragraph) -> Verdict | None:
    """Who is named at the beginning of the paragraph below a quotation, where the text lists what was said."""
    is_list = at.is_listed and ((at.next is not None and at.next.is_listed) or (at.previous is not None))
    if not is_list or not below.sentences or below.sentences[0].runs:
        return None
    source = phrase_after(below.sentences[0], 0)
    return None if source is None or source.name is None else Verdict(0.9, below.sentences[0], source)


@rule(Stage.CONTEXT)
def signed_above(at: Candidate) -> Verdict | None:
    """The paragraph above a quotation is a name with what that person is, and no more.

    >>> said('Ann Lee, mayor of Lund\\n"We agree that it is late."')
    'Ann Lee'
    """
    if not at.is_alone or not at.opens_paragraph or at.before is None:
        return None
    return signed(at.before, 0.8) if not at.before.sentences or at.before.sentences[0].lower(0) not in DASHES else None


def signed(paragraph: Paragraph, confidence: float) -> Verdict | None:
    """Who signs: a paragraph of a few words is a dash and a name, a title and a name, or a name, a comma and a role."""
    s = paragraph.sentences[0] if len(paragraph.sentences) == 1 else None
    if s is None or len(s) > LONGEST_SIGNATURE or s.runs:
        return None
    has_dash = s.lower(0) in DASHES
    source = phrase_after(s, int(has_dash))
    if source is None or source.name is None:
        return None
    if not (has_dash or is_title_with_name(s, source) or is_name_with_role(s, source)):
        return None
    return Verdict(confidence, s, source)


def is_title_with_name(s: Sentence, source: Phrase) -> bool:
    """Whether a sentence is a title and a name, and no more: "Chief Ann Lee"."""
    first, last = source.name or (0, 0)
    return first > 0 and last == len(s) - 1 and all(tag & Tag.TITLE for tag in s.tags[:first])


def is_name_with_role(s: Sentence, source: Phrase) -> bool:
    """Whether a sentence is a full name, a comma and a role, without a verb or a full stop."""
    first, last = source.name or (0, 0)
    return (
        first == 0
        and last > first
        and s.lower(last + 1) == ","
        and s.words[-1] not in SENTENCE_ENDS
        and not any(tag & OF_CLAUSE for tag in s.tags[last + 1 :])
    )


@rule(Stage.CONTEXT)
def over_paragraphs(at: Candidate) -> Verdict | None:
    """A quotation that was not closed continues in the next paragraph.

    >>> said('Ann Lee said: "We agree.\\n"It is late."')
    'Ann Lee'
    """
    previous = at.previous
    if previous is None or previous.run.is_closed or previous.paragraph is not at.before or not at.opens_paragraph:
        return None
    return same(previous, 0.7)


@rule(Stage.CONTEXT)
def colon(at: Candidate) -> Verdict | None:
    """A sentence that ends with a colon names the speaker of what follows.

    >>> said('Ann Lee went on:\\n"We agree."')
    'Ann Lee'
    """
    if not at.is_alone:
        return None
    s = sentence_before(at)
    if s is None or not s.words or s.words[-1] != ":":
        return None
    found = of_sentence(s, 0.82)
    if found is not None:
        return found
    named = phrase_after(s, 0)
    if named is not None and named.name is not None and last_of(named) == len(s) - 2:
        return Verdict(0.7, s, named)
    named = phrase_before(s, len(s) - 2)
    if named is None or named.name is None:
        return None
    is_from = s.lower(named.first - 1) in ORIGIN and len(s) <= LONGEST_SIGNATURE  # "And from the mayor, Ann Lee:"
    return Verdict(0.9 if is_from and not cues_of(s) else 0.6, s, named)


def last_of(phrase: Phrase) -> int:
    """The last word of a phrase with its apposition."""
    return phrase.apposition[1] if phrase.apposition else phrase.last


def sentence_before(at: Candidate) -> Sentence | None:
    """The sentence before that of the run, in the same paragraph or at the end of the one before."""
    index = at.sentence.index
    if index:
        return at.paragraph.sentences[index - 1]
    return at.before.sentences[-1] if at.before is not None and at.before.sentences else None


@lru_cache(maxsize=1)  # all runs of a sentence ask about the one before it
def of_sentence(s: Sentence, confidence: float) -> Verdict | None:
    """Who speaks in a sentence: the source of its last reporting verb, else its subject."""
    for cue in reversed(cues_of(s)):
        source = cue.before or cue.after
        if source is not None and cue.is_strong and not is_in_report(s, cue):
            return Verdict(confidence, s, source, cue)
    source = main_subject(s, len(s))
    return Verdict(confidence / 2, s, source) if source is not None and can_speak(s, source) else None


def is_in_report(s: Sentence, cue: Cue) -> bool:
    """Whether a passive belongs to what somebody else reports: "Lee said that *she had been told by Berg* …"."""
    return cue.form is CueForm.PASSIVE and any(c.is_strong and c.before and c.last < cue.first for c in cues_of(s))


@rule(Stage.CONTEXT)
def next_paragraph(at: Candidate) -> Verdict | None:
    """A paragraph that consists of a quotation continues with the speaker of the paragraph before.

    What follows a question is said by whoever spoke before it.

    >>> said('"We agree," said Ann Lee.\\n"It is late."')
    'Ann Lee'
    >>> said('"We agree," said Ann Lee.\\n"Is it late?" asked Bo Berg.\\n"It is late."')
    'Ann Lee'
    """
    if not at.is_alone or at.previous is None:
        return None
    if at.sentence.index and not at.paragraph.sentences[at.sentence.index - 1].runs:
        return None
    if at.previous.paragraph is not at.before and not at.shares_paragraph(at.previous):
        return None
    if is_asked(at.previous) and not at.shares_paragraph(at.previous):
        asked = at.previous.previous
        is_near = asked is not None and at.paragraph.index - asked.paragraph.index <= NEAR_ANSWERS
        return same(asked, 0.5) if is_near else None
    return same(at.previous, 0.65)


def is_asked(at: Candidate) -> bool:
    """Whether a quotation is a question that somebody is said to have asked."""
    cue = None if at.verdict is None else at.verdict.cue
    return at.text[-1] == "?" and cue is not None and at.sentence.lower(cue.at) in ASKING


@rule(Stage.CONTEXT)
def introduced(at: Candidate) -> Verdict | None:
    """A quotation that stands alone is attributed to the subject of the sentence before it.

    >>> said('Ann Lee did not hide her joy.\\n"We have won at last."')
    'Ann Lee'
    """
    if not at.is_alone or at.words < 3:
        return None
    s = sentence_before(at)
    is_answer = at.previous is not None and at.previous.sentence is s and is_asked(at.previous)
    return of_sentence(s, 0.68) if s is not None and not (is_answer and at.opens_paragraph) else None
