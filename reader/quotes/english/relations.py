"""All attribution relations of a document: quotations in marks, turns of a transcript, and reports."""

from __future__ import annotations

from reader.quotes.english.candidate import Candidate
from reader.quotes.english.quoted import quoted_relations
from reader.quotes.english.relation import Relation
from reader.quotes.english.reports import reported_relations
from reader.quotes.english.screening import is_headline, is_speech
from reader.quotes.english.text_kind import text_kind
from reader.quotes.english.transcripts import labelled_relations, turns_of
from reader.quotes.progress import Progress, tracked
from reader.quotes.sentences import Paragraph


def relations_of(
    text: str, paragraphs: list[Paragraph], candidates: list[Candidate], progress: Progress
) -> list[Relation]:
    """All attribution relations of a document, in the order of the text."""
    labels = turns_of(text, paragraphs)
    relations = [*quoted_relations(candidates), *labelled_relations(text, labels, paragraphs)]
    for paragraph in tracked(paragraphs, progress):
        if paragraph.index not in labels and not is_headline(text, paragraph):
            for sentence in paragraph.sentences:
                relations += reported_relations(sentence)
    kind = text_kind(text, paragraphs, len(labels))
    relations = [relation for relation in relations if is_speech(relation, kind)]
    return sorted(relations, key=lambda relation: (relation.span.start, relation.span.end))
