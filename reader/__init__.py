"""`reader`: an article's outline, its text, and who said what in it."""

from __future__ import annotations

from reader.document import (
    Attribution,
    Block,
    BlockKind,
    Document,
    Gender,
    Mention,
    MentionForm,
    Quote,
    QuoteKind,
    Section,
    SectionKind,
    Span,
    Speaker,
    Style,
    StyleKind,
)
from reader.errors import ConfigError, ReaderError, SourceError, UsageError

__all__ = [
    "Attribution",
    "Block",
    "BlockKind",
    "ConfigError",
    "Document",
    "Gender",
    "Mention",
    "MentionForm",
    "Quote",
    "QuoteKind",
    "ReaderError",
    "Section",
    "SectionKind",
    "SourceError",
    "Span",
    "Speaker",
    "Style",
    "StyleKind",
    "UsageError",
    "attribute",
    "open",
    "parse",
]

__version__ = "0.1.0"


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
