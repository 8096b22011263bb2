"""Working on a partition: its records are read, and its rows are written to the tables, each file by a rename."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from reader.corpus.columns import Columns, Row
from reader.corpus.inputs.opening import opened, reason_of
from reader.corpus.inputs.table import KIND_NAMES, module_of
from reader.corpus.memory import HARMLESS, memory_bounded
from reader.corpus.options import CorpusOptions
from reader.corpus.partitions import Partition, partitions_of_file
from reader.corpus.record import Code, RawRecord, Record, Rejection, beginning_of
from reader.corpus.rows import DocumentRows, rows_of
from reader.corpus.schema import OF_PARTITIONS
from reader.corpus.tables.folders import Key, write_table
from reader.errors import ReaderError, SourceError

FIRST = "00000-00000"
"""The name of the first partition, of which every table has a file, so that each can be read."""
WORKER_DIED = "The process that worked on it was killed or crashed; there may be too little memory for this record."


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
    unread: int
    """How many files could not be read, or not to their end."""


COUNTS = ("documents", "quotations", "rejected", "unread")
"""The counts of a partition."""


def write_partition(
    partition: Partition,
    folder: str,
    options: CorpusOptions,
    skipped: frozenset[int] = frozenset(),
    begin: Callable[[int], None] = lambda _: None,
    base: str = "",
) -> Written:
    """Write the tables of a partition below a folder. Raises OSError if they cannot be written.

    `skipped` are the numbers of records on which a process died before, `begin` is told the number of each that is
    begun, and `base` is the folder from which paths start, if it is not the current one.
    """
    if partition.is_cut_by_worker:
        return write_parts(partition, folder, options, skipped, begin, base)
    tables: dict[str, dict[Key, Columns]] = {table: {} for table in OF_PARTITIONS}
    unread = 0
    raws = records_of(partition, options, base)
    for found in rows_of_records(raws, partition.kind, options, skipped, begin):
        if isinstance(found, Rejection):
            unread += found.code is Code.NOT_READABLE
            tables["rejected"].setdefault((), Columns("rejected")).extend([rejected_row(found)])
            continue
        key = tuple(found.keys[name] for name in options.partition_by)
        for table, of_document in found.tables.items():
            if of_document:
                tables[table].setdefault(key, Columns(table)).extend_of_document(found.common, of_document)
    for table in OF_PARTITIONS:
        is_needed = partition.name == FIRST
        write_table(Path(folder), table, partition.name, tables[table], options, is_needed=is_needed)
    counts = {table: sum(map(len, groups.values())) for table, groups in tables.items()}
    documents, quotations, rejected = (counts[table] for table in ("documents", "quotations", "rejected"))
    return Written(partition.name, partition.weight, documents, quotations, rejected, unread)


def write_parts(
    file: Partition,
    folder: str,
    options: CorpusOptions,
    skipped: frozenset[int],
    begin: Callable[[int], None],
    base: str,
) -> Written:
    """Write the tables of a file that is cut here, part by part; records are counted over all parts."""
    totals = Written(file.name, file.weight, 0, 0, 0, 0)
    first = 0
    for part in partitions_of_file(file, options, base):
        skipped_here = frozenset(number - first for number in skipped)
        written = write_partition(part, folder, options, skipped_here, partial(begin_after, begin, first), base)
        totals = totals._replace(**{name: getattr(totals, name) + getattr(written, name) for name in COUNTS})
        first += len(part.records)
    return totals


def begin_after(begin: Callable[[int], None], first: int, number: int) -> None:
    """Tell which record of a file is begun; `number` is that in its part, and `first` the one with which it begins."""
    begin(first + number)


def rows_of_records(
    raws: Iterable[RawRecord | Rejection],
    kind: str,
    options: CorpusOptions,
    skipped: frozenset[int],
    begin: Callable[[int], None],
) -> Iterator[DocumentRows | Rejection]:
    """The rows of each document of some records of a kind, in order."""
    module = module_of(KIND_NAMES[kind])
    for number, raw in enumerate(raws):
        if isinstance(raw, Rejection):
            yield raw
            continue
        begin(number)
        record = module.record_of(raw, options) if number not in skipped else died_on(raw)
        if isinstance(record, Rejection):
            yield record
        else:
            with memory_bounded(options.memory) if may_take_much(record) else nullcontext():
                found = list(rows_of(record, options))
            yield from found


def may_take_much(record: Record) -> bool:
    """Whether a record is long, or of bytes that may be packed, so that its memory has to be limited."""
    return not isinstance(record.content, str) or len(record.content) > HARMLESS


def records_of(partition: Partition, options: CorpusOptions, base: str) -> Iterator[RawRecord | Rejection]:
    """The records of a partition, which are read from its files if it does not hold them."""
    from_files = (records_of_file(path, partition, options, base) for path in partition.paths)
    return chain(partition.records, chain.from_iterable(from_files))


def records_of_file(
    path: str, partition: Partition, options: CorpusOptions, base: str
) -> Iterator[RawRecord | Rejection]:
    """The records of a file, or of the part of it that belongs to a partition."""
    try:
        with opened(path, partition.start, partition.end, base) as file:
            yield from module_of(KIND_NAMES[partition.kind]).raw_records(file, options)
    except SourceError as error:
        yield Rejection(path, None, Code.NOT_READABLE, str(error))
    except ReaderError:
        raise
    except Exception as error:  # a damaged file must not take others with it
        yield Rejection(path, None, Code.NOT_READABLE, f"{path} is damaged: {reason_of(error)}.")


def died_on(raw: RawRecord) -> Rejection:
    """The rejection of a record on which a process died."""
    beginning = beginning_of(raw.content if isinstance(raw.content, bytes) else str(raw.content))
    return Rejection(raw.input, raw.place, Code.FAILED, WORKER_DIED, beginning=beginning)


def rejected_row(rejection: Rejection) -> Row:
    """The row of a record that gives no document."""
    return rejection._asdict() | {
        "code": rejection.code.value,
        "record_id": rejection.record_id or None,
        "beginning": rejection.beginning or None,
    }
