"""The parser of EPUB: the chapters in their order, with the table of contents and what the book says of itself."""

from __future__ import annotations

from dataclasses import replace

from reader.formats.epub.package import read_package
from reader.formats.headline import with_headline
from reader.formats.parsed import ParsedText
from reader.formats.xhtml.document import parse_pages
from reader.formats.xhtml.parsing import parse_xhtml
from reader.sources import Source
from reader.sources.archive import Archive

BEGINNING = 12_000
"""How much of a book is read first, with the markup, in bytes; then up to the end of the chapter."""


def parse_epub(source: Source) -> ParsedText:
    """The text and blocks of a book, or of its first chapters. Raises SourceError if it is damaged or encrypted."""
    archive = Archive(source.data, source.target)
    package = read_package(archive, BEGINNING if source.is_beginning else None)
    pages = {path: page for path in package.chapters if (page := parse_xhtml(archive.read(path))) is not None}
    parsed = parse_pages(pages, package.contents)
    if package.title:
        parsed = replace(parsed, blocks=tuple(with_headline(list(parsed.blocks), parsed.text, package.title)))
    return replace(parsed, title=package.title, byline=", ".join(package.creators), date=package.date)
