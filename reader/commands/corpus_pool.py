"""The processes of this machine as the workers of `reader corpus`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from operator import call
from typing import Any, NoReturn, TypeVar

from reader.commands.batches import Batch
from reader.commands.pool import Pool
from reader.corpus.careful import write_carefully
from reader.corpus.options import CorpusOptions
from reader.corpus.partitions import Partition
from reader.corpus.person_table import Spread
from reader.corpus.run import Workers
from reader.corpus.writing import Written, write_partition
from reader.errors import OutputError

T = TypeVar("T")
R = TypeVar("R")
DIED = "A process died while it joined persons; there may be too little memory. Go on with --resume."
DIED_COUNTING = "A process died while it counted; there may be too little memory. Try it with --jobs 1."


@contextmanager
def pool_workers(jobs: int, folder: str, options: CorpusOptions) -> Iterator[Workers]:
    """Some processes, which start when there is work and stay until the end; with one job, this process alone."""
    if jobs == 1:
        yield Workers(partial(map, partial(write_partition, folder=folder, options=options)))
        return
    with Pool[partial[Any], Any](jobs, call, done_again) as pool:
        yield Workers(partial(written, pool, folder, options), partial(spread, pool))


@contextmanager
def counting(jobs: int) -> Iterator[Spread]:
    """Some processes that count; with one job, this process alone."""
    if jobs == 1:
        yield map
        return
    with Pool[partial[Any], Any](jobs, call, died_counting) as pool:
        yield partial(spread, pool)


def died_counting(_: partial[Any]) -> NoReturn:
    """What comes of work on which two processes died. Raises OutputError."""
    raise OutputError(DIED_COUNTING)


def written(
    pool: Pool[partial[Any], Any], folder: str, options: CorpusOptions, partitions: Iterable[Partition]
) -> Iterator[Written]:
    """Write the tables of partitions."""
    calls = ((partial(write_partition, each, folder=folder, options=options), each.weight) for each in partitions)
    return pool.results((Batch((task,), weight) for task, weight in calls), nothing)


def spread(pool: Pool[partial[Any], Any], work: Callable[[T], R], tasks: Iterable[T], /) -> Iterator[R]:
    """The results of some work for each task, in order."""
    return pool.results((Batch((partial(work, each),)) for each in tasks), nothing)


def nothing(_: object) -> tuple[()]:
    """What the command's own process does: the pool does all of it."""
    return ()


def done_again(task: partial[Any]) -> Written:
    """Do once more what two processes died on. Raises OutputError if it is not a partition."""
    if task.func is write_partition:
        return write_carefully(*task.args, **task.keywords)
    raise OutputError(DIED)
