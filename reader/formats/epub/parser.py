"""The parser of EPUB: the chapters in their order, with the table of contents and what the book says of itself."""

from __future__ import annotations

from dataclasses import replace

from reader.formats.epub.package import read_package
from reader.formats.parsed import ParsedText
from reader.formats.xhtml.document import parse_pages
from reader.formats.xhtml.parsing import parse_xhtml
from reader.sources import Source
from reader.sources.archive import Archive


def parse_epub(source: Source) -> ParsedText:
    """The text and blocks of a book. Raises SourceError if it is damaged or encrypted."""
    archive = Archive(source.data, source.target)
    package = read_package(archive)
    pages = {path: page for path in package.chapters if (page := parse_xhtml(archive.read(path))) is not None}
    parsed = parse_pages(pages, package.contents)
    return replace(parsed, title=package.title, byline=", ".join(package.creators), date=package.date)
