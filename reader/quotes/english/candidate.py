"""Candidates for direct speech, and the verdicts of rules on them."""

from __future__ import annotations

from itertools import zip_longest
from typing import Final

from reader.named_tuple import NamedTuple
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.cues import Cue, cues_of
from reader.quotes.pairing import Run
from reader.quotes.sentences import Paragraph, Sentence
from reader.quotes.vocabulary import Tag
from reader.structs import Struct


class Verdict(NamedTuple):
    """The answer of a rule: who said a run, as the words that name the source; or that the run is no speech."""

    confidence: float
    """The probability that the answer is right, from 0 to 1."""
    sentence: Sentence | None = None
    """The sentence that contains source and cue; None for no speech."""
    source: Phrase | None = None
    """The words that name the source; None for no speech."""
    cue: Cue | None = None
    """The cue, if there is one."""
    rule: str = ""
    """The name of the rule."""

    def by(self, rule: str) -> Verdict:
        """The same verdict with the name of the rule."""
        return Verdict(self.confidence, self.sentence, self.source, self.cue, rule)

    @property
    def is_speech(self) -> bool:
        """Whether somebody is quoted."""
        return self.source is not None


class Candidate(Struct, frozen=False):
    """A run within quotation marks in its context."""

    run: Run
    """The run."""
    sentence: Sentence
    """The sentence around it."""
    position: int
    """Its position in the sentence."""
    paragraph: Paragraph
    """The paragraph of the sentence."""
    words: int
    """The number of words in it."""
    text: str
    """The text in it."""
    cues: list[Cue]
    """The cues of the sentence."""
    is_alone: bool
    """Whether the sentence consists of runs and punctuation only."""
    before: Paragraph | None = None
    """The paragraph before."""
    after: Paragraph | None = None
    """The paragraph after."""
    previous: Candidate | None = None
    """The candidate before it, in the same paragraph or an earlier one."""
    next: Candidate | None = None
    """The candidate after it."""
    verdict: Verdict | None = None
    """The verdict of the rules, once there is one."""
    is_listed: bool = False
    """Whether it is in a list of what was said: each quotation is a paragraph, and one paragraph is below each."""

    @property
    def opens_paragraph(self) -> bool:
        """Whether it begins the paragraph."""
        return self.run.outer.start == self.paragraph.span.start

    def shares_paragraph(self, other: Candidate | None) -> bool:
        """Whether another candidate is in the same paragraph."""
        return other is not None and other.paragraph is self.paragraph

    def said_by(self, cue: Cue, source: Phrase | None, confidence: float) -> Verdict | None:
        """The verdict that the source of a cue said it; None without a source."""
        return Verdict(confidence, self.sentence, source, cue) if source is not None else None


RUN_OR_PUNCTUATION: Final = Tag.QUOTE | Tag.PUNCTUATION
"""The bits of runs and punctuation."""
OPENING_WORD: Final = Tag.ADVERB | Tag.CONJUNCTION
"""The bits of a word that can open a sentence before a quotation: "*Then*, …", "*And*: …"."""
NO_OPENING: Final = Tag.DETERMINER | Tag.SUBORDINATOR | Tag.PRONOUN
ENDS = frozenset('.!?"”’')
"""The last characters of a paragraph that is no headline."""
MOST_OPENING = 2
"""The most such words before a quotation."""
NO_SPEECH = Verdict(0.8)
"""The verdict on scare quotes, titles and terms."""
SURELY_NO_SPEECH = Verdict(0.95)
"""The verdict on what cannot be speech by its form."""


def stands_alone(s: Sentence) -> bool:
    """Whether a sentence consists of runs and punctuation, after words such as "Then" or "And then" at most."""
    first = 0
    while first < min(MOST_OPENING, len(s)) and s.tags[first] & OPENING_WORD and not s.tags[first] & NO_OPENING:
        first += 1
    return all(tag & RUN_OR_PUNCTUATION for tag in s.tags[first:])


def is_listed(candidate: Candidate) -> bool:
    """Whether a run is a whole paragraph, below a headline or, after one more paragraph, below another such run."""
    span, previous, before = candidate.run.outer, candidate.previous, candidate.before
    if not candidate.is_alone or not candidate.opens_paragraph or span.end < candidate.paragraph.span.end:
        return False
    if previous is not None:
        return previous.is_listed and previous.after is before
    return before is None or not before.sentences or before.sentences[-1].words[-1] not in ENDS


def candidates_of(paragraphs: list[Paragraph], text: str) -> list[Candidate]:
    """All runs of a document as candidates, linked in order."""
    found: list[Candidate] = []
    before: Paragraph | None = None
    previous: Candidate | None = None
    for paragraph, after in zip_longest(paragraphs, paragraphs[1:]):
        for sentence in paragraph.sentences:
            if not sentence.runs:
                continue
            cues = cues_of(sentence)
            is_alone = stands_alone(sentence)
            for position, run in sentence.runs:
                words = run.span.of(text)
                candidate = Candidate(
                    run,
                    sentence,
                    position,
                    paragraph,
                    len(words.split()),
                    words,
                    cues,
                    is_alone,
                    before,
                    after,
                    previous,
                )
                candidate.is_listed = is_listed(candidate)
                if previous is not None:
                    previous.next = candidate
                previous = candidate
                found.append(candidate)
        before = paragraph
    return found
