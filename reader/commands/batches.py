"""Targets in batches: how many go together, and whether there are so many that other processes should help."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.sources import is_url

FULL = 64 << 10
"""How heavy a batch is: at about 1 MB a second, that keeps a core busy much longer than it takes to hand it over."""
MANY = 4 * FULL
"""How heavy targets are together when it takes longer to work through them than to start processes for it."""
OPENING = 1 << 10
"""What each target weighs beside its bytes, since opening it takes time, too."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Targets that are worked through together, in their order."""

    targets: tuple[str, ...]
    """Files; or one target that only the process of the command can read: an address, standard input, another pipe."""
    weight: int = 0
    """About how much work they are, in bytes."""
    is_of_files: bool = True
    """Whether any process can read them."""


def batches(targets: Iterable[str]) -> Iterator[Batch]:
    """The targets in batches, in their order; each is looked at, not read."""
    files: list[str] = []
    weight = 0
    for target in targets:
        size = size_of(target)
        if files and (size is None or weight + size > FULL):
            yield Batch(tuple(files), weight)
            files, weight = [], 0
        if size is None:
            yield Batch((target,), is_of_files=False)
        else:
            files.append(target)
            weight += size + OPENING
    if files:
        yield Batch(tuple(files), weight)


def size_of(target: str) -> int | None:
    """The bytes of a file; None for whatever is none."""
    if target == "-" or is_url(target):
        return None
    try:
        status = os.stat(target)  # noqa: PTH116  # a third of the time that it takes by a Path
    except (OSError, ValueError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def first_of(rest: Iterator[Batch]) -> tuple[list[Batch], bool]:
    """The first batches, and whether they are many; if they are not, they are all."""
    first: list[Batch] = []
    weight = 0
    for batch in rest:
        first.append(batch)
        weight += batch.weight
        if len(first) > 1 and weight >= MANY:
            return first, True
    return first, False
