"""Passages: the paragraphs of a story, in segments of narration and of speech."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from reader.quotes.english.story.contrasts import tell_apart
from reader.quotes.english.story.mentions import ARTICLE, DESCRIBING, LONGEST_DESCRIPTION, mentions_in
from reader.quotes.english.story.segments import Passage, Segment
from reader.quotes.english.story.spellings import Spellings
from reader.quotes.english.story.words import Columns, Word, Words, listed, words_between
from reader.quotes.pairing import Run
from reader.quotes.sentences import Paragraph
from reader.quotes.vocabulary import Tag

NO_NOUN = Tag.FUNCTION | Tag.ADVERB | Tag.PREPOSITION | Tag.CONJUNCTION | Tag.PRONOUN | Tag.PUNCTUATION
"""The bits of words that end a description."""
REFERRING = listed("referring")
ENDING = ".,!?…—-:;"
"""What speech ends with, before its closing mark."""
INTRODUCING = frozenset({",", ":", ";", "—", "--", ".", "!", "?", "..."})
"""What can precede speech that begins within a sentence."""


def passages_of(text: str, paragraphs: list[Paragraph], dashed: dict[int, list[Run]]) -> list[Passage]:
    """The paragraphs of a story as passages, with all mentions.

    `dashed` has what is spoken in the paragraphs whose speech a dash marks, by their index.
    """
    columns = Columns()
    passages = [passage_of(text, paragraph, dashed.get(paragraph.index), columns) for paragraph in paragraphs]
    spellings = Spellings(segment.words for passage in passages for segment in passage.segments)
    spellings.persons.update(noun for passage in passages for noun in speaking_nouns(passage))
    for passage in passages:
        for segment in passage.segments:
            segment.mentions = tuple(mentions_in([*segment.words], spellings))
    tell_apart(passages)
    return passages


def speaking_nouns(passage: Passage) -> Iterator[str]:
    """The nouns of those who are said to speak right after their words: "said the old *keeper*"."""
    for speech, narration in pairwise(passage.segments):
        if speech.run is not None and narration.run is None and (noun := speaking_noun(narration.words)):
            yield noun


def speaking_noun(words: Words) -> str:
    """The noun of the one who speaks, where narration begins with a verb of saying and an article, or with these in
    the other order: "said the old keeper", "the keeper said".
    """
    opening = [*islice(words, LONGEST_DESCRIPTION + 2)]
    is_inverted = bool(opening) and bool(opening[0].tag & Tag.SPEECH)
    article = int(is_inverted)
    if len(opening) < article + 2 or opening[article].low not in DESCRIBING:
        return ""
    described = [*takewhile(can_describe, opening[article + 1 :])]
    rest = opening[article + 1 + len(described) :]
    if not is_inverted:
        said = next((i for i, word in enumerate(described) if i and word.tag & Tag.SPEECH), len(described))
        described, rest = described[:said], described[said:] or rest
        if not rest or not rest[0].tag & Tag.SPEECH:
            return ""
    if not described or not rest or rest[0].text[0].isupper():
        return ""
    return "" if described[-1].low in REFERRING else described[-1].low


def can_describe(word: Word) -> bool:
    """Whether a word can be an adjective or the noun of a description."""
    return word.text[0].islower() and not word.tag & NO_NOUN and not word.low.endswith("ly")


def passage_of(text: str, paragraph: Paragraph, dashed: list[Run] | None, columns: Columns) -> Passage:
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
            segments.append(Segment(columns.add(narration)))
            narration = []
        if spoken := [*words_between(text, run.span.start, run.span.end, opens=True)]:
            segments.append(Segment(columns.add(spoken), run))
    narration += words_between(text, at, paragraph.span.end, opens=not narration)
    if narration:
        segments.append(Segment(columns.add(narration)))
    return Passage(paragraph.index, segments)


def is_speech(text: str, run: Run, before: list[Word], *, begins: bool) -> bool:
    """Whether a run is speech, not a word or title in quotation marks.

    `before` is the narration before it; `begins` says whether it begins the paragraph.
    """
    inner = text[run.span.start : run.span.end].strip("_'’‘\"”")
    if not run.is_closed or begins:
        return True
    if before and before[-1].low in ARTICLE and inner.endswith(","):
        return False
    if not inner or inner[-1] not in ENDING:
        is_introduced = bool(before) and before[-1].text in {":", ","}
        return is_introduced and inner[:1].isupper() and " " in inner
    return not inner[0].islower() or not before or before[-1].text in INTRODUCING
