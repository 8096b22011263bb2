"""A worker of a command's pool: a process that works on batches of targets until the command stops it or ends."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from types import FrameType
from typing import Any, Generic, TypeVar

from reader.commands.output import HarmlessStream
from reader.structs import Struct

T = TypeVar("T")
R = TypeVar("R")

STOP_SIGNAL: signal.Signals | None = getattr(signal, "SIGUSR1", None)
"""The signal that tells a worker to stop; Windows has none."""


class WorkerState(Generic[T, R], Struct, frozen=False, slots=False):
    """The work of a worker, and whether it is at it."""

    work: Callable[[T], R]
    """What is done with each target."""
    is_busy: bool = False
    """Whether it is at work, as opposed to a batch being received or a result being sent."""
    is_stopped: bool = False
    """Whether the worker was told to stop."""

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        """Handle the stop signal: interrupt the work, but not the sending, which would block the command."""
        self.is_stopped = True
        if self.is_busy:
            raise KeyboardInterrupt

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Mark the worker as busy within the block. Raises KeyboardInterrupt if it was told to stop."""
        self.is_busy = True
        try:
            if self.is_stopped:
                raise KeyboardInterrupt
            yield
        finally:
            self.is_busy = False


states: list[WorkerState[Any, object]] = []
"""The state of this process, if it is a worker; empty in the command's own process."""


def initialize(work: Callable[[Any], object]) -> None:
    """Make this process a worker."""
    state = WorkerState(work)
    states.append(state)
    sys.stderr = HarmlessStream(sys.stderr)  # a copy of the command's process has that already, a new process has not
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the command's process gets the signal as well, and decides
    if STOP_SIGNAL is not None:
        signal.signal(STOP_SIGNAL, state.stop)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, STOP_SIGNAL})
    gc.freeze()  # collections need not look through the objects of the modules
    Thread(target=exit_with_command, daemon=True).start()


def exit_with_command() -> None:
    """Wait for the command's process to end, however it ends, and exit."""
    command = multiprocessing.parent_process()
    if command is not None:
        command.join()
        os._exit(1)


def run_batch(targets: tuple[object, ...]) -> list[object]:
    """The results for each target. Raises KeyboardInterrupt if the worker is told to stop."""
    [state] = states
    with state.busy():
        return [state.work(target) for target in targets]
