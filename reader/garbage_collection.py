"""Pausing Python's cyclic garbage collector while very many objects are made, and freezing what was made.

A collection that looks through the objects of a text of 10 MB takes 0.2 s, during which no key is answered, and finds
nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS_BETWEEN = 20_000
"""How many objects more there are before a collection, where much is made and little of it is garbage; Python's own
number, 700, costs a short command a tenth of its time.
"""


@contextmanager
def collection_paused(*, freezes: bool = False) -> Iterator[None]:
    """Pause collection within the block; with `freezes`, exclude all objects alive at its end from later collections.

    Frozen objects that have become garbage are freed by `collect_frozen`.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled and freezes:
            gc.freeze()
        if was_enabled:
            gc.enable()


def collect_frozen() -> None:
    """Collect garbage among all objects, frozen ones included, and freeze what remains."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def collect_seldom() -> None:
    """Let the collector run, but not look through what is there already, nor after every few hundred objects."""
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN)
    gc.enable()
