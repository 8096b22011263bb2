"""The parser of EPUB books, versions 2 and 3."""

from reader.formats.epub.parser import parse_epub

__all__ = ["parse_epub"]
