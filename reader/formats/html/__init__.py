"""HTML to blocks: trafilatura finds the article in the page, the rest is done here."""

from reader.formats.html.parser import parse_html

__all__ = ["parse_html"]
