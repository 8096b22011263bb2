"""How much memory a process may take for a record, and how large a record may be for that."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEBIBYTE = 1 << 20
BEFORE = 150 * MEBIBYTE
"""What a process takes before and beside any one record, in bytes: 132 MiB were measured."""
FOR_EACH_BYTE = 36
"""How many bytes a byte of plain text takes until its rows are written, measured on news of 1 and 4 MB."""
HARMLESS = 32 << 10
"""Up to which length a text is not watched, in code points: at a hundred times the usual it takes less than BEFORE."""
DATA = 5
"""The number of pages for data among the numbers in /proc/self/statm."""


def largest_record(memory: int) -> int:
    """The largest record that a process reads which may take so much memory; both in bytes.

    >>> largest_record(300 * MEBIBYTE) // MEBIBYTE
    4
    """
    return max(MEBIBYTE, (memory - BEFORE) // FOR_EACH_BYTE)


@contextmanager
def memory_bounded(memory: int) -> Iterator[None]:
    """Raise MemoryError where a record takes more in the block than its share of `memory`, in bytes.

    Pages of a million short paragraphs take a hundred times more than others of their size; this keeps them from taking
    all that the machine has. Only Linux counts what is taken here, and only for a whole process: elsewhere, and in one
    of several threads, the size of records alone is limited.
    """
    if sys.platform != "linux" or threading.current_thread() is not threading.main_thread():
        yield
        return
    import resource

    before = resource.getrlimit(resource.RLIMIT_DATA)
    most = taken() + max(memory - BEFORE, BEFORE)
    hard = before[1]
    resource.setrlimit(resource.RLIMIT_DATA, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)


def taken() -> int:
    """How much memory for data this process has asked for, in bytes."""
    pages = Path("/proc/self/statm").read_bytes().split()[DATA]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
