"""Crawls (WARC, and the texts taken from them, WET), by FastWARC: a page for each article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.corpus.extra import needed
from reader.corpus.inputs.opening import Opened
from reader.corpus.options import CorpusOptions
from reader.corpus.record import Code, RawRecord, Record, Rejection, beginning_of, too_large
from reader.sources import Format

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

PAGES = ("text/html", "application/xhtml+xml", "text/plain")
"""The kinds of content that are read; images, scripts and the like are passed over."""
ANSWER = "application/http"
"""What a server of the web said; crawlers also keep what name servers said."""
FETCHED = 200
"""The status of a page that was fetched; redirects and error pages are passed over."""
HEAD_SIZE = 1 << 16
"""How large the head of an answer may be, in bytes."""


def raw_records(opened: Opened, options: CorpusOptions) -> Iterator[RawRecord | Rejection]:
    """The pages that were fetched, and texts taken from pages."""
    needed("fastwarc", f"Reading {opened.path}")
    from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    for found in ArchiveIterator(opened.stored, record_types=wanted, parse_http=False):
        place, address = found.stream_pos, found.headers.get("WARC-Target-URI") or ""
        data = found.reader.read(options.largest + HEAD_SIZE)
        if len(data) == options.largest + HEAD_SIZE:
            yield too_large(opened.path, place, options.largest, data, address)
        elif len(data) < found.content_length:
            reason = "The record is cut off."
            yield Rejection(opened.path, place, Code.NOT_A_RECORD, reason, address, beginning_of(data))
        elif found.record_type == WarcRecordType.response and media_type_of(found) in ("", ANSWER):
            answer = WarcRecord()  # apart from the iterator, which errors in it would confuse
            answer.set_bytes_content(data)
            answer.is_http = True
            yield from page_of(opened.path, place, address, answer, data, options)
        elif (media_type := media_type_of(found)) in PAGES:
            yield RawRecord(opened.path, place, data, len(data), address, media_type)


def media_type_of(found: WarcRecord) -> str:
    """What kind of content a record has; empty if it does not say."""
    return (found.headers.get("Content-Type") or "").partition(";")[0].strip().lower()


def page_of(
    path: str, place: int, address: str, answer: WarcRecord, data: bytes, options: CorpusOptions
) -> Iterator[RawRecord | Rejection]:
    """The page in the answer of a server, if it is one and was fetched; `data` are the answer with its head."""
    try:
        answer.parse_http(auto_decode="all")
        status = answer.http_headers.status_code
        content = answer.reader.read(options.largest + 1) if status == FETCHED else b""
    except (OSError, ValueError, AttributeError):
        status = None
    if status is None:
        reason = "The record is damaged: it is no answer of a server, or cannot be unpacked."
        yield Rejection(path, place, Code.NOT_A_RECORD, reason, address, beginning_of(data))
        return
    media_type = (answer.http_content_type or "").lower()
    if status != FETCHED or media_type not in PAGES:
        return
    if len(content) > options.largest:
        yield too_large(path, place, options.largest, content, address)
    else:
        yield RawRecord(path, place, content, len(content), address, media_type, answer.http_charset or "")


def record_of(raw: RawRecord, options: CorpusOptions) -> Record | Rejection:
    """The page."""
    assert isinstance(raw.content, bytes)
    format = options.format or (Format.PLAIN if raw.media_type == "text/plain" else Format.HTML)
    return Record(raw.input, raw.place, raw.content, format, url=raw.address, charset=raw.charset)
