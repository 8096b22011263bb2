"""Transcripts: paragraphs that are said by whom the label before a colon names."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document import QuoteKind, Span
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.nominal import name_in
from reader.quotes.english.relation import Relation
from reader.quotes.sentences import Paragraph
from reader.quotes.speaker_labels import speaker_labels

LABEL = "speaker_label"
"""The name of the rule."""
ENDS = frozenset(".!?…)\"”’'")
"""With what a paragraph that goes on with a speaker ends; a heading does not."""


def turns_of(text: str, paragraphs: list[Paragraph]) -> dict[int, int]:
    """For each paragraph of a transcript, up to the last label, the one whose label says who speaks."""
    labels = speaker_labels(text, [paragraph.span for paragraph in paragraphs])
    turns: dict[int, int] = {}
    current: int | None = None
    last = max(labels, default=-1)
    for paragraph in paragraphs[: last + 1]:
        current = paragraph.index if paragraph.index in labels else current
        if current is not None and (current == paragraph.index or text[paragraph.span.end - 1] in ENDS):
            turns[paragraph.index] = current
    return turns


def labelled_relations(turns: dict[int, int], paragraphs: list[Paragraph]) -> Iterator[Relation]:
    """The claims of a transcript: a paragraph is said by whom its label names, or the label before it."""
    for index, owner in turns.items():
        s, sentences = paragraphs[owner].sentences[0], paragraphs[index].sentences
        colon = s.words.index(":") if ":" in s.words else 0
        starts = [sentence.start(at) for sentence in sentences for at in range(len(sentence))]
        starts = starts[colon + 1 :] if index == owner else starts
        if colon and starts:
            last = s.words.index("(") - 1 if "(" in s.words[1:colon] else colon - 1
            source = Phrase(0, last, name_in(s, 0, last))
            span = Span(starts[0], sentences[-1].end(len(sentences[-1]) - 1))
            yield Relation(span, QuoteKind.INDIRECT, (), s, source, s.span(colon, colon), LABEL, 0.95)
