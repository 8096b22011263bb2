"""The collector of garbage, kept away from long texts: to look through the objects of 10 MB takes 0.2 s, in which no
key is answered."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def garbage_kept() -> Iterator[None]:
    """Work that makes very many objects: meanwhile no garbage is looked for, nor later among what there is then.

    What of that becomes garbage in a circle is let go by `garbage_let_go`.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.enable()


def garbage_let_go() -> None:
    """Look for garbage among all objects, also those that were left out before."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
