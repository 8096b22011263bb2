"""The libraries of the extra `outline-reader[corpus]`, imported on first use."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from reader.errors import UsageError

INSTALL = "pip install 'outline-reader[corpus]'"


def needed(module: str, what: str) -> ModuleType:
    """A module that is installed with the extra. Raises UsageError, which says what needs it, if it is not there."""
    try:
        return import_module(module)
    except ImportError:
        name = module.partition(".")[0]
        raise UsageError(f"{what} needs {name}, which is not installed. Install it with {INSTALL}.") from None
