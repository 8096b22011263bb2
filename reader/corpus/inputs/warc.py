"""Crawls (WARC, and the texts taken from them, WET), by FastWARC: a page for each article."""

from __future__ import annotations

from collections.abc import Iterator

from reader.corpus.extra import needed
from reader.corpus.inputs.opening import Opened
from reader.corpus.options import CorpusOptions
from reader.corpus.record import Code, RawRecord, Record, Rejection, too_large
from reader.sources import Format

PAGES = ("text/html", "application/xhtml+xml", "text/plain")
"""The kinds of content that are read; images, scripts and the like are passed over."""
FETCHED = 200
"""The status of a page that was fetched; redirects and error pages are passed over."""


def raw_records(opened: Opened, options: CorpusOptions) -> Iterator[RawRecord | Rejection]:
    """The pages that were fetched, and texts taken from pages."""
    needed("fastwarc", f"Reading {opened.path}")
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    for found in ArchiveIterator(opened.stored, record_types=wanted, parse_http=True, auto_decode="all"):
        place, address = found.stream_pos, found.headers.get("WARC-Target-URI") or ""
        if found.record_type == WarcRecordType.response:
            if not found.is_http_parsed:
                reason = "The record is damaged: it has no answer of a server."
                yield Rejection(opened.path, place, Code.NOT_A_RECORD, reason, address)
                continue
            if found.http_headers.status_code != FETCHED:
                continue
            media_type = found.http_content_type or ""
        else:
            media_type = (found.headers.get("Content-Type") or "").partition(";")[0].strip()
        if media_type.lower() not in PAGES:
            continue
        data = found.reader.read(options.largest + 1)
        if len(data) > options.largest:
            yield too_large(opened.path, place, options.largest, data, address)
        else:
            yield RawRecord(opened.path, place, data, len(data), address, media_type.lower(), found.http_charset or "")


def record_of(raw: RawRecord, options: CorpusOptions) -> Record | Rejection:
    """The page."""
    assert isinstance(raw.content, bytes)
    format = options.format or (Format.PLAIN if raw.media_type == "text/plain" else Format.HTML)
    return Record(raw.input, raw.place, raw.content, format, url=raw.address, charset=raw.charset)
