"""A pool of worker processes for one command: batches are handed out to the workers, and results return in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from typing import Generic, Self, TypeVar

from reader.commands.batches import Batch
from reader.commands.worker import STOP_SIGNAL, initialize, run_batch
from reader.structs import Struct

T = TypeVar("T")
R = TypeVar("R")

BATCHES_PER_WORKER = 8
"""How many batches may be pending for each worker, so that it has work while the command waits for a slow batch."""
PENDING_WEIGHT = 64 << 20
"""Roughly the weight, in bytes, that may be pending, so that memory use does not grow with the number of targets."""
WINDOWS_WORKERS = 61
"""The greatest number of processes that Windows can wait for at once."""


class PendingBatch(Generic[T, R], Struct, frozen=False):
    """A batch whose results have not been returned yet."""

    batch: Batch[T]
    """The targets."""
    future: Future[list[R]] | None
    """The results to come; None if the command's own process does the work when it is the batch's turn."""


class Pool(Generic[T, R]):
    """Worker processes, and the batches that are pending.

    `work` has the result for a target, and `on_death` the one for a target on which a worker died twice, the second
    time while it had no other work; both are functions of modules, or partial ones.
    """

    def __init__(self, workers: int, work: Callable[[T], R], on_death: Callable[[T], R]) -> None:
        self.workers = min(workers, WINDOWS_WORKERS) if sys.platform == "win32" else workers
        self.work, self.on_death = work, on_death
        self.pending: deque[PendingBatch[T, R]] = deque()
        self.executor = self.new_executor()

    def new_executor(self) -> ProcessPoolExecutor:
        """An executor, which starts its workers when the first batch is submitted."""
        context = multiprocessing.get_context(start_method())
        return ProcessPoolExecutor(self.workers, context, partial(initialize, self.work))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """End the workers; after an error or Ctrl+C, interrupt those that are busy."""
        if kind is not None and STOP_SIGNAL is not None:
            for process in multiprocessing.active_children():
                if process.pid:
                    with suppress(ProcessLookupError):
                        os.kill(process.pid, STOP_SIGNAL)
        self.executor.shutdown(cancel_futures=True)

    def results(self, batches: Iterable[Batch[T]], run_here: Callable[[T], Iterable[R]]) -> Iterator[R]:
        """The results for each target, in order and as early as possible; `run_here` has those for what is no file."""
        for batch in batches:
            self.pending.append(PendingBatch(batch, self.submit(batch) if batch.is_of_files else None))
            while self.is_full() or self.is_first_done():
                yield from self.first_results(run_here)
        while self.pending:
            yield from self.first_results(run_here)

    def is_full(self) -> bool:
        """Whether no more batches should be submitted for now."""
        is_heavy = sum(pending.batch.weight for pending in self.pending) >= PENDING_WEIGHT
        count = len(self.pending)
        return (is_heavy and count >= self.workers) or count >= self.workers * BATCHES_PER_WORKER

    def is_first_done(self) -> bool:
        """Whether the results of the first pending batch are there."""
        return bool(self.pending) and (future := self.pending[0].future) is not None and future.done()

    def first_results(self, run_here: Callable[[T], Iterable[R]]) -> Iterator[R]:
        """Take the first pending batch, and wait for its results."""
        first = self.pending.popleft()
        if first.future is None:
            yield from chain.from_iterable(map(run_here, first.batch.targets))
            return
        try:
            results = first.future.result()
        except BrokenProcessPool:
            self.executor.shutdown()  # also ends its threads: a process must not be forked while there are any
            yield from self.results_one_by_one(first.batch)
            self.restart()
        else:
            yield from results

    def submit(self, batch: Batch[T]) -> Future[list[R]]:
        """Hand a batch to the workers. If one dies meanwhile, the future raises BrokenProcessPool."""
        with signals_blocked():
            try:
                return self.executor.submit(run_batch, batch.targets)  # type: ignore[arg-type]  # does this pool's work
            except BrokenProcessPool as error:
                future: Future[list[R]] = Future()
                future.set_exception(error)
                return future

    def restart(self) -> None:
        """Start new workers, and submit again what was pending when a worker died."""
        self.executor = self.new_executor()
        for pending in self.pending:
            if pending.future is not None and isinstance(pending.future.exception(), BrokenProcessPool):
                pending.future = self.submit(pending.batch)

    def results_one_by_one(self, batch: Batch[T]) -> Iterator[R]:
        """The results of a batch with a worker for each target, which tells on which target workers die."""
        for target in batch.targets:
            with Pool(1, self.work, self.on_death) as pool:
                try:
                    results = pool.submit(Batch((target,))).result()
                except BrokenProcessPool:
                    results = [self.on_death(target)]
            yield from results


def start_method() -> str | None:
    """How workers start. Forking is fast, and safe because this process has no threads yet; it is used on Linux only.

    Elsewhere Python's default is used, which may import all modules anew.
    """
    return "fork" if sys.platform == "linux" else None


@contextmanager
def signals_blocked() -> Iterator[None]:
    """Block SIGINT and the stop signal; workers that start within the block inherit this until they have handlers."""
    if STOP_SIGNAL is None:
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, STOP_SIGNAL})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
