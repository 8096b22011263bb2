"""Attribution relations: content, cue and source of a quotation, before the source is resolved to a speaker."""

from __future__ import annotations

from reader.document import QuoteKind, Span
from reader.named_tuple import NamedTuple
from reader.quotes.english.appositions import Phrase
from reader.quotes.sentences import Sentence


class Relation(NamedTuple):
    """An attribution relation, as in the corpora PARC3 and PolNeAR."""

    span: Span
    """The content."""
    kind: QuoteKind
    """Direct, mixed or indirect."""
    runs: tuple[Span, ...]
    """The runs within the content."""
    sentence: Sentence
    """The sentence that contains the source."""
    source: Phrase
    """The words that name the source."""
    cue: Span | None
    """The cue, if there is one."""
    rule: str
    """The name of the rule that decided."""
    confidence: float
    """The probability that it is right, from 0 to 1."""
