"""Transcripts: paragraphs whose speaker is named by a label before a colon."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document import QuoteKind, Span
from reader.quotes.english.appositions import Phrase
from reader.quotes.english.nominal import name_in
from reader.quotes.english.relation import Relation
from reader.quotes.sentences import Paragraph
from reader.quotes.speaker_labels import speaker_labels

LABEL_RULE = "speaker_label"
"""The name of the rule."""
ENDS = frozenset(".!?…)\"”’'")
"""The last characters of a paragraph in which a speaker continues; a heading ends with none of them."""


def turns_of(text: str, paragraphs: list[Paragraph]) -> dict[int, int]:
    """For each paragraph of a transcript up to the last label, the index of the paragraph with the label of its
    speaker.
    """
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
    """The attribution relations of a transcript, by the turns of its paragraphs."""
    for index, owner in turns.items():
        s, sentences = paragraphs[owner].sentences[0], paragraphs[index].sentences
        colon = s.words.index(":") if ":" in s.words else 0
        starts = [sentence.start(at) for sentence in sentences for at in range(len(sentence))]
        starts = starts[colon + 1 :] if index == owner else starts
        if colon and starts:
            last = s.words.index("(") - 1 if "(" in s.words[1:colon] else colon - 1
            source = Phrase(0, last, name_in(s, 0, last))
            span = Span(starts[0], sentences[-1].end(len(sentences[-1]) - 1))
            yield Relation(span, QuoteKind.INDIRECT, (), s, source, s.span(colon, colon), LABEL_RULE, 0.95)
