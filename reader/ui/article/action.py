"""An action: what a key, the palette or a click performs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from reader.structs import Struct
from reader.ui.layout.scrolling import Scroll

F = TypeVar("F")
"""The features that an action is performed by."""


class Action(Struct, Generic[F]):
    """One entry of the action table."""

    name: str
    """Its name under `keys` in config.yaml."""
    help: str
    """Words for the help and the palette."""
    group: str
    """The heading it is listed under in the help."""
    perform: Callable[[F], Awaitable[None] | None]
    """The method that performs it; keys that follow wait until it is done."""
    label: str = ""
    """Its word in the footer; empty if the footer does not show it."""
    scroll: Scroll | None = None
    """The step by which it scrolls, if scrolling is all it does."""
