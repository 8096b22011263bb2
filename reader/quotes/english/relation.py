"""A claim: a quotation with the words that name its source, before it is known which person the words mean."""

from __future__ import annotations

from typing import NamedTuple

from reader.document import QuoteKind, Span
from reader.quotes.english.appositions import Phrase
from reader.quotes.sentences import Sentence


class Relation(NamedTuple):
    """A quotation and the words that name who said it."""

    span: Span
    """The content."""
    kind: QuoteKind
    """Direct, mixed or indirect."""
    runs: tuple[Span, ...]
    """The runs within it."""
    sentence: Sentence
    """Where the source stands."""
    source: Phrase
    """The words that name who said it."""
    cue: Span | None
    """The words that say that it is said."""
    rule: str
    """The rule that decided."""
    confidence: float
    """How likely it is right."""
