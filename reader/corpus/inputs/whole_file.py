"""Files that are a text each: whatever the reader opens."""

from __future__ import annotations

from collections.abc import Iterator

from reader.corpus.inputs.opening import Opened
from reader.corpus.options import CorpusOptions
from reader.corpus.record import RawRecord, Record, Rejection, too_large


def raw_records(opened: Opened, options: CorpusOptions) -> Iterator[RawRecord | Rejection]:
    """The file itself."""
    data = opened.stream.read(options.largest + 1)
    if len(data) > options.largest:
        yield too_large(opened.path, 0, options.largest, data)
    else:
        yield RawRecord(opened.path, 0, data, len(data))


def record_of(raw: RawRecord, options: CorpusOptions) -> Record | Rejection:
    """The text of the file."""
    assert isinstance(raw.content, bytes)
    return Record(raw.input, raw.place, raw.content, options.format, is_whole_file=True)
