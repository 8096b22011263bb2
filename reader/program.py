"""The program `reader`: it starts and ends as quickly as Python can."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from reader.known_code import KnownCode


def program() -> NoReturn:
    """Run `reader` as a program of its own. Raises SystemExit, or ends the process itself."""
    gc.disable()  # there is no garbage while modules are imported
    try:
        with KnownCode():
            from reader.commands import main

            status = main()
    except KeyboardInterrupt:  # before `main` can catch it, or after
        status = 130
    end(status)


def end(status: int) -> NoReturn:
    """End the process, without taking apart its modules where nothing else is to be done at its end.

    Taking them apart is a fifteenth of what a short command takes. Raises SystemExit where there is more to do: other
    threads, functions that want to be called, and output that cannot be written.
    """
    is_alone = sys.modules.get("threading") is None and getattr(atexit, "_ncallbacks", lambda: 1)() == 0
    if is_alone:
        try:
            sys.stdout.flush()
        except (OSError, ValueError):
            raise SystemExit(status) from None
        with suppress(OSError, ValueError):  # nobody is there to read it
            sys.stderr.flush()
        os._exit(status)
    raise SystemExit(status)
