"""All cores at work for one command: batches go to a pool of processes, and what they make comes back in order."""

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
from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from reader.commands.batches import Batch
from reader.commands.making import Made, Work
from reader.commands.worker import STOP, begin, worked_through
from reader.errors import SourceError
from reader.sources import Format

T = TypeVar("T")

AHEAD = 8
"""How many batches are under way for each worker, so that it has some while a long one is waited for."""
HEAVIEST = 64 << 20
"""About how much, in bytes, may be under way; so the memory that is used does not grow with the number of targets."""
MOST_ON_WINDOWS = 61
"""How many processes Windows can wait for at once."""

ENDED = "the process that read it was killed or crashed; perhaps there is too little memory for this text."
"""What is said of a target that ended a process which had nothing else to do."""


@dataclass(slots=True)
class Waiting(Generic[T]):
    """A batch whose turn has not come."""

    batch: Batch
    """The targets."""
    future: Future[list[Made[T]]] | None
    """What will be made of them; None where the process of the command makes it when it is their turn."""


class Pool(Generic[T]):
    """Processes that work through batches of files, and the batches that are under way."""

    def __init__(self, jobs: int, work: Work[T], format: Format | None) -> None:
        self.jobs = min(jobs, MOST_ON_WINDOWS) if sys.platform == "win32" else jobs
        self.work, self.format = work, format
        self.waiting: deque[Waiting[T]] = deque()
        self.executor = self.started()

    def started(self) -> ProcessPoolExecutor:
        """Processes, which begin with the first batch."""
        context = multiprocessing.get_context(start_method())
        return ProcessPoolExecutor(self.jobs, context, begin, (self.work, self.format))

    def __enter__(self) -> Self:
        """The pool, whose processes end with the block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """End the processes; where something went wrong or Ctrl+C was pressed, also those that are at work."""
        if kind is not None and STOP is not None:
            for process in multiprocessing.active_children():
                if process.pid:
                    with suppress(ProcessLookupError):
                        os.kill(process.pid, STOP)
        self.executor.shutdown(cancel_futures=True)

    def in_order(self, every: Iterable[Batch], here: Callable[[str], Made[T]]) -> Iterator[Made[T]]:
        """What is made of each target, as soon as it is its turn; by `here` where no other process can read it."""
        for batch in every:
            self.waiting.append(Waiting(batch, self.submitted(batch) if batch.is_of_files else None))
            while self.is_full() or self.is_first_done():
                yield from self.first(here)
        while self.waiting:
            yield from self.first(here)

    def is_full(self) -> bool:
        """Whether enough is under way."""
        heavy = len(self.waiting) >= self.jobs and sum(one.batch.weight for one in self.waiting) >= HEAVIEST
        return heavy or len(self.waiting) >= self.jobs * AHEAD

    def is_first_done(self) -> bool:
        """Whether what is next need not be waited for."""
        return bool(self.waiting) and (future := self.waiting[0].future) is not None and future.done()

    def first(self, here: Callable[[str], Made[T]]) -> Iterator[Made[T]]:
        """What is made of the batch whose turn it is."""
        one = self.waiting.popleft()
        if one.future is None:
            yield from map(here, one.batch.targets)
            return
        try:
            made = one.future.result()
        except BrokenProcessPool:
            self.executor.shutdown()  # and with it its threads, which are no good company for a process that starts
            yield from self.one_by_one(one.batch)
            self.begin_anew()
        else:
            yield from made

    def submitted(self, batch: Batch) -> Future[list[Made[T]]]:
        """What will be made of a batch; if a process ends meanwhile, BrokenProcessPool instead."""
        with signals_held():
            try:
                return self.executor.submit(worked_through, batch.targets)  # type: ignore[arg-type]  # it makes `work`'s
            except BrokenProcessPool as error:
                future: Future[list[Made[T]]] = Future()
                future.set_exception(error)
                return future

    def begin_anew(self) -> None:
        """Start other processes for what was under way when one of them ended."""
        self.executor = self.started()
        for one in self.waiting:
            if one.future is not None and isinstance(one.future.exception(), BrokenProcessPool):
                one.future = self.submitted(one.batch)

    def one_by_one(self, batch: Batch) -> Iterator[Made[T]]:
        """What is made of the targets of a batch, each by a process of its own: so it is seen which of them ends it."""
        for target in batch.targets:
            with Pool(1, self.work, self.format) as alone:
                try:
                    made = alone.submitted(Batch((target,))).result()
                except BrokenProcessPool:
                    made = [SourceError(f"{target} is left out: {ENDED}")]
            yield from made


def start_method() -> str | None:
    """How processes start: on Linux as copies of this one, at once; that is safe, for it has no threads by then.

    On other systems as Python thinks best there, with all modules imported anew.
    """
    return "fork" if sys.platform == "linux" else None


@contextmanager
def signals_held() -> Iterator[None]:
    """Keep signals until later: for processes that start meanwhile, until they know what to do with them."""
    if STOP is None:
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, STOP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
