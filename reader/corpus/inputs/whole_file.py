"""Files that are a text each: whatever the reader opens."""

from __future__ import annotations

from collections.abc import Iterator

from reader.corpus.inputs.opening import Opened
from reader.corpus.options import CorpusOptions
from reader.corpus.record import RawRecord, Record, Rejection


def raw_records(opened: Opened, options: CorpusOptions) -> Iterator[RawRecord | Rejection]:
    """The file itself."""
    yield RawRecord(opened.path, 0, None, 0)


def record_of(raw: RawRecord, options: CorpusOptions) -> Record | Rejection:
    """The text of the file."""
    return Record(raw.input, raw.place, None, options.format)
