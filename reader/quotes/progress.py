"""Word of how far a long piece of work is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[float], None]
"""Is told how much of some work is done, from 0 to 1."""
REPORTS = 100
"""About how often it is told of each part of the work."""


def no_progress(share: float) -> None:
    """Word of work that nobody waits for."""


def scaled(progress: Progress, first: float, last: float) -> Progress:
    """Who hears of a part of the work: what goes from 0 to 1 there goes from `first` to `last` in the whole."""
    return lambda share: progress(first + (last - first) * share)


def tracked(items: Sequence[T], progress: Progress) -> Iterator[T]:
    """The items, and word of how many of them are done."""
    step = max(1, len(items) // REPORTS)
    for start in range(0, len(items), step):
        yield from items[start : start + step]
        progress(min(1.0, (start + step) / len(items)))
