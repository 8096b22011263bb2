"""All attribution relations of a document: quotations in marks, turns of a transcript, and reports."""

from __future__ import annotations

from reader.quotes.english.candidate import Candidate
from reader.quotes.english.quoted import quoted_relations
from reader.quotes.english.relation import Relation
from reader.quotes.english.reports import reported_relations
from reader.quotes.english.transcripts import labelled_relations, turns_of
from reader.quotes.progress import Progress, tracked
from reader.quotes.sentences import Paragraph


def relations_of(
    text: str, paragraphs: list[Paragraph], candidates: list[Candidate], progress: Progress
) -> list[Relation]:
    """All attribution relations of a document, in the order of the text."""
    labels = turns_of(text, paragraphs)
    relations = [*quoted_relations(candidates), *labelled_relations(labels, paragraphs)]
    for paragraph in tracked(paragraphs, progress):
        if paragraph.index not in labels:
            for sentence in paragraph.sentences:
                relations += reported_relations(sentence)
    return sorted(relations, key=lambda relation: (relation.span.start, relation.span.end))
