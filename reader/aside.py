"""Work aside: in a process of its own, so that it holds up no key and what it takes stays in no memory.

Between the two ends go pickles of plain values: a question one way, then answers the other way, as they come and a few
items at a time, because to take one in must not keep anybody waiting. Each is a pickle by itself, as one
for all would keep every value until its end.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

from reader.errors import ReaderError

T = TypeVar("T")
Send = Callable[[object], None]
Receive = Callable[[], Any]

AT_ONCE = 32
"""How many items are sent at once."""
PIECE = 1 << 20
"""How long the pieces are in which a text is sent, in code points."""
BUFFER = 1 << 16
"""How much is taken from the pipe at once, in bytes: a thread that reads more often than others may have their turn
keeps them from it, as each read lets them wait anew.
"""
NICE = 5
"""How much the other end steps back where there are more processes than cores: keys come first."""
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
    def asked(self, question: Iterable[object]) -> Iterator[Receive]:
        """Ask something in parts, and have what waits for the next answer.

        Raises AsideError where the process ends too soon.
        """
        try:
            self.process = subprocess.Popen(
                [*COMMAND, self.module],
                bufsize=BUFFER,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            with self.process as process:
                assert process.stdin is not None
                assert process.stdout is not None
                if self.is_stopped:
                    process.kill()
                for part in question:
                    pickle.dump(part, process.stdin, pickle.HIGHEST_PROTOCOL)
                process.stdin.close()
                yield partial(pickle.load, process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise AsideError(f"The process that was to help has ended: {error}.") from None

    def stop(self) -> None:
        """End it, wherever it is."""
        self.is_stopped = True
        if self.process is not None:
            self.process.kill()


def serve(work: Callable[[Receive, Send], None]) -> None:
    """Be the other end: `work` is given what waits for the next part of the question, and what sends an answer."""
    gc.disable()
    if hasattr(os, "nice"):
        os.nice(NICE)

    def send(answer: object) -> None:
        pickle.dump(answer, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
        sys.stdout.buffer.flush()

    work(partial(pickle.load, sys.stdin.buffer), send)


def pieces(text: str) -> Iterator[str]:
    """A text in pieces, the last of them empty, which are sent one by one."""
    for start in range(0, len(text), PIECE):
        yield text[start : start + PIECE]
    yield ""


def joined(receive: Receive) -> str:
    """The text whose pieces come next."""
    return "".join(iter(receive, ""))


def parts(items: Sequence[T]) -> list[list[T]]:
    """Items a few at a time."""
    return [list(items[i : i + AT_ONCE]) for i in range(0, len(items), AT_ONCE)]
