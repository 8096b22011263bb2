"""Memory: what a function gives, worked out once for each key."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
SIZE = 20_000
"""Where a memory is emptied, so that it does not grow with the text."""


class Memo(dict[Key, Value]):
    """What a function gives for each key that was asked for; asked as a dict, which costs no call where it is known."""

    def __init__(self, function: Callable[[Key], Value]) -> None:
        super().__init__()
        self.function = function

    def __missing__(self, key: Key) -> Value:
        """Look at a new key."""
        if len(self) >= SIZE:
            self.clear()
        found = self[key] = self.function(key)
        return found
