"""Feeds (RSS, Atom, JSON Feed): what the feed itself has of each article."""

from __future__ import annotations

from reader.corpus.inputs import whole_file
from reader.corpus.options import CorpusOptions
from reader.corpus.record import RawRecord, Record, Rejection
from reader.sources import Format

raw_records = whole_file.raw_records
"""A feed is read at once, as any file is."""


def record_of(raw: RawRecord, options: CorpusOptions) -> Record | Rejection:
    """The feed, of which each article becomes a document."""
    assert isinstance(raw.content, bytes)
    return Record(raw.input, raw.place, raw.content, Format.FEED)
