"""Progress reports of long work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[float], None]
"""Is called with the share of some work that is done, from 0 to 1."""
REPORTS = 100
"""About how many reports are made while a sequence is worked through."""


def no_progress(share: float) -> None:
    """Ignore progress."""


def scaled(progress: Progress, first: float, last: float) -> Progress:
    """The progress of a part of some work, whose 0 to 1 is `first` to `last` of the whole."""
    if progress is no_progress:
        return progress
    return lambda share: progress(first + (last - first) * share)


def tracked(items: Sequence[T], progress: Progress) -> Iterator[T]:
    """The items of a sequence, reporting the share that is done."""
    if progress is no_progress:
        yield from items
        return
    step = max(1, len(items) // REPORTS)
    for start in range(0, len(items), step):
        yield from items[start : start + step]
        progress(min(1.0, (start + step) / len(items)))
