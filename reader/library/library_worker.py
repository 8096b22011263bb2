"""The library worker: a thread that asks the library and tells it things in order, so that nobody waits for it."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from reader.errors import LibraryError

if TYPE_CHECKING:
    from reader.library import Library

T = TypeVar("T")

AT_THE_END = 0.3
"""How long to wait at the end, in all, for another program that has locked the library, in seconds."""


class LibraryWorker:
    """One thread that uses the library in the order in which it is asked; the user is warned of a failure once.

    Unless it `remembers`, it knows nothing and keeps nothing. `warn` is called in its thread.
    """

    def __init__(self, warn: Callable[[str], None], *, remembers: bool) -> None:
        self.warn = warn
        self.remembers = remembers
        self.is_warned = False
        self.end = math.inf
        """When other programs are no longer waited for."""
        self.executor = ThreadPoolExecutor(1)

    async def ask(self, question: Callable[[Library], T], otherwise: T) -> T:
        """The library's answer; `otherwise` where it can give none."""
        import asyncio  # not before the first screen, which is drawn without it

        return await asyncio.wrap_future(self.begin(question, otherwise))

    def begin(self, question: Callable[[Library], T], otherwise: T) -> Future[T]:
        """Begin to ask the library, before the answer is needed."""
        return self.executor.submit(self.answer, question, otherwise)

    def tell(self, change: Callable[[Library], object]) -> None:
        """Tell the library something to keep; it does so soon."""
        self.executor.submit(self.answer, change, None)

    def answer(self, question: Callable[[Library], T], otherwise: T) -> T:
        """The result of a query; `otherwise`, with a warning the first time, if the library cannot be used."""
        if not self.remembers:
            return otherwise
        from reader.library import Library, library_file

        try:
            return question(Library(library_file(), self.warn, hurries=lambda: time.monotonic() > self.end))
        except LibraryError as error:
            if not self.is_warned:
                self.is_warned = True
                self.warn(str(error))
            return otherwise

    def finish(self) -> None:
        """Wait until everything it was told is kept, or another program has locked the library for too long."""
        self.end = time.monotonic() + AT_THE_END
        self.executor.shutdown()
