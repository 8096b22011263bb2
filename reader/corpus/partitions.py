"""Cutting an archive into partitions: the same ones whoever works on them, each some megabytes of input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.corpus.inputs.opening import is_packed, is_remote, opened
from reader.corpus.inputs.table import InputKind, kind_of_name, module_of
from reader.corpus.options import CorpusOptions
from reader.corpus.record import Code, RawRecord, Rejection
from reader.errors import SourceError


class Partition(NamedTuple):
    """A part of the input, whose tables are written as a whole."""

    name: str
    """Its name, by which partitions are ordered: the number of the input, and its own number in it."""
    kind: str
    """The name of the kind of its records."""
    weight: int
    """How much of the input it is, in bytes as stored."""
    records: tuple[RawRecord | Rejection, ...] = ()
    """Its records, cut out; empty if they are still to be read from a part of a file."""
    path: str = ""
    """That file."""
    start: int = 0
    """The offset from which on records begin that belong to it."""
    end: int = 0
    """The offset before which they begin."""


def partitions(inputs: Iterable[str], options: CorpusOptions) -> Iterator[Partition]:
    """The partitions of all inputs, in order."""
    for number, path in enumerate(inputs):
        kind = kind_of_name(path)
        if kind.is_cut_by_offset and not is_packed(path) and not is_remote(path) and Path(path).is_file():
            yield from partitions_by_offset(number, path, kind, options)
        else:
            yield from partitions_by_record(number, path, kind, options)


def partitions_by_offset(number: int, path: str, kind: InputKind, options: CorpusOptions) -> Iterator[Partition]:
    """Parts of a file of equal size, which is not read for that."""
    size, step = Path(path).stat().st_size, options.partition_size
    for part, start in enumerate(range(0, max(size, 1), step)):
        end = min(start + step, size)
        yield Partition(f"{number:05}-{part:05}", kind.name, end - start, path=path, start=start, end=end)


def partitions_by_record(number: int, path: str, kind: InputKind, options: CorpusOptions) -> Iterator[Partition]:
    """The records of a file that has to be read from its beginning, some megabytes at a time."""
    part, weight, done = 0, 0, 0
    found: list[RawRecord | Rejection] = []
    try:
        with opened(path) as file:
            for record in module_of(kind).raw_records(file, options):
                found.append(record)
                weight += record.weight if isinstance(record, RawRecord) else 0
                if weight >= options.partition_size:
                    read = file.position()
                    yield Partition(f"{number:05}-{part:05}", kind.name, read - done, tuple(found))
                    part, weight, done, found = part + 1, 0, read, []
    except SourceError as error:
        found.append(Rejection(path, None, Code.NOT_READABLE, str(error)))
    yield Partition(f"{number:05}-{part:05}", kind.name, 0, tuple(found))
