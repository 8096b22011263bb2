"""The workers of a Dask cluster: partitions go in, their tables are written where the workers are.

The scheduler is Dask's own: it hands out the partitions, and gives one to another worker if its worker dies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.corpus.careful import write_carefully
from reader.corpus.extra import needed
from reader.corpus.options import CorpusOptions
from reader.corpus.partitions import Partition
from reader.corpus.run import Workers
from reader.corpus.writing import Written, write_partition
from reader.errors import UsageError

if TYPE_CHECKING:
    from distributed import Client, Future

T = TypeVar("T")
R = TypeVar("R")
PENDING = 3
"""How many partitions are with the scheduler for each thread of a worker, so that none waits for the next one."""
RETRIES = 2
"""How often a partition is tried again if its tables cannot be written."""
PATIENCE = 10
"""How long to wait for the scheduler, in seconds."""


@contextmanager
def cluster_workers(address: str, folder: str, options: CorpusOptions) -> Iterator[Workers]:
    """The workers of the scheduler at an address. Raises UsageError if there is none.

    They write to the folder, and read files that are no addresses, by paths that must be the same where they are.
    """
    needed("distributed", "A cluster")
    from distributed import Client

    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(f"There is no Dask scheduler at {address}: {error}.") from None
    with client:
        yield Workers(partial(results, client, str(Path(folder).absolute()), options), partial(spread, client))


def results(client: Client, folder: str, options: CorpusOptions, partitions: Iterable[Partition]) -> Iterator[Written]:
    """Write the tables of partitions on a cluster."""
    from distributed import as_completed
    from distributed.scheduler import KilledWorker

    rest = iter(partitions)
    pending: dict[Future[Written], Partition] = {}
    base = str(Path.cwd())
    submit = partial(client.submit, folder=folder, options=options, base=base, pure=False, retries=RETRIES)

    def begun(partition: Partition, *, is_careful: bool = False) -> Future[Written]:
        future = submit(write_carefully if is_careful else write_partition, partition)
        pending[future] = partition
        return future

    most = PENDING * max(1, sum(client.nthreads().values()))
    running = as_completed([begun(partition) for partition in islice(rest, most)], loop=client.loop)
    for future in running:
        partition = pending.pop(future)
        error = future.exception()
        if isinstance(error, KilledWorker):
            running.add(begun(partition, is_careful=True))
            continue
        if error is not None:
            raise error
        yield future.result()
        running.update([begun(each) for each in islice(rest, 1)])


def spread(client: Client, work: Callable[[T], R], tasks: Iterable[T], /) -> Iterator[R]:
    """The results of some work on a cluster for each task, in order."""
    futures: list[Future[R]] = client.map(work, list(tasks), pure=False, retries=RETRIES)
    return (future.result() for future in futures)
