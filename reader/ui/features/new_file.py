"""Writing a new file: completely or not at all, and never over an existing one."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_new(folder: Path, name: str, ending: str, content: str | bytes) -> Path:
    """Write a text, or bytes, to a new file in a folder, and return its path; a name that is taken gets a number.

    The file gets its name only once it is complete. Raises OSError.
    """
    data = content.encode() if isinstance(content, str) else content
    with NamedTemporaryFile("wb", dir=folder, prefix=f".{name}.", delete=False) as part:
        try:
            part.write(data)
            part.close()
            return moved(Path(part.name), folder, name, ending)
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise


def moved(part: Path, folder: Path, name: str, ending: str) -> Path:
    """Give a file the first name that is free; creating an empty file of that name reserves it."""
    for number in count(1):
        path = folder / (f"{name}{ending}" if number == 1 else f"{name}-{number}{ending}")
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        except FileExistsError:
            continue
        mode = path.stat().st_mode
        part.chmod(mode & 0o777)
        part.replace(path)
        return path
    raise AssertionError("count does not end")
