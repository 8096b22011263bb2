"""Cutting an archive into partitions: the same ones whoever works on them, each some megabytes of input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from reader.corpus.inputs.listing import Input
from reader.corpus.inputs.opening import is_packed, opened, reason_of
from reader.corpus.inputs.table import FILES, KIND_NAMES, InputKind, module_of
from reader.corpus.memory import MEBIBYTE
from reader.corpus.options import CorpusOptions
from reader.corpus.record import Code, RawRecord, Rejection
from reader.errors import ReaderError, SourceError

FILE_WEIGHT = 1 << 10
"""The weight of each file that is a text of its own in addition to its bytes, since opening it takes time."""


LARGEST, SMALLEST = 4 * MEBIBYTE, MEBIBYTE // 2
"""How large a partition is at most and at least if nobody says how large, in bytes."""
MANY_FILES = 16
"""From how many inputs on workers cut files by themselves that have to be read from their beginning."""
LARGEST_CUT_BY_WORKER = 64 * MEBIBYTE
"""The largest of these files, as stored; larger ones are cut here, so that several workers share each."""
LAST, SMALLER = 3, 4
"""How many partitions at the end of the input are cut into how many, so that no worker ends much later than others."""
MOST_WANTED = 256
"""In how many partitions an archive is cut at most as long as they are smaller than the largest: enough for each worker
to have as much to do as the others, few enough for their files to cost little.
"""


class Partition(NamedTuple):
    """A part of the input, whose tables are written as a whole."""

    name: str
    """Its name, by which partitions are ordered: the number of the group of inputs, and its own number in it."""
    kind: str
    """The name of the kind of its records."""
    weight: int
    """How much of the input it is, in bytes as stored."""
    records: tuple[RawRecord | Rejection, ...] = ()
    """Its records, cut out; empty if they are still to be read from files."""
    paths: tuple[str, ...] = ()
    """Those files."""
    start: int = 0
    """Of a part of a file, the offset from which on records begin that belong to it."""
    end: int | None = None
    """The offset before which they begin; None for whole files."""
    is_cut_by_worker: bool = False
    """Whether the worker cuts the file into the partitions that begin with this one."""


def fitting_size(inputs: Iterable[Input]) -> int:
    """How large the partitions of some inputs are if nobody says how large, in bytes; the same for any workers.

    >>> fitting_size([Input("a.jsonl", FILES, 20 << 20)]) >> 10, fitting_size([Input("s3://a", FILES, None)]) >> 10
    (512, 4096)
    """
    sizes = [each.size for each in inputs]
    total = sum(size for size in sizes if size is not None)
    return LARGEST if None in sizes else max(SMALLEST, min(LARGEST, total // MOST_WANTED))


def groups(inputs: Iterable[Input]) -> Iterator[list[Input]]:
    """The inputs in groups that are cut by themselves: files that follow each other and are a text each, and others."""
    for is_text, run in groupby(inputs, key=lambda each: each.kind is FILES):
        if is_text:
            yield list(run)
        else:
            yield from ([each] for each in run)


def partitions(inputs: Iterable[Input], options: CorpusOptions) -> Iterator[Partition]:
    """The partitions of all inputs, in order."""
    found = list(inputs)
    cut = list(groups(found))
    for number, group in enumerate(cut):
        has_many, is_last = len(found) >= MANY_FILES, number == len(cut) - 1
        yield from partitions_of_group(number, group, options, has_many=has_many, is_last=is_last)


def partitions_of_group(
    number: int, group: list[Input], options: CorpusOptions, *, has_many: bool, is_last: bool
) -> Iterator[Partition]:
    """The partitions of a group of inputs, of which there are many or few; `is_last` if none is after it."""
    first = group[0]
    if first.kind is FILES:
        return partitions_of_files(number, group, options)
    if is_cut_by_offset(first) and first.size is not None:
        return partitions_by_offset(number, first, first.size, options, is_last=is_last)
    if has_many and first.size is not None and first.size <= LARGEST_CUT_BY_WORKER:
        name = partition_name(number, 0)
        return iter([Partition(name, first.kind.name, first.size, paths=(first.path,), is_cut_by_worker=True)])
    return partitions_by_record(number, first.path, first.kind, options)


def is_cut_by_offset(input: Input) -> bool:
    """Whether parts of a file can be read without what is before them."""
    is_page = input.path.startswith(("http:", "https:"))
    return input.kind.is_cut_by_offset and not is_packed(input.path) and not is_page


def partition_name(number: int, part: int) -> str:
    """The name of a partition.

    >>> partition_name(2, 13)
    '00002-00013'
    """
    return f"{number:05}-{part:05}"


def partitions_of_files(number: int, group: list[Input], options: CorpusOptions) -> Iterator[Partition]:
    """Files that are a text each, some megabytes together."""
    part, weight = 0, 0
    paths: list[str] = []
    for each in group:
        paths.append(each.path)
        weight += (each.size or 0) + FILE_WEIGHT
        if weight >= options.partition_size:
            yield Partition(partition_name(number, part), FILES.name, weight, paths=tuple(paths))
            part, weight, paths = part + 1, 0, []
    if paths:
        yield Partition(partition_name(number, part), FILES.name, weight, paths=tuple(paths))


def partitions_by_offset(
    number: int, file: Input, size: int, options: CorpusOptions, *, is_last: bool
) -> Iterator[Partition]:
    """Parts of a file of equal size, which is not read for that; those at the end of all input are smaller."""
    step = options.partition_size
    whole = size - LAST * step if is_last and size > 2 * LAST * step else size
    starts = [*range(0, max(whole, 1), step), *range(whole, size, max(1, step // SMALLER))]
    for part, (start, end) in enumerate(pairwise([*starts, size])):
        yield Partition(partition_name(number, part), file.kind.name, end - start, (), (file.path,), start, end)


def partitions_of_file(file: Partition, options: CorpusOptions, base: str) -> Iterator[Partition]:
    """The partitions of a file that a worker cuts; `base` is the folder from which its path starts."""
    number = int(file.name.partition("-")[0])
    return partitions_by_record(number, file.paths[0], KIND_NAMES[file.kind], options, base)


def partitions_by_record(
    number: int, path: str, kind: InputKind, options: CorpusOptions, base: str = ""
) -> Iterator[Partition]:
    """The records of a file that has to be read from its beginning, some megabytes at a time."""
    part, weight, done, read = 0, 0, 0, 0
    found: list[RawRecord | Rejection] = []
    for record, read in cut_out(path, kind, options, base):
        found.append(record)
        weight += record.weight if isinstance(record, RawRecord) else FILE_WEIGHT
        if weight >= options.partition_size:
            yield Partition(partition_name(number, part), kind.name, read - done, tuple(found))
            part, weight, done, found = part + 1, 0, read, []
    if found or not part:
        yield Partition(partition_name(number, part), kind.name, read - done, tuple(found))


def cut_out(
    path: str, kind: InputKind, options: CorpusOptions, base: str
) -> Iterator[tuple[RawRecord | Rejection, int]]:
    """The records of a file, and how much of it has been read, in bytes; the last one may say why that is not all."""
    read = 0
    try:
        with opened(path, base=base) as file:
            for record in module_of(kind).raw_records(file, options):
                read = file.position
                yield record, read
            read = file.position
    except SourceError as error:
        yield Rejection(path, None, Code.NOT_READABLE, str(error)), read
    except ReaderError:
        raise
    except Exception as error:  # a damaged file must not take others with it
        reason = f"{path} is damaged, and nothing behind this place can be read: {reason_of(error)}."
        yield Rejection(path, None, Code.NOT_READABLE, reason), read
