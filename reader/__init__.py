"""`reader`: an article's outline, its text, and who said what in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.document import (
    Block,
    BlockKind,
    Document,
    Section,
    SectionKind,
    Span,
    Style,
    StyleKind,
)
from reader.errors import ConfigError, ReaderError, SourceError, UsageError

if TYPE_CHECKING:
    from reader.document import (
        Anchor,
        Attribution,
        Correction,
        Gender,
        Mention,
        MentionForm,
        Merge,
        Quote,
        QuoteKind,
        Reattribution,
        Speaker,
        anchor_of,
    )

__all__ = [
    "Anchor",
    "Attribution",
    "Block",
    "BlockKind",
    "ConfigError",
    "Correction",
    "Document",
    "Gender",
    "Mention",
    "MentionForm",
    "Merge",
    "Quote",
    "QuoteKind",
    "ReaderError",
    "Reattribution",
    "Section",
    "SectionKind",
    "SourceError",
    "Span",
    "Speaker",
    "Style",
    "StyleKind",
    "UsageError",
    "anchor_of",
    "attribute",
    "correct",
    "open",
    "parse",
]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """What of the model is read when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reader import document

    return getattr(document, name)


def open(target: str) -> Document:
    """The document at a path or an address, or on standard input for "-".

    Raises SourceError if it cannot be read.
    """
    from reader.formats import parse_source
    from reader.sources import read

    return parse_source(read(target))


def parse(text: str, format: str = "plain") -> Document:
    """The document of a text that is at hand; `format` is "plain", "markdown" or "html"."""
    from reader.formats import parse_source
    from reader.sources import Format, Source

    return parse_source(Source(text=text, format=Format(format)))


def attribute(document: Document) -> Attribution:
    """The quotations of a document and who said them."""
    from reader.quotes import attribute as attribute_document

    return attribute_document(document)


def correct(document: Document, attribution: Attribution, corrections: Iterable[Correction]) -> Attribution:
    """The attribution with corrections laid over it in their order; one that has nothing to correct changes nothing."""
    from reader.quotes.corrections import corrected

    return corrected(document, attribution, corrections)
