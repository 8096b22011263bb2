"""Parsing of HTML: trafilatura extracts the article of a page, whose elements become blocks here."""

from reader.formats.html.parser import parse_html

__all__ = ["parse_html"]
