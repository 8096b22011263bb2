"""Short English texts, parsed or attributed, for unit tests."""

from __future__ import annotations

import reader
from reader.document import Span
from reader.quotes.english.candidate import Candidate, candidates_of
from reader.quotes.english.pack import PACK, judge
from reader.quotes.sentences import Paragraph, Sentence, paragraphs_of


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, one a line."""
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return paragraphs_of(text, spans, PACK)


def sentence(text: str) -> Sentence:
    """The only sentence of a text."""
    [paragraph] = paragraphs(text)
    [found] = paragraph.sentences
    return found


def candidates(text: str) -> list[Candidate]:
    """The runs of a text, judged."""
    found = candidates_of(paragraphs(text), text)
    judge(found)
    return found


def rule_of(text: str, run: int = -1) -> str | None:
    """The rule that decides about a run; None if no rule does."""
    verdict = candidates(text)[run].verdict
    return None if verdict is None else verdict.rule


def said(text: str) -> list[tuple[str, str | None]]:
    """The contents of the quotations of a text, each with its speaker."""
    found = reader.attribute(reader.parse(text)).quotes
    return [(quote.span.of(text), quote.speaker.name if quote.speaker is not None else None) for quote in found]


def speakers(text: str) -> list[str | None]:
    """The speakers of the quotations of a text."""
    return [name for _, name in said(text)]
