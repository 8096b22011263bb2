"""Loading the code of what comes after the first text, in a thread, so that no key waits for it."""

from __future__ import annotations


def load_code() -> None:
    """Import the panes and features."""
