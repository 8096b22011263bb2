"""The librarian: asks the library and tells it things, one after the other and never in the way of reading."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from reader.errors import LibraryError

if TYPE_CHECKING:
    from reader.library import Library

T = TypeVar("T")


class Librarian:
    """One thread that uses the library in the order of what is asked; of what goes wrong, the user is told once.

    Unless it `remembers`, it forgets what it is told and knows nothing. `warn` is called in its thread.
    """

    def __init__(self, warn: Callable[[str], None], *, remembers: bool) -> None:
        self.warn = warn
        self.remembers = remembers
        self.is_warned = False
        self.executor = ThreadPoolExecutor(1)

    async def ask(self, question: Callable[[Library], T], otherwise: T) -> T:
        """The library's answer; `otherwise` where it can give none."""
        return await asyncio.wrap_future(self.executor.submit(self.answer, question, otherwise))

    def tell(self, change: Callable[[Library], object]) -> None:
        """Let the library remember something, soon."""
        self.executor.submit(self.answer, change, None)

    def answer(self, question: Callable[[Library], T], otherwise: T) -> T:
        """What the library says; the first time that it cannot be used, with a warning."""
        if not self.remembers:
            return otherwise
        from reader.library import Library, library_file

        try:
            return question(Library(library_file(), self.warn))
        except LibraryError as error:
            if not self.is_warned:
                self.is_warned = True
                self.warn(str(error))
            return otherwise

    def finish(self) -> None:
        """Wait until all that was told is remembered."""
        self.executor.shutdown()
