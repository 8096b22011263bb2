"""Access to the file of the library: changes and queries, and what is done when the file is damaged."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.library.store import DamagedError, read_connection, set_aside, transaction

if TYPE_CHECKING:
    from sqlite3 import Connection

T = TypeVar("T")


class LibraryAccess:
    """The file of a library. Every method raises LibraryError if the file cannot be used.

    A damaged file is renamed and a new one started; `warn` is called with a sentence about it.
    """

    def __init__(
        self,
        file: Path,
        warn: Callable[[str], None],
        now: Callable[[], float] = time.time,
        *,
        repairs: bool = True,
        hurries: Callable[[], bool] = lambda: False,
    ) -> None:
        """With `repairs` False, a damaged file is left as it is, and LibraryError is raised.

        Once it `hurries`, it no longer waits for another program that has locked the file.
        """
        self.repairs = repairs
        self.hurries = hurries
        self.file = file
        self.warn = warn
        self.now = now

    def write(self, change: Callable[[Connection], T]) -> T:
        """Make a change in a transaction, and return its result."""
        try:
            with transaction(self.file, self.hurries) as connection:
                return change(connection)
        except DamagedError as error:
            self.replace_damaged(error)
            with transaction(self.file, self.hurries) as connection:
                return change(connection)

    def read(self, query: Callable[[Connection], T], nothing: T) -> T:
        """The result of a query; `nothing` if there is no library yet."""
        try:
            with read_connection(self.file, self.hurries) as connection:
                return nothing if connection is None else query(connection)
        except DamagedError as error:
            self.replace_damaged(error)
            return nothing

    def replace_damaged(self, error: DamagedError) -> None:
        """Rename a damaged file, and warn. Raises LibraryError if this is left to others."""
        if not self.repairs:
            raise error
        kept = set_aside(self.file)
        self.warn(f"{error} It is kept as {kept}, and a new library is started, without places, marks and notes.")
