"""From a source to a document: a parser for each format, one outline builder for all."""

from __future__ import annotations

from reader.document import Document
from reader.formats.outline import build
from reader.formats.parsed import Parsed
from reader.sources import Format, Source

__all__ = ["Parsed", "parse_source"]


def parse_source(source: Source) -> Document:
    """The document of a source."""
    return build(blocks_of(source), source.target)


def blocks_of(source: Source) -> Parsed:
    """The blocks of a source; the parser of a format is imported when a text in it is met."""
    if source.format is Format.MARKDOWN:
        from reader.formats.markdown import parse_markdown

        return parse_markdown(source.text)
    from reader.formats.plain import parse_plain

    return parse_plain(source.text)
