"""Memoization by subscript."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
SIZE = 20_000
"""The number of results at which a memo is emptied, so that it does not grow with the text."""


class Memo(dict[Key, Value]):
    """The results of a function, by argument. Subscripting a dict makes no function call where the result is known."""

    def __init__(self, function: Callable[[Key], Value]) -> None:
        super().__init__()
        self.function = function

    def __missing__(self, key: Key) -> Value:
        """Compute the result for a new argument."""
        if len(self) >= SIZE:
            self.clear()
        found = self[key] = self.function(key)
        return found
