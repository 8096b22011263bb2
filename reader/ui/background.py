"""Work in a thread that never keeps the program from ending."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


async def in_thread(work: Callable[[], T]) -> T:
    """What some work gives, done in a thread of its own; who waits no longer leaves it to end when it will.

    The threads of asyncio and Textual are waited for when a program ends, however long they read from a pipe.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def tell(give: Callable[[], None]) -> None:
        def given() -> None:
            if not done.done():
                give()

        if not loop.is_closed():
            loop.call_soon_threadsafe(given)

    def run() -> None:
        try:
            result = work()
        except Exception as error:  # what goes wrong is for the one who waits
            raised = error
            tell(lambda: done.set_exception(raised))
        else:
            tell(lambda: done.set_result(result))

    Thread(target=run, daemon=True).start()
    return await done
