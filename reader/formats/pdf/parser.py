"""The parser of PDF."""

from __future__ import annotations

from reader.errors import SourceError
from reader.formats.parsed import ParsedText
from reader.sources import Source


def parse_pdf(source: Source) -> ParsedText:
    """The text and blocks of a PDF. Raises SourceError."""
    raise SourceError(
        f"{source.target} is not text: it is a PDF. Convert it with `pdftotext`, and open what that writes."
    )
