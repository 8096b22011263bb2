"""Work on many things side by side, in threads that never keep the program from exiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from queue import SimpleQueue
from threading import Event, Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def side_by_side(items: Sequence[T], work: Callable[[T], R], most: int) -> Iterator[tuple[int, R]]:
    """The results of some work on each item, with its index, as each is there; at most so many at a time.

    The work must not raise anything. Work that has not begun is left when the iterator is closed.
    """
    waiting: SimpleQueue[int | None] = SimpleQueue()
    done: SimpleQueue[tuple[int, R]] = SimpleQueue()
    is_over = Event()
    workers = min(most, len(items))
    for number in [*range(len(items)), *[None] * workers]:
        waiting.put(number)

    def run() -> None:
        while (number := waiting.get()) is not None and not is_over.is_set():
            done.put((number, work(items[number])))

    for _ in range(workers):
        Thread(target=run, daemon=True).start()
    try:
        for _ in items:
            yield done.get()
    finally:
        is_over.set()
