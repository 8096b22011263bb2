"""Interviews without labels: questions and answers in turns, and the person who was introduced before them answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from reader.document import QuoteKind
from reader.formats.asked import questions
from reader.named_tuple import NamedTuple
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.entities import Name
from reader.quotes.english.lexicon import listed
from reader.quotes.english.names import names_of
from reader.quotes.english.relation import Relation
from reader.quotes.english.transcripts import ENDS
from reader.quotes.sentences import Paragraph

ANSWER_RULE = "interview_answer"
"""The name of the rule."""
CONFIDENCE = 0.9
BY = listed("prepositions", "agent")
BEFORE_INTERVIEWEE = listed("words", "before-interviewee")
INTERVIEWING = listed("words", "interviewing")
MOST_BEFORE = 12
"""The most paragraphs before the first question; with more, it is an article in which somebody is asked."""
INTRODUCED: Final = 3
"""How many mentions it outweighs to be the one whom somebody talked to."""


class Interview(NamedTuple):
    """Who answers, and where."""

    interviewee: Name
    """The name by which the person who answers is introduced."""
    answers: frozenset[int]
    """The paragraphs that answer."""


def interview_of(text: str, paragraphs: list[Paragraph], byline: str) -> Interview | None:
    """The interview that a text is; None if it is none, has labels, or introduces nobody."""
    asking = questions(text, [paragraph.span for paragraph in paragraphs])
    if not asking or asking[0] > MOST_BEFORE:
        return None
    introduced = interviewee(text, paragraphs[: asking[0]], byline)
    if introduced is None:
        return None
    ends = [*asking[1:], asking[-1] + 2]  # what follows the last answer may be about something else
    answers = (index for question, end in zip(asking, ends, strict=True) for index in range(question + 1, end))
    return Interview(introduced, frozenset(i for i in answers if text[paragraphs[i].span.end - 1] in ENDS))


def answered_relations(interview: Interview, paragraphs: list[Paragraph]) -> Iterator[Relation]:
    """The attribution relations of an interview: all answers are those of the person who is introduced."""
    name = interview.interviewee
    source = Phrase(name.first, name.last, name.core)
    for index in sorted(interview.answers):
        span = paragraphs[index].span
        yield Relation(span, QuoteKind.DIRECT, (), name.sentence, source, None, ANSWER_RULE, CONFIDENCE)


def interviewee(text: str, before: list[Paragraph], byline: str) -> Name | None:
    """The name of the person who is introduced before the first question; None if it is not clear who that is.

    It is whoever is named most often, in the headline and as the one whom somebody talked to above all; who asks or
    wrote is named behind "by".
    """
    sentences = [s for paragraph in before for s in paragraph.sentences]
    named = [name for order, s in enumerate(sentences) for name in names_of(text, s, order)]
    named = [name for name in named if not is_author(name, byline)]
    full = {name.words[-1] for name in named if len(name.words) > 1 and not name.form.is_body}
    weights: Counter[str] = Counter()
    for name in named:
        if name.words[-1] in full:
            weights[name.words[-1]] += INTRODUCED if is_introduced(name) else 1
    most = weights.most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    return next(name for name in named if name.words[-1] == most[0][0] and len(name.words) > 1)


def is_author(name: Name, byline: str) -> bool:
    """Whether a name is that of the byline, or stands behind "by"."""
    return name.shown.casefold() in byline.casefold() or name.sentence.lower(name.first - 1) in BY


def is_introduced(name: Name) -> bool:
    """Whether a name is in the headline, or behind "with", "to" or "asked" in a sentence about talking."""
    s = name.sentence
    if s.paragraph == 0:
        return True
    return s.lower(name.first - 1) in BEFORE_INTERVIEWEE and not INTERVIEWING.isdisjoint(s.lowered)
