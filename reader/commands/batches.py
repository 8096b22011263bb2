"""Batches of targets for a pool of workers, and whether there is enough work for a pool."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from reader.sources import is_url
from reader.structs import Struct

T = TypeVar("T")

BATCH_WEIGHT = 64 << 10
"""The greatest weight of a batch of several files. At about 1 MB a second it keeps a core busy for much longer than it
takes to hand the batch over.
"""
POOL_WEIGHT = 4 * BATCH_WEIGHT
"""The least weight of targets that take longer to work through than worker processes take to start."""
LISTING_SUFFIXES = (".rss", ".atom", ".opml", ".xml")
"""The ends of the names of files that may list articles elsewhere, which are fetched side by side in one process."""
FILE_WEIGHT = 1 << 10
"""The weight of each file in addition to its bytes, since opening it takes time."""


class Batch(Generic[T], Struct):
    """Targets that one process works through, in their order."""

    targets: tuple[T, ...]
    """Files; or one target that only the command's own process can read: an address, a feed, standard input, a pipe."""
    weight: int = 0
    """Roughly how much work the targets are, in bytes."""
    is_of_files: bool = True
    """Whether the targets are files, which any process can read."""


def batches(targets: Iterable[str]) -> Iterator[Batch[str]]:
    """The targets in batches, in their order. Asks for the size of each file, but reads none."""
    files: list[str] = []
    weight = 0
    for target in targets:
        size = file_size(target)
        if files and (size is None or weight + size > BATCH_WEIGHT):
            yield Batch(tuple(files), weight)
            files, weight = [], 0
        if size is None:
            yield Batch((target,), is_of_files=False)
        else:
            files.append(target)
            weight += size + FILE_WEIGHT
    if files:
        yield Batch(tuple(files), weight)


def file_size(target: str) -> int | None:
    """The size of a file in bytes; 0 if there is no such file, None for feeds and what is not a regular file."""
    if target == "-" or is_url(target) or target.lower().endswith(LISTING_SUFFIXES):
        return None
    try:
        status = os.stat(target)  # noqa: PTH116  # takes a third of the time that it takes with a Path
    except (OSError, ValueError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def first_batches(rest: Iterator[Batch[str]]) -> tuple[list[Batch[str]], bool]:
    """The first batches, and whether they are worth a pool; if they are not, there are no others."""
    first: list[Batch[str]] = []
    weight = 0
    for batch in rest:
        first.append(batch)
        weight += batch.weight
        if len(first) > 1 and weight >= POOL_WEIGHT:
            return first, True
    return first, False
