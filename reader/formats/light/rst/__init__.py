"""The parser of reStructuredText."""

from reader.formats.light.rst.parser import parse_rst

__all__ = ["parse_rst"]
