"""A trail: what was opened in a run, one after the other, and where on it the reader is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class Trail(Generic[T]):
    """Things in a row, of which one is the current one, as pages are in a browser."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self.items = list(items)
        self.index = 0 if self.items else -1

    @property
    def current(self) -> T | None:
        """The one that the reader is at; None on an empty trail."""
        return self.items[self.index] if self.items else None

    def ahead(self, step: int) -> T | None:
        """The one that is some steps on, or back; None beyond the ends."""
        index = self.index + step
        return self.items[index] if 0 <= index < len(self.items) else None

    def go(self, step: int) -> None:
        """Go some steps on, or back, as far as there are any."""
        self.index = min(max(self.index + step, 0), len(self.items) - 1)

    def add(self, item: T) -> list[T]:
        """Go on to a new one; those that were ahead are left, and returned."""
        left = self.items[self.index + 1 :]
        self.items[self.index + 1 :] = [item]
        self.index += 1
        return left

    def drop(self, item: T) -> None:
        """Take one out that the reader is not at."""
        index = self.items.index(item)
        del self.items[index]
        self.index -= index < self.index
