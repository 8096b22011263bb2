"""A process that works through batches of files for a command, until that stops or ends."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from types import FrameType
from typing import Generic, TypeVar

from reader.commands.making import Made, Work, made
from reader.sources import Format

T = TypeVar("T")

STOP: signal.Signals | None = getattr(signal, "SIGUSR1", None)
"""The signal that tells a worker to do no more; on Windows there is none."""


@dataclass
class State(Generic[T]):
    """What a worker knows."""

    work: Work[T]
    """What it makes of each document."""
    format: Format | None
    """How the files are written, if not by name."""
    is_busy: bool = False
    """Whether it is at work, and not about to take or to hand over some."""
    is_stopped: bool = False
    """Whether it was told to do no more."""

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        """Do no more, but hand over what is being handed over: half of it would block the command for ever."""
        self.is_stopped = True
        if self.is_busy:
            raise KeyboardInterrupt

    @contextmanager
    def busy(self) -> Iterator[None]:
        """At work. Raises KeyboardInterrupt where it is to stop."""
        self.is_busy = True
        try:
            if self.is_stopped:
                raise KeyboardInterrupt
            yield
        finally:
            self.is_busy = False


states: list[State[object]] = []
"""The one state of this process; none in the process of the command."""


def begin(work: Work[object], format: Format | None) -> None:
    """Make this process a worker."""
    state = State(work, format)
    states.append(state)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process of the command gets it as well, and says what to do
    if STOP is not None:
        signal.signal(STOP, state.stop)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, STOP})
    gc.freeze()  # what was there before needs no looking through at each collection
    Thread(target=end_with_command, daemon=True).start()


def end_with_command() -> None:
    """Wait for the end of the process of the command, and end with it, however it ended."""
    command = multiprocessing.parent_process()
    if command is not None:
        command.join()
        os._exit(1)


def worked_through(targets: tuple[str, ...]) -> list[Made[object]]:
    """What is made of each file. Raises KeyboardInterrupt where the worker is told to stop."""
    [state] = states
    with state.busy():
        return [made(state.work, target, state.format) for target in targets]
