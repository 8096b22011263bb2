"""From a record to its document, or to each of the documents that it lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.corpus.inputs.opening import without_packing
from reader.corpus.options import CorpusOptions
from reader.corpus.record import Record
from reader.document import Document
from reader.errors import SourceError
from reader.formats import document_of, parse_blocks
from reader.formats.collections.parts import part_of
from reader.formats.kind import kind_of
from reader.sources import Format, ReadOptions, Source
from reader.sources.decoding import normalize_line_ends
from reader.sources.reading import decode_source


def documents_of(record: Record, options: CorpusOptions) -> Iterator[tuple[Record, Document]]:
    """The document of a record, or each article of a feed with what is known of it. Raises SourceError."""
    document = document_of_record(record, options)
    if not document.listed:
        yield record, document
        return
    for number, listed in enumerate(document.listed):
        part = part_of(document, listed)
        of_part = record._replace(
            place=number,
            title=part.title,
            byline=part.byline,
            date=part.date,
            url=listed.target if "://" in listed.target else "",
            outlet=document.title,
            is_whole_file=False,
        )
        yield of_part, replace(part, kind=kind_of(part.text, part.blocks))


def document_of_record(record: Record, options: CorpusOptions) -> Document:
    """The document of a record. Raises SourceError if it has no text, or none that can be read."""
    parsed = parse_blocks(source_of(record, options))
    known = replace(
        parsed,
        title=record.title or parsed.title,
        byline=record.byline or parsed.byline,
        date=record.date or parsed.date,
    )
    return document_of(known, record.document_id)


def source_of(record: Record, options: CorpusOptions) -> Source:
    """The text of a record, before it is parsed. Raises SourceError."""
    name = record.document_id
    if isinstance(record.content, bytes):
        reading = ReadOptions(record.format, options.encoding)
        source = decode_source(record.content, without_packing(name), reading, record.charset)
        source = replace(source, target=name)
    else:
        source = Source(normalize_line_ends(record.content), record.format or Format.PLAIN, name)
    if not source.data and not source.text.strip():
        raise SourceError(f"{name} has no text.")
    return source
