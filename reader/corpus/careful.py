"""Partitions on which a process died: done once more in a process of their own, without the records that it dies on."""

from __future__ import annotations

from reader.corpus.options import CorpusOptions
from reader.corpus.partitions import Partition
from reader.corpus.writing import Written, write_partition
from reader.worker_process import Receive, Send, WorkerProcess, WorkerProcessError, serve

MODULE = "reader.corpus"


def write_carefully(partition: Partition, folder: str, options: CorpusOptions, base: str = "") -> Written:
    """Write the tables of a partition on which a process died before.

    A record on which the new process dies is rejected. Raises WorkerProcessError if it dies before it has begun one.
    """
    skipped: set[int] = set()
    while True:
        last = -1
        try:
            request = [partition, folder, options, frozenset(skipped), base]
            with WorkerProcess(MODULE).response_to(request) as receive:
                while not isinstance(found := receive(), Written):
                    last = int(found)
                return found
        except WorkerProcessError:
            if last < 0 or last in skipped:
                raise
            skipped.add(last)


def handle(receive: Receive, send: Send) -> None:
    """Write the tables of a partition, and say which record is begun."""
    partition, folder, options, skipped, base = (receive() for _ in range(5))
    send(write_partition(partition, folder, options, skipped, send, base))


def main() -> None:
    """Run as the process of a partition."""
    serve(handle)
