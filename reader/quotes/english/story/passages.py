"""Passages: the paragraphs of a story, in segments of narration and of speech."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from reader.quotes.english.story.mentions import Mention, mentions_in
from reader.quotes.english.story.spellings import Spellings
from reader.quotes.english.story.words import Word, Words, words_between
from reader.quotes.pairing import Run
from reader.quotes.sentences import Paragraph

ENDING = ".,!?…—-:;"
"""What speech ends with, before its closing mark."""
INTRODUCING = frozenset({",", ":", ";", "—", "--", ".", "!", "?", "..."})
"""What can precede speech that begins within a sentence."""


@dataclass(eq=False)
class Segment:
    """Narration, or the speech of one run."""

    words: Words
    """Its words, one at least."""
    run: Run | None = None
    """The run, if it is speech."""
    mentions: list[Mention] = field(default_factory=list)
    """Who is mentioned in it, in order."""


@dataclass(eq=False)
class Passage:
    """A paragraph of a story."""

    index: int
    """Its index among the paragraphs."""
    segments: list[Segment]
    """Its narration and speech in order."""

    @cached_property
    def speech(self) -> list[Segment]:
        """The segments that are speech."""
        return [segment for segment in self.segments if segment.run is not None]

    @property
    def is_open(self) -> bool:
        """Whether its last speech goes on in the next paragraph, so that no mark closes it."""
        last = self.segments[-1].run if self.segments else None
        return last is not None and not last.is_closed


def passages_of(text: str, paragraphs: list[Paragraph], dashed: dict[int, list[Run]]) -> list[Passage]:
    """The paragraphs of a story as passages, with all mentions.

    `dashed` has what is spoken in the paragraphs whose speech a dash marks, by their index.
    """
    passages = [passage_of(text, paragraph, dashed.get(paragraph.index)) for paragraph in paragraphs]
    spellings = Spellings(segment.words for passage in passages for segment in passage.segments)
    for passage in passages:
        for segment in passage.segments:
            segment.mentions = [*mentions_in([*segment.words], spellings)]
    return passages


def passage_of(text: str, paragraph: Paragraph, dashed: list[Run] | None) -> Passage:
    """A paragraph as a passage; what is in quotation marks and no speech is narration."""
    segments, narration = list[Segment](), list[Word]()
    at = paragraph.span.start
    for run in paragraph.runs if dashed is None else dashed:
        narration += words_between(text, at, run.outer.start, opens=not narration)
        at = run.outer.end
        if dashed is None and not is_speech(text, run, narration, begins=not narration and not segments):
            narration += words_between(text, run.outer.start, at, opens=False)
            continue
        if narration:
            segments.append(Segment(Words(narration)))
            narration = []
        if spoken := [*words_between(text, run.span.start, run.span.end, opens=True)]:
            segments.append(Segment(Words(spoken), run))
    narration += words_between(text, at, paragraph.span.end, opens=not narration)
    if narration:
        segments.append(Segment(Words(narration)))
    return Passage(paragraph.index, segments)


def is_speech(text: str, run: Run, before: list[Word], *, begins: bool) -> bool:
    """Whether a run is speech, not a word or title in quotation marks.

    `before` is the narration before it; `begins` says whether it begins the paragraph.
    """
    inner = text[run.span.start : run.span.end].strip("_'’‘\"”")
    if not run.is_closed or begins:
        return True
    if not inner or inner[-1] not in ENDING:
        is_introduced = bool(before) and before[-1].text in {":", ","}
        return is_introduced and inner[:1].isupper() and " " in inner
    return not inner[0].islower() or not before or before[-1].text in INTRODUCING
