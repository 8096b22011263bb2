"""The log: what went wrong and where, in the file that `reader --log FILE` names; without one, nothing is written.

Processes that this one starts write to the same file, which an environment variable names.
"""

from __future__ import annotations

import os
import time

from reader.errors import SourceError, UnforeseenError, UsageError

VARIABLE = "READER_LOG"


def open_log(path: str) -> None:
    """Write the log of this process, and of those that it starts, to a file, after what is there.

    Raises UsageError if the file cannot be written.
    """
    from pathlib import Path

    try:
        with Path(path).open("a", encoding="utf-8"):
            os.environ[VARIABLE] = str(Path(path).absolute())
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise UsageError(f"The log {path} cannot be written: {reason}.") from None


def log(message: str, error: BaseException | None = None) -> None:
    """Add a line, and the traceback of an error; a log that cannot be written is left."""
    path = os.environ.get(VARIABLE)
    if not path:
        return
    line = f"{time.strftime('%Y-%m-%d %H:%M:%S')} [{os.getpid()}] {' '.join(message.split())}\n"
    details = ""
    if error is not None:
        from traceback import format_exception

        details = "".join(format_exception(error))
    try:
        with open(path, "ab", buffering=0) as file:  # noqa: PTH123
            file.write((line + details).encode("utf-8", errors="backslashreplace"))
    except OSError:
        return


def unforeseen(target: str, error: Exception) -> SourceError:
    """The error to report where the program fails on a text; the log gets the traceback."""
    name = target or "The text"
    log(f"{name}: {type(error).__name__}", error)
    if isinstance(error, MemoryError):
        return SourceError(f"{name} cannot be read: there is too little memory for it.")
    return UnforeseenError(
        f"{name} cannot be read: reader failed on it ({type(error).__name__}). This is a mistake in reader; please "
        "report it, with what `reader --log FILE` writes."
    )
