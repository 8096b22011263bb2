"""Worker processes: long work runs in a process of its own, so that it delays no key and leaves no memory in use.

Requests and responses are pickles of plain values. A response is sent in several pickles of a few items each: loading
one must not keep any key waiting, and a single pickler would keep every value alive until its end.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from threading import Thread
from typing import Any, TypeVar

from reader.errors import ReaderError

T = TypeVar("T")
Send = Callable[[object], None]
Receive = Callable[[], Any]

BATCH_SIZE = 32
"""How many items are sent in one pickle."""
CHUNK_SIZE = 1 << 20
"""The length of the chunks in which a text is sent, in code points."""
PIPE_BUFFER = 1 << 16
"""How much is read from the pipe at once, in bytes. After each read a thread waits anew for the interpreter's lock, so
many small reads would slow down a thread that gives way to others.
"""
PARENT_POLL = 0.5
"""How often a process checks whether its parent is still there, in seconds."""
NICENESS = 5
"""By how much the worker lowers its priority, so that keys come first where processes outnumber cores."""
COMMAND = (sys.executable, "-P", "-m")
"""The command that runs a module as a worker; -P keeps it from importing modules from the current folder."""


class WorkerProcessError(ReaderError):
    """The worker process could not be started, or ended before it had sent its whole response."""


class WorkerProcess:
    """A process that handles one request: it runs a module, which calls `serve`."""

    def __init__(self, module: str) -> None:
        self.module = module
        self.process: subprocess.Popen[bytes] | None = None
        self.is_stopped = False

    @contextmanager
    def response_to(self, request: Iterable[object]) -> Iterator[Receive]:
        """Send the parts of a request; yields a function that waits for the next part of the response.

        Raises WorkerProcessError if the process cannot be started or ends too soon.
        """
        try:
            self.process = subprocess.Popen(
                [*COMMAND, self.module],
                bufsize=PIPE_BUFFER,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            with self.process as process:
                assert process.stdin is not None
                assert process.stdout is not None
                if self.is_stopped:
                    process.kill()
                for part in request:
                    pickle.dump(part, process.stdin, pickle.HIGHEST_PROTOCOL)
                process.stdin.close()
                yield partial(pickle.load, process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise WorkerProcessError(f"A worker process ended unexpectedly: {error}.") from None

    def stop(self) -> None:
        """Kill the process, or keep it from starting its work."""
        self.is_stopped = True
        if self.process is not None:
            self.process.kill()


def serve(handle: Callable[[Receive, Send], None]) -> None:
    """Run as a worker: `handle` is given functions that receive the request and send the response, part by part.

    The worker ends when its parent is gone, even in the middle of its work.
    """
    gc.disable()
    Thread(target=end_without, args=(os.getppid(),), daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(NICENESS)

    def send(part: object) -> None:
        pickle.dump(part, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
        sys.stdout.buffer.flush()

    handle(partial(pickle.load, sys.stdin.buffer), send)


def end_without(parent: int) -> None:
    """Wait until another process is no longer the parent, and end this one."""
    wait_while_parent(parent)
    os._exit(1)


def wait_while_parent(process: int) -> None:
    """Wait until another process is no longer the parent of this one; the system tells nobody when it ends."""
    while os.getppid() == process:
        time.sleep(PARENT_POLL)


def chunks(text: str) -> Iterator[bytes]:
    """A text in chunks to be sent one by one, in UTF-8; an empty one marks the end.

    A string that is pickled keeps its UTF-8 for as long as it lives.
    """
    for start in range(0, len(text), CHUNK_SIZE):
        yield text[start : start + CHUNK_SIZE].encode("utf-8", "surrogatepass")
    yield b""


def received_text(receive: Receive) -> str:
    """The text whose `chunks` are the next parts to be received."""
    return "".join([chunk.decode("utf-8", "surrogatepass") for chunk in iter(receive, b"")])


def item_batches(items: Sequence[T]) -> list[list[T]]:
    """Items in batches of at most BATCH_SIZE."""
    return [list(items[i : i + BATCH_SIZE]) for i in range(0, len(items), BATCH_SIZE)]
