"""The processes of this machine as the workers of `reader corpus`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from reader.commands.batches import Batch
from reader.commands.pool import Pool
from reader.corpus.careful import write_carefully
from reader.corpus.options import CorpusOptions
from reader.corpus.partitions import Partition
from reader.corpus.writing import Written, write_partition


def pool_results(jobs: int, folder: str, options: CorpusOptions, partitions: Iterable[Partition]) -> Iterator[Written]:
    """Write the tables of partitions in some processes; with one job, in this process."""
    write = partial(write_partition, folder=folder, options=options)
    if jobs == 1:
        yield from map(write, partitions)
        return
    write_again = partial(write_carefully, folder=folder, options=options)
    batches = (Batch((each,), each.weight) for each in partitions)
    with Pool[Partition, Written](jobs, write, write_again) as pool:
        yield from pool.results(batches, lambda partition: [write_again(partition)])
