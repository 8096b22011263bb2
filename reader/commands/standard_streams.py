"""Standard streams that were closed by whoever started the program: no file that it opens may take their numbers."""

from __future__ import annotations

import os
import sys

STREAMS = ((0, os.O_WRONLY), (1, os.O_RDONLY), (2, os.O_WRONLY))
"""The numbers of the standard streams, and how the null device is opened in their places.

Standard input and output are opened the wrong way round, so that using them fails as when they are closed;
what is written to standard error is dropped.
"""


def open_closed_streams() -> None:
    """Open what is closed of the standard streams."""
    for number, mode in STREAMS:
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, mode)  # takes the least free number, which is this one
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if vars(sys)[name] is None:
            stream = open(number, "w" if number else "r", encoding="utf-8", closefd=False)  # noqa: SIM115
            vars(sys)[name] = vars(sys)[f"__{name}__"] = stream  # the screen asks for the streams of the beginning


def drop_output() -> None:
    """Send what is still to be written on standard output nowhere, as it cannot be written."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.close(null)
