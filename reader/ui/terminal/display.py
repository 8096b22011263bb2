"""The stream on which the screen is drawn."""

from __future__ import annotations

import sys
from io import TextIOWrapper


def display() -> TextIOWrapper | None:
    """Standard error, as the toolkit does; standard output where that alone is a terminal. None if both are closed."""
    streams = [stream for stream in (sys.__stderr__, sys.__stdout__) if stream is not None]
    return next((stream for stream in streams if stream.isatty()), streams[0] if streams else None)
