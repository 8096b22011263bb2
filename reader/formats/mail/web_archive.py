"""The parser of web archives, in which browsers save a page with its images (RFC 2557)."""

from __future__ import annotations

from reader.errors import SourceError
from reader.formats.html.parser import parse_html
from reader.formats.mail.parser import message_of
from reader.formats.parsed import ParsedText
from reader.sources import Source
from reader.sources.decoding import declared_encoding, decode, normalize_line_ends


def parse_mht(source: Source) -> ParsedText:
    """The text and blocks of the page in a web archive. Raises SourceError if there is none."""
    for part in message_of(source.data, source.target).walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            payload = part.get_payload(decode=True)
            data = payload if isinstance(payload, bytes) else b""
            charset = part.get_content_charset("") or declared_encoding(data)
            return parse_html(normalize_line_ends(decode(data, source.target, charset).text))
    raise SourceError(f"{source.target} is damaged: it is a web archive without a page. Save the page anew.")
