"""The parser of PDF: here, or for a doubtful file in a process of its own."""

from __future__ import annotations

from reader.formats.parsed import ParsedText
from reader.formats.pdf.forms import Verdict, verdict_on
from reader.formats.pdf.opening import too_slow
from reader.formats.pdf.parser import parse_pages
from reader.sources import Source

BEGINNING = 4
"""How many pages are read for the beginning of a long file."""


def parse_pdf(source: Source) -> ParsedText:
    """The text of a PDF, with the places of its pages.

    Raises PasswordError if it is encrypted, SourceError if it is damaged, holds no text or takes too long.
    """
    most_pages = BEGINNING if source.is_beginning else None
    verdict = verdict_on(source.data)
    if verdict is Verdict.FINE:
        return parse_pages(source, most_pages)
    if verdict is Verdict.HOPELESS:
        raise too_slow(source)
    from reader.formats.pdf.apart import parse_apart

    return parse_apart(source, most_pages)
