"""Parquet, by pyarrow: a row for each article."""

from __future__ import annotations

from collections.abc import Iterator

from reader.corpus.extra import needed
from reader.corpus.inputs.fields import record_of_fields
from reader.corpus.inputs.opening import BUFFER, Opened, reason_of
from reader.corpus.options import CorpusOptions
from reader.corpus.record import RawRecord, Record, Rejection
from reader.errors import SourceError

ROWS = 64
"""How many rows are in memory at a time."""
EACH = 256
"""What a row weighs beside its text, in bytes."""


def raw_records(opened: Opened, options: CorpusOptions) -> Iterator[RawRecord | Rejection]:
    """The rows. Raises SourceError if the file is damaged or has no column with a text."""
    needed("pyarrow", f"Reading {opened.path}")
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    number = 0
    try:
        file = ParquetFile(opened.stream, buffer_size=BUFFER, pre_buffer=False)
        wanted = {name for names in options.fields.values() for name in names}
        columns = [name for name in file.schema_arrow.names if name in wanted]
        if not set(options.fields["text"]) & set(columns):
            has = ", ".join(file.schema_arrow.names[:12])
            raise SourceError(
                f"{opened.path} has no column {', '.join(options.fields['text'])}; it has {has}. Name the one with the "
                "texts with --column text=NAME."
            )
        for batch in file.iter_batches(batch_size=ROWS, columns=columns):
            for values in batch.to_pylist():
                size = sum(len(value) for value in values.values() if isinstance(value, str))
                yield RawRecord(opened.path, number, values, size + EACH)
                number += 1
    except ArrowException as error:
        raise SourceError(f"{opened.path} cannot be read on from row {number}: {reason_of(error)}.") from None


def record_of(raw: RawRecord, options: CorpusOptions) -> Record | Rejection:
    """The values of a row."""
    assert isinstance(raw.content, dict)
    return record_of_fields(raw, raw.content, options)
