"""Work in threads that never keep the program from exiting."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")

LONG = 100_000
"""From this length on, in code points, a text is long: what takes time is done where no key has to wait for it."""
TURN = 0.0005
"""How long a thread may compute before another has its turn, in seconds: a tenth of Python's own interval, so that keys
are answered soon."""


async def in_thread(work: Callable[[], T]) -> T:
    """The result of some work, done in a thread of its own; if the caller is cancelled, the thread is abandoned.

    The threads of asyncio and Textual are waited for when a program exits, however long they read from a pipe.
    """
    import asyncio  # not before the first screen, which is drawn without it

    sys.setswitchinterval(TURN)
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def give(result: T | None, error: Exception | None) -> None:
        if done.done():
            return
        if error is not None:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type]  # it is a T where there is no error

    def run() -> None:
        try:
            result = work()
        except Exception as error:  # it is raised where the result is awaited
            tell(loop, partial(give, None, error))
        else:
            tell(loop, partial(give, result, None))

    Thread(target=run, daemon=True).start()
    return await done


def tell(loop: asyncio.AbstractEventLoop, call: Callable[[], None]) -> None:
    """Let a loop call something soon, from any thread; do nothing if the loop has ended."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(call)
