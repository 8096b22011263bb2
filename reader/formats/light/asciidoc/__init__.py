"""The parser of AsciiDoc."""

from reader.formats.light.asciidoc.parser import parse_asciidoc

__all__ = ["parse_asciidoc"]
