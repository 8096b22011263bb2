"""Modules that others import before they are needed: stand-ins take their place, and import them on first use.

`asyncio` imports `ssl` for connections that the screen does not make: 4 MiB, most of it OpenSSL, and a tenth of the
time that the toolkit takes to import. Python's own `LazyLoader`, in 3.11, runs a module twice if two threads are the
first to use it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import import_module
from types import ModuleType


class StandIn(ModuleType):
    """Has what the module of its name has, which is imported when something of it is first asked for."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__") and name.endswith("__"):  # Python itself asks, about any module
            raise AttributeError(f"module {self.__name__!r} has not been imported yet, and has no {name!r}")
        if sys.modules.get(self.__name__) is self:
            sys.modules.pop(self.__name__, None)
        return getattr(import_module(self.__name__), name)


def import_later(names: Iterable[str]) -> None:
    """Import modules when something of them is first used, unless that has been done."""
    for name in names:
        sys.modules.setdefault(name, StandIn(name))
