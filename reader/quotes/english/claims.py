"""All claims of a document: quotations within marks, paragraphs of a transcript, reports."""

from __future__ import annotations

from reader.quotes.english.candidate import Candidate
from reader.quotes.english.claim import Claim
from reader.quotes.english.quoted import quoted
from reader.quotes.english.reports import reports_in
from reader.quotes.english.transcripts import labelled, speaking
from reader.quotes.sentences import Paragraph


def claims_of(text: str, paragraphs: list[Paragraph], candidates: list[Candidate]) -> list[Claim]:
    """All claims of a document, in the order of the text."""
    labels = speaking(text, paragraphs)
    claims = [*quoted(candidates), *labelled(labels, paragraphs)]
    for paragraph in paragraphs:
        if paragraph.index not in labels:
            for sentence in paragraph.sentences:
                claims += reports_in(sentence)
    return sorted(claims, key=lambda claim: claim.span)
