"""A navigation history: what was opened in a run, in order, and where in it the user is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class NavigationHistory(Generic[T]):
    """Items in a row of which one is current, like the pages of a browser tab."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self.items = list(items)
        self.index = 0 if self.items else -1

    @property
    def current(self) -> T | None:
        """The current item; None if there are none."""
        return self.items[self.index] if self.items else None

    def ahead(self, step: int) -> T | None:
        """The item that is some steps on, or back; None beyond the ends."""
        index = self.index + step
        return self.items[index] if 0 <= index < len(self.items) else None

    def go(self, step: int) -> None:
        """Go some steps on, or back, as far as there are items."""
        self.index = min(max(self.index + step, 0), len(self.items) - 1)

    def add(self, item: T) -> list[T]:
        """Go on to a new item; those that were ahead are dropped, and returned."""
        dropped = self.items[self.index + 1 :]
        self.items[self.index + 1 :] = [item]
        self.index += 1
        return dropped

    def drop(self, item: T) -> None:
        """Remove an item that is not the current one."""
        index = self.items.index(item)
        del self.items[index]
        self.index -= index < self.index
