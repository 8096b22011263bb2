"""All claims of a document: quotations within marks, paragraphs of a transcript, reports."""

from __future__ import annotations

from reader.quotes.english.candidate import Candidate
from reader.quotes.english.quoted import quoted
from reader.quotes.english.relation import Relation
from reader.quotes.english.reports import reports_in
from reader.quotes.english.transcripts import labelled, speaking
from reader.quotes.progress import Progress, tracked
from reader.quotes.sentences import Paragraph


def relations_of(
    text: str, paragraphs: list[Paragraph], candidates: list[Candidate], progress: Progress
) -> list[Relation]:
    """All claims of a document, in the order of the text; `heard` is told how much of it is done."""
    labels = speaking(text, paragraphs)
    relations = [*quoted(candidates), *labelled(labels, paragraphs)]
    for paragraph in tracked(paragraphs, progress):
        if paragraph.index not in labels:
            for sentence in paragraph.sentences:
                relations += reports_in(sentence)
    return sorted(relations, key=lambda relation: (relation.span.start, relation.span.end))
