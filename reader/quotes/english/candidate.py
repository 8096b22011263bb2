"""What a rule sees, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from reader.quotes.english.appositions import Phrase
from reader.quotes.english.cues import Cue, cues_of
from reader.quotes.pairing import Run
from reader.quotes.sentences import Paragraph, Sentence
from reader.quotes.vocabulary import Tag


class Verdict(NamedTuple):
    """An answer: who said it, as the words that name them; or that it is no speech."""

    confidence: float
    """How likely the answer is right, from 0 to 1."""
    sentence: Sentence | None = None
    """Where the source and the cue stand; None for no speech."""
    source: Phrase | None = None
    """The words that name who said it; None for no speech."""
    cue: Cue | None = None
    """The cue, if there is one."""
    rule: str = ""
    """The name of the rule; set by the engine."""

    @property
    def is_speech(self) -> bool:
        """Whether somebody is quoted."""
        return self.source is not None


@dataclass(slots=True)
class Candidate:
    """A run within quotation marks, in its place."""

    run: Run
    """The run."""
    sentence: Sentence
    """The sentence it stands in."""
    position: int
    """Its position in the columns of the sentence."""
    paragraph: Paragraph
    """The paragraph of the sentence."""
    words: int
    """The number of words in it."""
    text: str
    """The words in it."""
    cues: list[Cue]
    """The cues of the sentence."""
    is_alone: bool
    """Whether its sentence holds nothing but runs and marks."""
    before: Paragraph | None = None
    """The paragraph before."""
    previous: Candidate | None = None
    """The run before it, in this paragraph or an earlier one."""
    next: Candidate | None = None
    """The run behind it."""
    verdict: Verdict | None = None
    """What the rules have found."""

    @property
    def opens_paragraph(self) -> bool:
        """Whether it is the first thing in its paragraph."""
        return self.run.outer.start == self.paragraph.span.start

    def shares_paragraph(self, other: Candidate | None) -> bool:
        """Whether another run stands in the same paragraph."""
        return other is not None and other.paragraph is self.paragraph

    def said_by(self, cue: Cue, source: Phrase | None, confidence: float) -> Verdict | None:
        """The verdict that the source of a cue said it."""
        return Verdict(confidence, self.sentence, source, cue) if source is not None else None


SILENT: Final = Tag.QUOTE | Tag.PUNCTUATION
"""Runs and marks."""
NO_SPEECH = Verdict(0.8)
"""The verdict on scare quotes, titles and terms."""


def candidates_of(paragraphs: list[Paragraph], text: str) -> list[Candidate]:
    """All runs of a document as candidates, linked in order."""
    found: list[Candidate] = []
    before: Paragraph | None = None
    previous: Candidate | None = None
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            if not sentence.runs:
                continue
            cues = cues_of(sentence)
            is_alone = all(tag & SILENT for tag in sentence.tags)
            for position, run in sentence.runs:
                words = run.span.of(text)
                candidate = Candidate(
                    run, sentence, position, paragraph, len(words.split()), words, cues, is_alone, before, previous
                )
                if previous is not None:
                    previous.next = candidate
                previous = candidate
                found.append(candidate)
        before = paragraph
    return found
