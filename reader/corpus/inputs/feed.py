"""Feeds (RSS, Atom, JSON Feed): what the feed itself has of each article."""

from __future__ import annotations

from collections.abc import Iterator

from reader.corpus.inputs.opening import Opened
from reader.corpus.options import CorpusOptions
from reader.corpus.record import RawRecord, Record, Rejection, too_large
from reader.sources import Format


def raw_records(opened: Opened, options: CorpusOptions) -> Iterator[RawRecord | Rejection]:
    """The whole feed, which is read at once."""
    data = opened.stream.read(options.largest + 1)
    if len(data) > options.largest:
        yield too_large(opened.path, 0, options.largest, data)
    else:
        yield RawRecord(opened.path, 0, data, len(data))


def record_of(raw: RawRecord, options: CorpusOptions) -> Record | Rejection:
    """The feed, of which each article becomes a document."""
    assert isinstance(raw.content, bytes)
    return Record(raw.input, raw.place, raw.content, Format.FEED)
