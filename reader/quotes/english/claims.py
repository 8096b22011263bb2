"""All claims of a document: quotations within marks, paragraphs of a transcript, reports."""

from __future__ import annotations

from reader.quotes.english.candidate import Candidate
from reader.quotes.english.claim import Claim
from reader.quotes.english.quoted import quoted
from reader.quotes.english.reports import reports_in
from reader.quotes.english.transcripts import labelled, speaking
from reader.quotes.progress import Heard, told
from reader.quotes.sentences import Paragraph


def claims_of(text: str, paragraphs: list[Paragraph], candidates: list[Candidate], heard: Heard) -> list[Claim]:
    """All claims of a document, in the order of the text; `heard` is told how much of it is done."""
    labels = speaking(text, paragraphs)
    claims = [*quoted(candidates), *labelled(labels, paragraphs)]
    for paragraph in told(paragraphs, heard):
        if paragraph.index not in labels:
            for sentence in paragraph.sentences:
                claims += reports_in(sentence)
    return sorted(claims, key=lambda claim: (claim.span.start, claim.span.end))
