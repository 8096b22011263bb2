"""Working on a partition: its records are read, and its rows are written to the tables, each file by a rename."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.corpus.inputs.opening import opened
from reader.corpus.inputs.table import KIND_NAMES, module_of
from reader.corpus.options import CorpusOptions
from reader.corpus.partitions import Partition
from reader.corpus.record import RawRecord, Rejection
from reader.corpus.rows import DocumentRows, Row, rows_of
from reader.corpus.schema import OF_PARTITIONS
from reader.corpus.tables.folders import write_table


class Written(NamedTuple):
    """A partition whose tables are all there."""

    name: str
    """The name of the partition."""
    weight: int
    """How much of the input it is, in bytes."""
    documents: int
    """How many documents it gave."""
    quotations: int
    """How many quotations these have."""
    rejected: int
    """How many records gave none."""


def write_partition(partition: Partition, folder: str, options: CorpusOptions) -> Written:
    """Write the tables of a partition below a folder. Raises OSError if they cannot be written."""
    rows: dict[str, list[tuple[tuple[str | None, ...], Row]]] = defaultdict(list)
    for found in rows_of_partition(partition, options):
        if isinstance(found, Rejection):
            rows["rejected"].append(((), rejected_row(found)))
            continue
        key = tuple(found.keys[name] for name in options.partition_by)
        for table, of_document in found.tables.items():
            rows[table].extend((key, row) for row in of_document)
    is_first = partition.name == FIRST
    for table in OF_PARTITIONS:
        write_table(Path(folder), table, partition.name, rows[table], options, is_needed=is_first)
    counts = (len(rows[table]) for table in ("documents", "quotations", "rejected"))
    return Written(partition.name, partition.weight, *counts)


FIRST = "00000-00000"
"""The name of the first partition, of which every table has a file, so that each can be read."""


def rows_of_partition(partition: Partition, options: CorpusOptions) -> Iterator[DocumentRows | Rejection]:
    """The rows of each document of a partition, in order."""
    module = module_of(KIND_NAMES[partition.kind])
    for raw in records_of(partition, options):
        record = module.record_of(raw, options) if isinstance(raw, RawRecord) else raw
        if isinstance(record, Rejection):
            yield record
        else:
            yield from rows_of(record, options)


def records_of(partition: Partition, options: CorpusOptions) -> Iterator[RawRecord | Rejection]:
    """The records of a partition, which are read from its file if it does not hold them."""
    if not partition.path:
        yield from partition.records
        return
    with opened(partition.path, partition.start, partition.end) as file:
        yield from module_of(KIND_NAMES[partition.kind]).raw_records(file, options)


def rejected_row(rejection: Rejection) -> Row:
    """The row of a record that gives no document."""
    return rejection._asdict() | {
        "code": rejection.code.value,
        "record_id": rejection.record_id or None,
        "beginning": rejection.beginning or None,
    }
