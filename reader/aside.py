"""Work aside: in a process of its own, so that it holds up no key and what it takes stays in no memory.

Between the two ends go pickles of the program's own objects: a question one way, then answers the other way, as they
come and a few items at a time, because to take one in must not keep anybody waiting.
"""

from __future__ import annotations

import gc
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from reader.errors import ReaderError

T = TypeVar("T")

AT_ONCE = 32
"""How many items are sent at once."""
COMMAND = (sys.executable, "-P", "-m")
"""What runs a module as the other end; -P keeps it from taking modules from the folder that the reader was started in.
"""


class AsideError(ReaderError):
    """The process ended before it had given all answers."""


class Aside:
    """A process that does one piece of work: a module that is run, and calls `serve`."""

    def __init__(self, module: str) -> None:
        self.module = module
        self.process: subprocess.Popen[bytes] | None = None
        self.is_stopped = False

    @contextmanager
    def asked(self, question: object) -> Iterator[Callable[[], Any]]:
        """Ask, and have what waits for the next answer. Raises AsideError where the process ends too soon."""
        try:
            self.process = subprocess.Popen(
                [*COMMAND, self.module], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            with self.process as process:
                assert process.stdin is not None
                assert process.stdout is not None
                if self.is_stopped:
                    process.kill()
                pickle.dump(question, process.stdin, pickle.HIGHEST_PROTOCOL)
                process.stdin.close()
                yield pickle.Unpickler(process.stdout).load
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise AsideError(f"The process that was to help has ended: {error}.") from None

    def stop(self) -> None:
        """End it, wherever it is."""
        self.is_stopped = True
        if self.process is not None:
            self.process.kill()


def serve(work: Callable[[Any, Callable[[object], None]], None]) -> None:
    """Be the other end: `work` is given the question, and what sends an answer."""
    gc.disable()
    question = pickle.load(sys.stdin.buffer)
    pickler = pickle.Pickler(sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)

    def send(answer: object) -> None:
        pickler.dump(answer)
        sys.stdout.buffer.flush()

    work(question, send)


def parts(items: Sequence[T]) -> list[list[T]]:
    """Items a few at a time."""
    return [list(items[i : i + AT_ONCE]) for i in range(0, len(items), AT_ONCE)]
